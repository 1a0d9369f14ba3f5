import type { OpenAPIObject } from '@nestjs/swagger';
import type { Actor } from '@ward/contract';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { openApi } from './open-api';
import { aBody } from './testing/a-body';
import { aWholeLife, PNG, SECRET } from './testing/a-whole-life';
import { enrol } from './testing/enrol';
import { at, type Operation, operationsOf } from './testing/operations';
import { rowsOf, type Rows } from './testing/rows-of';
import { theWholeWard } from './testing/the-whole-ward';

/** What a referrer of the same ward may know of it: neither people nor patients. */
const OF_THE_WARD = [
  'identity.organisation',
  'capacity.ward',
  'capacity.pathway',
  'capacity.pathway_version',
  'capacity.bed',
];

/** The table of what an address names, where it is not called as the address says. */
const KEPT_IN: Readonly<Record<string, string>> = {
  people: 'person',
  exclusions: 'patient',
  entries: 'record_entry',
  observations: 'observation_set',
  'plan-runs': 'plan_run',
  'break-glass': 'break_glass',
};

/** Parameters of a path that name nothing of anybody's: said as anyone would. */
const SAID: Readonly<Record<string, string>> = { skill: 'ecg', day: '2026-03-10', fromDate: '2026-03-10' };

/** Ids for the parameters of a path: of what it names, or, where nobody says what that is, of everything there is. */
function idsFor(path: string, rows: Rows): string[][] {
  const named = [...path.matchAll(/([a-z-]+)\/\{/g)].map(([, word = '']) => {
    const table = KEPT_IN[word] ?? word.split('-').at(-1)?.replace(/s$/, '');
    return rows.find((row) => row.table.endsWith(`.${table}`))?.id;
  });
  return named.every((id) => id !== undefined) ? [named] : rows.map(({ id }) => [id]);
}

describe('what belongs to one organisation', () => {
  let ward: Ward;
  let document: OpenAPIObject;
  let operations: Operation[];
  let rows: Rows;
  const staff = aStaffMember({ name: 'Amal Yusuf' });
  const referrer = aReferrer({ providerId: staff.providerId });
  const stranger = aStaffMember({ name: 'Stranger of another ward' });
  const neighbour = aReferrer({ providerId: staff.providerId, name: 'Dr Neighbour' });

  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, staff, referrer, stranger, neighbour);
    await aWholeLife(ward, staff, referrer);
    document = openApi(ward.app);
    operations = operationsOf(document).map((operation) => ({
      ...operation,
      path: operation.path.replace(/\{(\w+)\}/g, (parameter, name: string) => SAID[name] ?? parameter),
    }));
    rows = await rowsOf(ward, staff.providerId);
  });
  afterAll(() => ward.close());

  /** The first row's id of a table named in a field: `patientId` is a patient, `ownerId` somebody of the ward. */
  const idOf = (field: string): string | undefined => {
    const named = /^(?:gp)?([a-z]+)Ids?$/i.exec(field)?.[1]?.toLowerCase();
    if (!named) return field === 'staff' ? staff.personId : undefined;
    const table = { owner: 'person', responsibleclinician: 'person' }[named] ?? named;
    return rows.find((row) => row.table.endsWith(`.${table}`))?.id;
  };
  const send = (actor: Actor, { method, path, body, query }: Operation, ids: readonly string[] = []) => {
    const asked = new URLSearchParams(
      query
        .filter(({ name, required }) => required || idOf(name) !== undefined)
        .map(({ name, schema }) => [name, String(aBody(document, schema, idOf, name))]),
    ).toString();
    const call = ward.as(actor)[method](`${at(path, ids)}${asked && '?'}${asked}`);
    if (method === 'get') return call;
    void call.set('If-Match', '"1"');
    // What takes no JSON takes a picture.
    if (!body && method === 'put') return call.set('Content-Type', 'image/png').send(PNG);
    return call.send(body ? (aBody(document, body, idOf) as object) : {});
  };
  const named = ({ method, path }: Operation) => `${method} ${path}`;

  it('is there to be found', () => {
    const tables = new Set(rows.map(({ table }) => table));
    for (const table of ['patient', 'episode', 'task', 'letter']) expect(tables).toContain(`caseload.${table}`);
    for (const table of ['referral', 'message', 'draft', 'attachment']) expect(tables).toContain(`referrals.${table}`);
    for (const table of ['visit', 'visit_record', 'photo']) expect(tables).toContain(`visits.${table}`);
    for (const table of ['monitoring.alert', 'allocation.plan_run', 'identity.break_glass'])
      expect(tables).toContain(table);
  });

  describe.each([
    ['somebody of another ward', stranger, (): Rows => rows],
    ['a referrer of the same ward', neighbour, (): Rows => rows.filter(({ table }) => !OF_THE_WARD.includes(table))],
  ])('to %s', (_who, actor, theirs) => {
    it('is refused or not there at every address', async () => {
      const faults: string[] = [];
      const notUnderstood = new Set<string>();
      for (const operation of operations.filter(({ path }) => path.includes('{'))) {
        for (const ids of idsFor(operation.path, theirs())) {
          const { status, text } = await send(actor, operation, ids);
          if (status === 400) notUnderstood.add(`${named(operation)}: ${text}`);
          else if (status !== 403 && status !== 404)
            faults.push(`${status} ${named(operation)}: ${text.slice(0, 120)}`);
        }
      }
      expect(faults).toEqual([]);
      // A body that is refused for itself proves nothing.
      expect([...notUnderstood]).toEqual([]);
    }, 300_000);

    it('is in no list, no number and no file', async () => {
      const ids = new Set(theirs().map(({ id }) => id));
      const shown: string[] = [];
      for (const operation of operations.filter(({ method, path }) => method === 'get' && !path.includes('{'))) {
        const { status, text } = await send(actor, operation);
        if (status >= 500) shown.push(`${status} ${named(operation)}`);
        if (text.includes(SECRET) || [...text.matchAll(/[0-9a-f-]{36}/g)].some(([id]) => ids.has(id)))
          shown.push(`${named(operation)}: ${text.slice(0, 200)}`);
      }
      expect(shown).toEqual([]);
    });

    it('cannot be reached by naming it in something new', async () => {
      const faults: string[] = [];
      const ids = theirs().map(({ id }) => id);
      for (const operation of operations.filter(({ method, path }) => method !== 'get' && !path.includes('{'))) {
        const sent = JSON.stringify(operation.body ? aBody(document, operation.body, idOf) : {});
        const { status, text } = await send(actor, operation);
        const told = text.includes(SECRET) || ids.some((id) => text.includes(id) && !sent.includes(id));
        if (status >= 500 || told) faults.push(`${status} ${named(operation)}: ${text.slice(0, 120)}`);
      }
      expect(faults).toEqual([]);
    });

    it('is as it was afterwards', async () => {
      const now = new Map(
        (await rowsOf(ward, staff.providerId)).map(({ table, id, content }) => [`${table} ${id}`, content]),
      );
      expect(rows.filter(({ table, id, content }) => now.get(`${table} ${id}`) !== content)).toEqual([]);
    });
  });

  it('is not in the live stream of another ward', async () => {
    let heard = '';
    const { url, header } = ward.as(stranger).get('/api/live') as unknown as { url: string; header: HeadersInit };
    const leaving = new AbortController();
    const stream = await fetch(url, { headers: header, signal: leaving.signal });
    const listening = (async () => {
      for await (const part of stream.body ?? []) heard += Buffer.from(part).toString();
    })().catch(() => undefined);
    const open = async (actor: Actor) => {
      const id = v7();
      const odsCode = `G${id.slice(-5)}`.toUpperCase();
      const organisation = { kind: 'gp-practice', name: 'Practice', phone: '020 7946 0000', postcode: 'SE1 7PB' };
      await ward
        .as(actor)
        .post('/api/organisations', { ...organisation, id, odsCode })
        .expect(200);
      return id;
    };
    try {
      while (heard === '') {
        await open(stranger);
        await pause(50);
      }
      // What the other ward did comes first: whoever hears their own has been passed by it.
      const theirs = await open(staff);
      const own = await open(stranger);
      while (!heard.includes(own)) await pause(20);
      expect(heard).not.toContain(theirs);
    } finally {
      leaving.abort();
      await listening;
    }
  });
});
