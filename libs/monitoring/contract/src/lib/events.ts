import { eventSchema, InstantField, Uuid } from '@ward/contract';
import * as z from 'zod';
import { AlertKind, AlertLevel } from './alerts';
import { BandField } from './observations';

export const ObservationsRecorded = eventSchema(
  'monitoring.observations-recorded.v1',
  z.object({
    setId: Uuid,
    patientId: Uuid,
    episodeId: Uuid.nullable(),
    providerId: Uuid,
    takenAt: InstantField,
    total: z.number().int().nullable(),
    band: BandField.nullable(),
  }),
);

const alert = z.object({
  alertId: Uuid,
  patientId: Uuid,
  episodeId: Uuid.nullable(),
  providerId: Uuid,
  kind: AlertKind,
  level: AlertLevel,
});

export const AlertRaised = eventSchema('monitoring.alert-raised.v1', alert);
/** Acknowledged, acted on, or handed over: the list shows another owner or state. */
export const AlertChanged = eventSchema('monitoring.alert-changed.v1', alert);
export const AlertResolved = eventSchema('monitoring.alert-resolved.v1', alert);
