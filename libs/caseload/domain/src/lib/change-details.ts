import { ok, refuse, type Result } from '@ward/kernel';

/** What a patient's details hold, field by field; each context that reads them knows its own shapes. */
export type Details = Readonly<Record<string, unknown>>;

/** The fields that changed, as they were and as they are. */
export interface DetailsChange {
  readonly before: Details;
  readonly after: Details;
}

export type DetailsRefusal = {
  readonly code: 'caseload/why-wanted';
  readonly errors: readonly { readonly pointer: string; readonly message: string }[];
};

/** Agreements with the patient: a new version of one says how it came about. */
const AGREED = ['escalationPlan', 'consent'];

/**
 * What changes when details are saved. The version before is kept with the change, so nothing is written over unseen; a
 * new escalation plan or consent needs a reason (with whom it was agreed).
 */
export function changeDetails(before: Details, after: Details, why: string): Result<DetailsChange, DetailsRefusal> {
  const change = differenceOf(before, after);
  if (why.trim() === '' && AGREED.some((field) => field in change.after && !saysNothing(change.before[field])))
    return refuse({
      code: 'caseload/why-wanted',
      errors: [{ pointer: '/why', message: 'Say why, and with whom it was agreed' }],
    });
  return ok(change);
}

/** The fields of `after` that say something else than `before`. An empty text and none at all say the same. */
export function differenceOf(before: Details, after: Details): DetailsChange {
  const fields = Object.keys(after).filter((field) => !saySame(before[field], after[field]));
  const pick = (details: Details) => Object.fromEntries(fields.map((field) => [field, details[field] ?? null]));
  return { before: pick(before), after: pick(after) };
}

/** Nothing recorded: null, an empty text, or parts that all say nothing. False and 0 say something. */
export function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(saysNothing);
}

function saySame(one: unknown, other: unknown): boolean {
  if (saysNothing(one) && saysNothing(other)) return true;
  if (!isParts(one) || !isParts(other)) return one === other;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((part) => saySame(one[part], other[part]));
}

function isParts(value: unknown): value is Details {
  return typeof value === 'object' && value !== null;
}
