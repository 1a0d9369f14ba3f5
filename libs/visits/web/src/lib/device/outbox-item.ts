import { type Problem, problemCode } from '@ward/contract';
import type { Instant } from '@ward/kernel';
import type { AmendVisitRecord, CheckIn, RecordVisit } from '@ward/visits/contract';

/** Something done at a visit, as it is sent. */
export type VisitAct =
  | { readonly kind: 'check-in'; readonly body: CheckIn }
  | { readonly kind: 'record'; readonly body: RecordVisit }
  | { readonly kind: 'amendment'; readonly body: AmendVisitRecord }
  | { readonly kind: 'photo'; readonly photo: Blob };

/** `waiting`: saved on this device; `attention`: refused, and a person must say what to do. */
export type OutboxState = 'waiting' | 'sent' | 'attention';

/** An act saved on the device before it is sent. Its id is the idempotency key: sent twice, it is done once. */
export interface OutboxItem {
  readonly id: string;
  readonly personId: string;
  readonly visitId: string;
  /** Whose visit, in the words of the list: for the person who looks for what is not sent yet. */
  readonly patient: string;
  readonly act: VisitAct;
  /** The version of the visit that this act was made on. */
  readonly version: number;
  readonly order: number;
  readonly savedAt: Instant;
  readonly state: OutboxState;
  readonly problem: Problem | null;
  readonly sentAt: Instant | null;
}

/** The next act to send: in order, and none of a visit whose earlier act needs a person first. */
export function nextToSend(items: readonly OutboxItem[]): OutboxItem | undefined {
  const stopped = new Set<string>();
  for (const item of inOrder(items)) {
    if (item.state === 'attention') stopped.add(item.visitId);
    if (item.state === 'waiting' && !stopped.has(item.visitId)) return item;
  }
  return undefined;
}

/** After an act was taken: it is sent, and what waits for the same visit is made on the version it left. */
export function taken(
  items: readonly OutboxItem[],
  sent: OutboxItem,
  version: number | null,
  at: Instant,
): OutboxItem[] {
  return items.map((item) => {
    if (item.id === sent.id) return { ...item, state: 'sent', sentAt: at, problem: null };
    const follows = item.visitId === sent.visitId && item.state === 'waiting' && version !== null;
    return follows ? { ...item, version } : item;
  });
}

/** Whether trying again later may help: no signal, a server that is busy, a session that ended. */
export function isPassing({ status }: Problem): boolean {
  return status === 0 || status === 401 || status === 408 || status === 425 || status === 429 || status >= 500;
}

export function refused(items: readonly OutboxItem[], item: OutboxItem, problem: Problem): OutboxItem[] {
  return items.map((one) => (one.id === item.id ? { ...one, state: 'attention', problem } : one));
}

/** What a person may decide about a refused act. `null`: it can only be put away. */
export type WayOut = 'send-anyway' | 'took-place' | null;

export function wayOut({ problem, act }: OutboxItem): WayOut {
  if (!problem) return null;
  const code = problemCode(problem);
  if (code === 'visits/cancelled-meanwhile' && act.kind === 'record') return 'took-place';
  return code === 'stale' ? 'send-anyway' : null;
}

/** Sends a refused act again as the person decided: on the version that stands now, or saying that it took place. */
export function again(item: OutboxItem): OutboxItem {
  const current: unknown = item.problem?.['currentVersion'];
  const version = typeof current === 'number' ? current : item.version;
  const act: VisitAct =
    wayOut(item) === 'took-place' && item.act.kind === 'record'
      ? { ...item.act, body: { ...item.act.body, tookPlace: true } }
      : item.act;
  return { ...item, act, version, state: 'waiting', problem: null };
}

/** The state that a list shows for a visit: the worst of its unsent acts, or nothing. */
export function stateOfVisit(items: readonly OutboxItem[], visitId: string): 'on-device' | 'needs-attention' | null {
  const own = items.filter((item) => item.visitId === visitId);
  if (own.some(({ state }) => state === 'attention')) return 'needs-attention';
  return own.some(({ state }) => state === 'waiting') ? 'on-device' : null;
}

/** The record of a visit that is still on the device, so that nobody writes it twice. */
export function recordOnDevice(items: readonly OutboxItem[], visitId: string): OutboxItem | undefined {
  return items.find(({ act, state, visitId: of }) => of === visitId && act.kind === 'record' && state !== 'sent');
}

export function inOrder(items: readonly OutboxItem[]): OutboxItem[] {
  return [...items].sort((one, other) => one.order - other.order);
}
