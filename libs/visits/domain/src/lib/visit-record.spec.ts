import { plusMinutes, type Result } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import fc from 'fast-check';
import { aRecord, aVisit } from '../testing';
import { assignVisit, unassignVisit } from './assign-visit';
import { cancelVisit } from './cancel-visit';
import { mayBecome, OUTCOMES, type Visit, VISIT_STATUSES } from './visit';
import { amendRecord, checkIn, recordVisit } from './visit-record';

const LATER = plusMinutes(NOON, 60);
const now = { at: LATER, tookPlace: false };
const code = (result: Result<unknown, { code: string }>) => (result.ok ? 'ok' : result.error.code);

describe('recording a visit', () => {
  it('takes a record of a visit nobody checked in to: the phone may have had no signal', () => {
    expect(recordVisit(aVisit(), aRecord(), now)).toMatchObject({ value: { status: 'done' } });
  });
  it('is refused once recorded', () => {
    expect(code(recordVisit(aVisit({ status: 'done' }), aRecord(), now))).toBe('visits/already-recorded');
  });
  it('asks whether a cancelled visit took place', () => {
    const visit = aVisit({ status: 'cancelled' });
    expect(code(recordVisit(visit, aRecord(), now))).toBe('visits/cancelled-meanwhile');
    expect(code(recordVisit(visit, aRecord(), { ...now, tookPlace: true }))).toBe('ok');
  });
  it.each(OUTCOMES.filter((outcome) => outcome !== 'done'))('wants a reason for %s', (outcome) => {
    expect(code(recordVisit(aVisit(), aRecord({ outcome }), now))).toBe('visits/says-no-reason');
    expect(code(recordVisit(aVisit(), aRecord({ outcome, reason: 'Nobody at home' }), now))).toBe('ok');
  });
  it('does not end before it begins, nor in the future', () => {
    expect(code(recordVisit(aVisit(), aRecord({ checkedInAt: LATER, checkedOutAt: NOON }), now))).toBe(
      'visits/ends-before-it-begins',
    );
    expect(code(recordVisit(aVisit(), aRecord({ checkedOutAt: plusMinutes(LATER, 6) }), now))).toBe(
      'visits/in-the-future',
    );
    expect(code(recordVisit(aVisit(), aRecord({ checkedOutAt: plusMinutes(LATER, 5) }), now))).toBe('ok');
  });
});

describe('amending a record', () => {
  const amendment = aRecord({ id: 'new', replaces: 'old', outcome: 'refused', reason: 'Declined at the door' });
  it('may correct the outcome', () => {
    expect(amendRecord(aVisit({ status: 'done' }), 'old', amendment, LATER)).toMatchObject({
      value: { status: 'refused' },
    });
  });
  it('is refused when another correction came first', () => {
    expect(code(amendRecord(aVisit({ status: 'done' }), 'newer', amendment, LATER))).toBe('visits/amended-meanwhile');
  });
  it('is refused where there is no record', () => {
    expect(code(amendRecord(aVisit(), null, amendment, LATER))).toBe('visits/nothing-to-amend');
  });
});

describe('the states of a visit', () => {
  const acts: Record<string, (visit: Visit) => Result<Visit, { code: string }>> = {
    checkIn,
    cancel: cancelVisit,
    unassign: unassignVisit,
    assign: (visit) => assignVisit(visit, { staff: [], startsAt: NOON, sameNeedStarts: [], despite: [] }),
    record: (visit) => recordVisit(visit, aRecord(), now),
    recordRefused: (visit) => recordVisit(visit, aRecord({ outcome: 'refused', reason: 'No' }), now),
    tookPlace: (visit) => recordVisit(visit, aRecord(), { ...now, tookPlace: true }),
    amend: (visit) => amendRecord(visit, 'old', aRecord({ outcome: 'deferred', reason: 'x', replaces: 'old' }), LATER),
  };

  it('only ever change along allowed ways, and an outcome never goes back to planned', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VISIT_STATUSES),
        fc.array(fc.constantFrom(...Object.keys(acts)), { maxLength: 12 }),
        (start, names) => {
          let visit = aVisit({ status: start });
          for (const name of names) {
            const result = acts[name]?.(visit);
            if (!result?.ok) continue;
            const after = result.value.status;
            expect(after === visit.status || mayBecome(visit.status, after)).toBe(true);
            if (OUTCOMES.some((outcome) => outcome === visit.status)) expect(OUTCOMES).toContain(after);
            visit = result.value;
          }
        },
      ),
    );
  });
});
