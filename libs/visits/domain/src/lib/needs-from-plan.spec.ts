import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { needsAfterChange, needsAtAdmission, type PlanItem } from './needs-from-plan';

const item = (given: Partial<PlanItem> = {}): PlanItem => ({
  id: 'a',
  type: 'nursing',
  title: 'IV antibiotics',
  minutes: 45,
  contact: 'face-to-face',
  skills: [],
  staff: 1,
  windows: [{ from: '08:00', to: '12:00' }],
  everyDays: 2,
  days: 5,
  priority: 50,
  ...given,
});
const stay = { episodeId: 'e', patientId: 'p', firstVisit: { from: NOON, to: plusMinutes(NOON, 120) } };

describe('needs of a stay', () => {
  it('promise the first visit to the line that comes first by priority', () => {
    const needs = needsAtAdmission([item(), item({ id: 'b', priority: 90 }), item({ id: 'c', priority: 90 })], stay);
    expect(needs.filter(({ firstVisit }) => firstVisit).map(({ id }) => id)).toEqual(['b']);
  });
  it('run for the days of the line, the first included', () => {
    expect(needsAtAdmission([item()], stay)[0]).toMatchObject({ fromDate: '2026-03-10', untilDate: '2026-03-14' });
  });
  it('are none for a plan without lines', () => expect(needsAtAdmission([], stay)).toEqual([]));

  it('keep their rhythm through a change, begin anew when new, and end when gone', () => {
    const before = needsAtAdmission([item(), item({ id: 'gone' })], stay);
    const at = plusMinutes(NOON, 24 * 60);
    const after = needsAfterChange(before, [item({ minutes: 60 }), item({ id: 'new' })], { ...stay, at });
    expect(after.map(({ id, status, fromDate, minutes }) => [id, status, fromDate, minutes])).toEqual([
      ['a', 'active', '2026-03-10', 60],
      ['new', 'active', '2026-03-11', 45],
      ['gone', 'ended', '2026-03-10', 45],
    ]);
  });
  it('stay untouched by a change of the plan when they were added by hand', () => {
    const extra = needsAtAdmission([item()], stay).map((need) => ({ ...need, origin: 'extra' as const }));
    expect(needsAfterChange(extra, [], { ...stay, at: NOON })).toEqual([]);
  });
  it('come back with the line that ended', () => {
    const ended = needsAtAdmission([item()], stay).map((need) => ({ ...need, status: 'ended' as const }));
    expect(needsAfterChange(ended, [item()], { ...stay, at: NOON })[0]?.status).toBe('active');
  });
});
