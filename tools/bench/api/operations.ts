import { v7 } from 'uuid';
import type { BenchWard } from './bench-ward';

export interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** Something that people do all day. */
export interface Operation {
  readonly name: string;
  readonly isList: boolean;
  /** The next request; ids, names and bodies change from one to the next. */
  next(url: string): Sent;
  /** For mutations: how many requests may be sent with so many connections. */
  supply?(connections: number): number;
}

type Cookies = Readonly<Record<'triage' | 'lead' | 'nurse' | 'coordinator' | 'accepting' | 'recording', string>>;

/** What is measured, each as a person who does it. */
export function operationsOf(ward: BenchWard, cookies: Cookies): Operation[] {
  const get = (name: string, cookie: string, path: () => string): Operation => ({
    name,
    isList: true,
    next: () => ({ method: 'GET', path: path(), headers: { cookie } }),
  });
  const post =
    (cookie: string, path: string, body: object, version?: number) =>
    (url: string): Sent => ({
      method: 'POST',
      path,
      headers: {
        cookie,
        origin: url,
        'content-type': 'application/json',
        'idempotency-key': v7(),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      body: JSON.stringify(body),
    });
  const patient = inTurn(ward.patients);
  const asked = inTurn(ward.searches);
  const referrals = [...ward.referrals];
  const visits = [...ward.visits];
  const share = (left: readonly unknown[]) => (connections: number) =>
    Math.min(left.length, connections === 1 ? 40 : connections === 16 ? 160 : 200);
  return [
    get('worklist', cookies.triage, () => '/api/referrals?show=triage'),
    get('ward list', cookies.lead, () => '/api/ward-list'),
    get('patient page', cookies.lead, () => `/api/patients/${patient()}`),
    { name: 'search', isList: true, next: (url) => post(cookies.triage, '/api/patients/search', asked())(url) },
    get('clinician’s day', cookies.nurse, () => `/api/visits/mine?day=${ward.nurseDay}`),
    get('day board', cookies.coordinator, () => `/api/day-board?day=${ward.day}`),
    {
      name: 'accept',
      isList: false,
      supply: share(referrals),
      next: (url) => {
        const { id, version, body } = take(referrals);
        return post(cookies.accepting, `/api/referrals/${id}/acceptance`, { ...body, episodeId: v7() }, version)(url);
      },
    },
    {
      name: 'record visit',
      isList: false,
      supply: share(visits),
      next: (url) => {
        const { id, version, body } = take(visits);
        return post(cookies.recording, `/api/visits/${id}/record`, { ...body, id: v7() }, version)(url);
      },
    },
  ];
}

function inTurn<T>(items: readonly T[]): () => T {
  let index = 0;
  return () => items[index++ % items.length] as T;
}

function take<T>(items: T[]): T {
  const item = items.pop();
  if (item === undefined) throw new Error('More was asked for than there is');
  return item;
}
