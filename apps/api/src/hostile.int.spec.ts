import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { openApi } from './open-api';
import { enrol } from './testing/enrol';
import { type Operation, operationsOf, resolved } from './testing/operations';
import { theWholeWard } from './testing/the-whole-ward';

/** From the Big List of Naughty Strings and our own scars. */
const NAUGHTY = [
  '',
  ' ',
  'null',
  'undefined',
  'NaN',
  '-1',
  '0',
  '1e308',
  '99999999999999999999',
  "' or '1'='1",
  '; drop table visit;--',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00',
  '\u0000',
  '\ud800',
  'é̂',
  '田中さん',
  '🏥'.repeat(50),
  'ﷺ',
  '\u202Etest',
  'A'.repeat(20_000),
  '{{7*7}}',
  '$ne',
  '__proto__',
  '2026-02-30',
  '2026-13-45T99:99:99Z',
];
const WRONG_BODIES: unknown[] = [
  {},
  [],
  null,
  0,
  'text',
  true,
  { id: null },
  { id: [] },
  { __proto__: { isAdmin: true } },
  { id: v7(), constructor: { prototype: {} } },
  Array.from({ length: 1000 }, () => ({})),
];

function withParameters(path: string, value: string): string {
  return path.replaceAll(/\{[^}]+\}/g, () => encodeURIComponent(value.isWellFormed() ? value : 'broken'));
}

describe('hostile input', () => {
  let ward: Ward;
  let operations: (Operation & { readonly fields: readonly string[] })[];
  const staff = aStaffMember();
  const referrer = aReferrer({ providerId: staff.providerId });
  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, staff, referrer);
    const document = openApi(ward.app);
    operations = operationsOf(document).map((operation) => ({
      ...operation,
      fields: Object.keys(resolved(document, operation.body ?? {}).properties ?? {}),
    }));
  });
  afterAll(() => ward.close());

  const send = async (agent: ReturnType<Ward['as']>, { method, path }: Operation, body?: unknown) => {
    const call = agent[method as 'post'](path);
    if (method !== 'get') void call.set('Content-Type', 'application/json').set('If-Match', '"0"');
    return body === undefined || method === 'get'
      ? call
      : call.send(typeof body === 'string' ? JSON.stringify(body) : (body as object));
  };
  const faults = (operation: Operation, sent: string, answer: { status: number; text: string }) =>
    answer.status >= 500 ? [`${answer.status} ${operation.method} ${operation.path} with ${sent.slice(0, 60)}`] : [];

  it('knows the routes', () => expect(operations.length).toBeGreaterThan(5));

  it('never breaks a route with an id that is none, or of nothing', async () => {
    const agent = ward.as(staff);
    const broken: string[] = [];
    for (const operation of operations.filter(({ path }) => path.includes('{'))) {
      for (const value of [
        ...NAUGHTY.filter((text) => text.trim() !== '' && text.length < 200 && !text.startsWith('..')),
        v7(),
      ]) {
        const answer = await send(agent, { ...operation, path: withParameters(operation.path, value) }, {});
        broken.push(...faults(operation, value, answer));
        if (answer.status < 400 && operation.method !== 'get')
          broken.push(`${operation.method} ${operation.path} accepted ${value}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('never breaks a route with a body of the wrong kind', async () => {
    const agents = [ward.as(staff), ward.as(referrer)];
    const broken: string[] = [];
    for (const operation of operations.filter(({ method }) => method !== 'get')) {
      const path = withParameters(operation.path, v7());
      const naughtyFields =
        operation.fields.length === 0
          ? []
          : NAUGHTY.map((text) => Object.fromEntries(operation.fields.map((field) => [field, text])));
      const wrongKinds =
        operation.fields.length === 0
          ? []
          : [0, [], {}, null, true].map((value) => Object.fromEntries(operation.fields.map((field) => [field, value])));
      for (const body of [...WRONG_BODIES, ...naughtyFields, ...wrongKinds])
        for (const agent of agents)
          broken.push(...faults(operation, JSON.stringify(body), await send(agent, { ...operation, path }, body)));
    }
    expect(broken).toEqual([]);
  }, 120_000);

  it('never breaks a list with a naughty query', async () => {
    const agent = ward.as(staff);
    const broken: string[] = [];
    for (const operation of operations.filter(({ method }) => method === 'get')) {
      const path = withParameters(operation.path, v7());
      for (const text of NAUGHTY.filter((candidate) => candidate.isWellFormed() && candidate.length < 5000)) {
        const query = new URLSearchParams({
          after: text,
          limit: text,
          day: text,
          from: text,
          to: text,
          status: text,
          wardId: text,
          q: text,
        });
        broken.push(
          ...faults(operation, text, await send(agent, { ...operation, path: `${path}?${query.toString()}` })),
        );
      }
    }
    expect(broken).toEqual([]);
  }, 120_000);
});
