import type { OpenAPIObject } from '@nestjs/swagger';
import { plusMinutes } from '@ward/kernel';
import { NOON, testNhsNumber } from '@ward/kernel/testing';
import { v7 } from 'uuid';
import { resolved, type Schema } from './operations';

/** What a person would put where the schema alone does not tell it: by the name of the field. */
const PLAUSIBLE: Readonly<Record<string, unknown>> = {
  nhsNumber: testNhsNumber(90_001),
  postcode: 'SE1 7PB',
  odsCode: 'G82999',
  catchment: ['SE1'],
  lat: 51.5,
  lon: -0.1,
  monday: '2026-03-09',
  fromMonday: '2026-03-09',
  toMonday: '2026-03-16',
  dateOfBirth: '1941-05-04',
  checkedOutAt: plusMinutes(NOON, 30),
  windows: [{ from: '08:00', to: '12:00' }],
  respiration: 18,
  spo2: 96,
  systolic: 120,
  diastolic: 80,
  pulse: 80,
  temperature: 37,
  oxygenFlow: null,
  district: 'SE1',
  mediaType: 'image/png',
};

/** A body (or one value) that the schema takes, pointing at the ids that `idOf` knows for a field's name. */
export function aBody(
  document: OpenAPIObject,
  given: Schema,
  idOf: (field: string) => string | undefined,
  field = '',
): unknown {
  const schema = resolved(document, given);
  const part = (one: Schema, name = field) => aBody(document, one, idOf, name);
  if (field in PLAUSIBLE) return PLAUSIBLE[field];
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return part(schema.anyOf[0] ?? {});
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => part(one))) as unknown;
  if (schema.properties) {
    const told = Object.entries(schema.properties).filter(
      ([name]) => schema.required?.includes(name) || idOf(name) !== undefined,
    );
    return Object.fromEntries(told.map(([name, one]) => [name, part(one, name)]));
  }
  if (schema.type === 'array') return [part(schema.items ?? {})];
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number')
    return Math.min(Math.max(schema.minimum ?? 0, 10), schema.maximum ?? 10);
  return schema.type === 'string' ? words(schema, field, idOf) : {};
}

function words(schema: Schema, field: string, idOf: (field: string) => string | undefined): string {
  if (schema.format === 'uuid') return idOf(field) ?? v7();
  if (schema.format === 'date') return '2026-03-12';
  if (schema.format === 'date-time') return NOON;
  if (schema.format === 'email') return 'somebody@ward.example';
  if (field === 'subject' || schema.pattern) return 'iv-antibiotics';
  if (field === 'from') return '10:00';
  if (field === 'to') return '18:00';
  return 'Words enough for what is asked'.slice(0, schema.maxLength);
}
