import { type Id, type Instant, ok, refuse, type Result } from '@ward/kernel';
import { type PatientId, type Person } from './episode';

export type EntryKind = 'allergy' | 'problem' | 'medicine' | 'alert';
export type EntryDetails = Readonly<Record<string, string | undefined>>;

/** Something the record says of a patient. Entries are never overwritten: a correction is a new one that points back. */
export interface RecordEntry {
  readonly id: Id<'record-entry'>;
  readonly patientId: PatientId;
  readonly kind: EntryKind;
  readonly text: string;
  readonly details: EntryDetails;
  readonly status: 'active' | 'ended' | 'entered-in-error';
  readonly reason: string | null;
  readonly recordedAt: Instant;
  readonly recordedBy: Person;
  readonly replaces: Id<'record-entry'> | null;
}

/** Says that allergies were asked about and there are none: not the same as an empty list. */
export const NO_KNOWN_ALLERGIES = 'No known allergies';

export type EntryRefusal =
  | { readonly code: 'caseload/entry-closed'; readonly status: 'ended' | 'entered-in-error' }
  | { readonly code: 'caseload/has-allergies' };

/** Adds an entry. "No known allergies" cannot stand beside an allergy; a first allergy ends it. */
export function addEntry(
  entry: Omit<RecordEntry, 'status' | 'reason' | 'replaces'>,
  active: readonly RecordEntry[],
): Result<{ readonly added: RecordEntry; readonly ended: readonly RecordEntry[] }, EntryRefusal> {
  const added: RecordEntry = { ...entry, status: 'active', reason: null, replaces: null };
  if (entry.kind !== 'allergy') return ok({ added, ended: [] });
  const allergies = active.filter(({ kind }) => kind === 'allergy');
  const none = allergies.filter(({ text }) => text === NO_KNOWN_ALLERGIES);
  if (entry.text === NO_KNOWN_ALLERGIES)
    return allergies.length > none.length ? refuse({ code: 'caseload/has-allergies' }) : ok({ added, ended: none });
  return ok({ added, ended: none.map((one) => ({ ...one, status: 'ended', reason: 'An allergy was recorded' })) });
}

/** Puts another entry in the place of one that was wrong; the wrong one stays readable as entered in error. */
export function correctEntry(
  wrong: RecordEntry,
  right: Omit<RecordEntry, 'patientId' | 'kind' | 'status' | 'reason' | 'replaces'>,
  reason: string,
): Result<{ readonly wrong: RecordEntry; readonly right: RecordEntry }, EntryRefusal> {
  if (wrong.status !== 'active') return refuse({ code: 'caseload/entry-closed', status: wrong.status });
  const { patientId, kind } = wrong;
  return ok({
    wrong: { ...wrong, status: 'entered-in-error', reason },
    right: { ...right, patientId, kind, status: 'active', reason: null, replaces: wrong.id },
  });
}

/** Ends what no longer holds (`ended`) or never did (`entered-in-error`). It leaves the banner and stays in the record. */
export function closeEntry(
  entry: RecordEntry,
  { status, reason }: { status: 'ended' | 'entered-in-error'; reason: string },
): Result<RecordEntry, EntryRefusal> {
  if (entry.status !== 'active') return refuse({ code: 'caseload/entry-closed', status: entry.status });
  return ok({ ...entry, status, reason });
}
