import { aDay, aPerson, aShift, aVisit, theProblem } from '../testing/builders';
import { checkMove } from './check-move';
import { earliestFirstVisit } from './earliest-first-visit';
import { explainVisit } from './explain-visit';
import { costOf } from './plan-cost';
import { placementsOf, planView } from './plan-view';
import { repair } from './repair';
import { planFrom } from './start-plan';
import { forIterations } from './stop';

const amal = aPerson();
const ben = aPerson({ id: 'ben', name: 'Ben', skills: ['iv'] });
const zoe = aPerson({ id: 'zoe', name: 'Zoe', shifts: [aShift({ start: 840, end: 960 })] });
const visits = [
  aVisit({ id: 'a', place: 'p1', windows: [{ start: 500, end: 520 }] }),
  aVisit({ id: 'b', place: 'p2', windows: [{ start: 480, end: 560 }] }),
  aVisit({ id: 'c', place: 'p3', windows: [{ start: 540, end: 700 }] }),
  aVisit({ id: 'iv', place: 'p3', windows: [{ start: 540, end: 700 }], roles: [{ skills: ['iv'] }] }),
];
const day = aDay({ staff: [amal, ben, zoe], visits });
const published = [
  { visit: 'a', staff: ['amal'], start: 500 },
  { visit: 'b', staff: ['amal'], start: 540 },
  { visit: 'c', staff: ['amal'], start: 580 },
  { visit: 'iv', staff: ['ben'], start: 540 },
];
const planned = planFrom(theProblem(day), published);

describe('a plan from placements', () => {
  it('comes back as it was', () => {
    expect(placementsOf(planned)).toEqual([published[0], published[1], published[3], published[2]]);
  });
});

describe('a visit being dragged', () => {
  it('shows the start, the price and everyone who is moved', () => {
    const verdict = checkMove(planned, { visit: 'b', staff: ['ben'] });
    expect(verdict).toMatchObject({ ok: true, start: 500, moved: [{ visit: 'c', from: 580, to: 550 }] });
    if (verdict.ok) expect(verdict.cost.measures).toEqual(costOf(verdict.plan).measures);
  });

  it('lands at the place nearest to the time it is held at', () => {
    const verdict = checkMove(planned, { visit: 'c', staff: ['ben'], start: 690 });
    expect(verdict).toMatchObject({ ok: true, start: 570 });
  });

  it('is refused in words', () => {
    const words = (visit: string, staff: string) => {
      const verdict = checkMove(planned, { visit, staff: [staff] });
      return verdict.ok ? [] : verdict.obstacles.map((obstacle) => obstacle.words);
    };
    expect(words('iv', 'amal')).toEqual(['Amal is not trained in iv']);
    expect(words('a', 'zoe')).toEqual([
      'Zoe is on shift 14:00–16:00, too short for a visit that starts between 08:20 and 08:40',
    ]);
  });

  it('changes nothing in the plan it was asked about', () => {
    const before = planView(planned);
    checkMove(planned, { visit: 'b', staff: ['ben'] });
    explainVisit(planned, 'b');
    expect(planView(planned)).toEqual(before);
  });
});

describe('why this person', () => {
  it('lists the others who could go and what stops the rest', () => {
    const { planned: now, alternatives, blocked } = explainVisit(planned, 'a');
    expect(now).toMatchObject({ staff: ['amal'], start: 500 });
    expect(alternatives.map(({ staff }) => staff)).toEqual([['ben']]);
    expect(blocked).toMatchObject([{ staff: 'zoe', obstacle: { code: 'off-shift' } }]);
  });
});

describe('the earliest first visit', () => {
  const withNew = {
    ...day,
    visits: [...visits, aVisit({ id: 'new', place: 'p5', windows: [{ start: 480, end: 900 }] })],
  };

  it('is the earliest start that the plan really holds', () => {
    const plan = planFrom(theProblem(withNew), published);
    const promise = earliestFirstVisit(plan, 'new');
    expect(promise).toMatchObject({ visit: 'new', staff: ['ben'], start: 530 });
    expect(planView(promise?.plan ?? plan).unallocated).toEqual([]);
  });

  it('is nothing on a day without room', () => {
    const full = { ...withNew, visits: [...visits, aVisit({ id: 'new', windows: [{ start: 480, end: 485 }] })] };
    expect(earliestFirstVisit(planFrom(theProblem(full), published), 'new')).toBeUndefined();
  });
});

describe('a running day', () => {
  const running = { now: 545, frozen: [{ visit: 'a', staff: ['amal'], start: 505, end: 537 }] };

  it('begins where people are and keeps what is done', () => {
    const input = { ...day, published, promiseTolerance: 30, running };
    const mended = repair(theProblem(input), { seed: 1, ...forIterations(100) });
    const duty = planView(mended).duties[0];
    expect(duty?.visits.map(({ visit, travel, start }) => [visit, travel, start])).toEqual([
      ['b', 10, 555],
      ['c', 10, 595],
    ]);
    expect(placementsOf(mended)[0]).toEqual({ visit: 'a', staff: ['amal'], start: 505 });
  });

  it('moves only what the ill person would have done', () => {
    const input = { ...day, staff: [ben, zoe], published, promiseTolerance: 60, running };
    const { unallocated, cost, duties } = planView(repair(theProblem(input), { seed: 1, ...forIterations(200) }));
    expect(unallocated).toEqual(['b']);
    expect(cost.measures.changes).toBe(0);
    expect(duties[0]?.visits.map(({ visit }) => visit)).toContain('iv');
  });

  it('changes no more promises than its ration, even for an urgent visit', () => {
    const asked = aVisit({ id: 'urgent', place: 'p3', windows: [{ start: 545, end: 600 }], priority: 1000 });
    const promises = [...published.slice(0, 3), { visit: 'iv', staff: ['ben'], start: 580 }];
    const asking = { staff: [ben], visits: [...visits, asked], published: promises, promiseTolerance: 5, running };
    const input = { ...day, ...asking };
    const problem = theProblem(input);
    const at = (mostChanges: number) => planView(repair(problem, { seed: 1, mostChanges, ...forIterations(200) }));
    expect(at(0)).toMatchObject({ cost: { measures: { changes: 0 } } });
    expect(at(0).unallocated).toContain('urgent');
    expect(at(5).unallocated).not.toContain('urgent');
  });
});
