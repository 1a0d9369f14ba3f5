import { refuse } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { aClinician } from '../testing';
import { addEntry, closeEntry, correctEntry, NO_KNOWN_ALLERGIES, type RecordEntry } from './record-entry';

const entry = (over: Partial<RecordEntry> = {}): RecordEntry => ({
  id: 'n1',
  patientId: 'p1',
  kind: 'allergy',
  text: 'Penicillin',
  details: {},
  status: 'active',
  reason: null,
  recordedAt: NOON,
  recordedBy: aClinician,
  replaces: null,
  ...over,
});
const none = entry({ id: 'n0', text: NO_KNOWN_ALLERGIES });

describe('The record', () => {
  it('ends "no known allergies" when the first allergy is recorded', () => {
    expect(addEntry(entry(), [none])).toMatchObject({ ok: true, value: { ended: [{ id: 'n0', status: 'ended' }] } });
  });

  it('cannot say "no known allergies" beside an allergy', () => {
    expect(addEntry(none, [entry()])).toEqual(refuse({ code: 'caseload/has-allergies' }));
    expect(addEntry(none, [entry({ kind: 'problem' })]).ok).toBe(true);
  });

  it('keeps a wrong entry readable behind the right one', () => {
    const corrected = correctEntry(entry(), { ...entry({ id: 'n2', text: 'Plaster' }) }, 'Misheard');
    expect(corrected).toMatchObject({
      ok: true,
      value: {
        wrong: { id: 'n1', text: 'Penicillin', status: 'entered-in-error', reason: 'Misheard' },
        right: { id: 'n2', text: 'Plaster', kind: 'allergy', status: 'active', replaces: 'n1' },
      },
    });
  });

  it('does not correct or end an entry twice', () => {
    const gone = entry({ status: 'ended' });
    const closed = refuse({ code: 'caseload/entry-closed', status: 'ended' });
    expect(correctEntry(gone, entry(), 'x')).toEqual(closed);
    expect(closeEntry(gone, { status: 'entered-in-error', reason: 'x' })).toEqual(closed);
    expect(closeEntry(entry(), { status: 'ended', reason: 'Resolved' })).toMatchObject({
      ok: true,
      value: { status: 'ended' },
    });
  });
});
