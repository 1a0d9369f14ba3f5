import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import fc from 'fast-check';
import { aNeed } from '../testing';
import { type PlannedVisit, type Reconciled, reconcileVisits } from './reconcile-visits';
import { DAYS_AHEAD, type VisitNeed } from './visit-need';

/** What the store would hold after doing as told. */
function afterwards(
  need: VisitNeed,
  existing: readonly PlannedVisit[],
  { add, change, cancel }: Reconciled,
): PlannedVisit[] {
  const { title, minutes, skills, staffCount, contact, priority } = need;
  const like = { title, minutes, skills, staffCount, contact, priority };
  const changed = existing.map((visit): PlannedVisit => {
    const slot = change.find(({ id }) => id === visit.id)?.slot;
    if (slot) return { ...visit, ...like, ...slot, status: 'planned', cancelledBecause: null };
    return cancel.includes(visit.id) ? { ...visit, status: 'cancelled', cancelledBecause: 'plan-changed' } : visit;
  });
  const added = add.map((slot): PlannedVisit => ({
    id: slot.occurrence,
    ...slot,
    ...like,
    status: 'planned',
    cancelledBecause: null,
  }));
  return [...changed, ...added];
}
const planned = (need: VisitNeed) => afterwards(need, [], reconcileVisits(need, [], NOON));

describe('reconciling visits with their need', () => {
  const need = aNeed({ windows: [{ from: '13:00', to: '17:00' }] });

  it('fills the coming week', () => expect(planned(need)).toHaveLength(DAYS_AHEAD));

  it('adds nothing whose window is over', () => {
    expect(reconcileVisits(aNeed({ windows: [{ from: '08:00', to: '12:30' }] }), [], NOON).add[0]?.day).toBe(
      '2026-03-11',
    );
  });

  it('leaves nothing to do on a second run, whatever the need changed into', () => {
    const shapes = fc.record({
      minutes: fc.integer({ min: 5, max: 90 }),
      everyDays: fc.integer({ min: 1, max: 3 }),
      status: fc.constantFrom('active' as const, 'ended' as const),
      windows: fc.constantFrom(
        [{ from: '13:00', to: '17:00' }],
        [
          { from: '09:00', to: '11:00' },
          { from: '15:00', to: '19:00' },
        ],
      ),
      skills: fc.constantFrom(['iv-therapy'], ['phlebotomy'], []),
    });
    fc.assert(
      fc.property(shapes, shapes, fc.nat(3000), (one, other, later) => {
        const at = plusMinutes(NOON, later);
        const before = planned(aNeed(one));
        const next = aNeed(other);
        const after = afterwards(next, before, reconcileVisits(next, before, at));
        expect(reconcileVisits(next, after, at)).toEqual({ add: [], change: [], cancel: [] });
      }),
    );
  });

  it('calls off what an ended need had planned, and only that', () => {
    const visits = planned(need).map((visit, index): PlannedVisit =>
      index === 0 ? { ...visit, status: 'under-way' } : visit,
    );
    const { cancel, add, change } = reconcileVisits({ ...need, status: 'ended' }, visits, NOON);
    expect([cancel.length, add, change]).toEqual([DAYS_AHEAD - 1, [], []]);
  });

  it('plans again what a suspension called off, but not what a coordinator did', () => {
    const off = planned(need).map((visit, index): PlannedVisit => ({
      ...visit,
      status: 'cancelled',
      cancelledBecause: index === 0 ? 'by-hand' : 'stay-suspended',
    }));
    expect(reconcileVisits(need, off, NOON).change).toHaveLength(DAYS_AHEAD - 1);
  });

  it('asks for other staff when the visit grows, not when only its title changes', () => {
    const visits = planned(need);
    const told = (next: VisitNeed) =>
      reconcileVisits(next, visits, NOON).change.map(({ staffMustChange }) => staffMustChange);
    expect(new Set(told({ ...need, minutes: 60 }))).toEqual(new Set([true]));
    expect(new Set(told({ ...need, title: 'Second course' }))).toEqual(new Set([false]));
  });
});
