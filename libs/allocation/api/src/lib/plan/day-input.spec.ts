import type { BoardPerson, BoardVisit, DayBoard } from '@ward/allocation/contract';
import { estimatedTable } from '@ward/allocation/domain';
import { buildProblem, placementsOf, planFrom, solve, forIterations } from '@ward/allocation/solver';
import { instant, type Instant } from '@ward/kernel';
import { dayInputOf, placesOf, type PlanScope } from './day-input';

const at = (time: string): Instant => instant(`2026-03-10T${time}:00.000Z`);
const facts = { now: at('07:00'), breaks: new Map(), familiar: new Map(), shares: {} };
const free: PlanScope = { hold: 'free', visitIds: null, personIds: null };

const person = (personId: string, given: Partial<BoardPerson> = {}): BoardPerson => ({
  personId,
  name: personId,
  wardId: null,
  profession: 'nurse',
  travelMode: 'car',
  baseLat: 51.47,
  baseLon: -0.1,
  gender: null,
  languages: [],
  skills: [{ skill: 'iv-therapy', expiresOn: null }],
  shifts: [{ from: at('08:00'), to: at('16:00') }],
  breakMinutes: 30,
  absences: [],
  excludedPatients: [],
  unseenChanges: 0,
  ...given,
});

const visit = (visitId: string, given: Partial<BoardVisit> = {}): BoardVisit => ({
  visitId,
  needId: visitId,
  episodeId: visitId,
  patientId: visitId,
  wardId: 'w1',
  familyName: 'Byron',
  givenName: 'Ada',
  nhsNumber: '9990000018',
  dateOfBirth: '1940-12-10',
  looksLike: false,
  allergies: [],
  alerts: [],
  postcode: null,
  lat: 51.5,
  lon: -0.11,
  placePrecision: 'exact',
  title: 'IV antibiotics',
  type: 'nursing',
  contact: 'face-to-face',
  windowFrom: at('09:00'),
  windowTo: at('13:00'),
  minutes: 45,
  skills: ['iv-therapy'],
  staffCount: 1,
  minGapMinutes: null,
  priority: 50,
  status: 'planned',
  staffGender: null,
  startedAt: null,
  isPinned: false,
  version: 1,
  assigned: [],
  ...given,
});

const board = (people: BoardPerson[], visits: BoardVisit[]): DayBoard => ({
  day: '2026-03-10',
  asOf: at('07:00'),
  wards: [],
  people,
  visits,
});
const problemOf = (day: DayBoard) => {
  const travel = { car: estimatedTable(placesOf(day), 'car').minutes };
  const built = buildProblem(dayInputOf(day, { ...facts, travel }, free));
  if (!built.ok) throw new Error(built.faults.map(({ path, message }) => `${path} ${message}`).join());
  return built.problem;
};

describe('the input of a day', () => {
  const assigned = [{ personId: 'ben', startsAt: at('11:10'), endsAt: at('11:55') }];

  it('holds a pinned visit’s person and time against the freest search, and moves one that is not pinned', () => {
    const people = [person('amal'), person('ben')];
    const excluded = person('ben', { excludedPatients: [{ patientId: 'v2', reason: 'The patient asked' }] });
    const search = (visits: BoardVisit[], team = people) =>
      placementsOf(solve(problemOf(board(team, visits)), { seed: 1, ...forIterations(300) }));
    expect(search([visit('v1', { isPinned: true, assigned }), visit('v2')])).toContainEqual({
      visit: 'v1',
      staff: ['ben'],
      start: 11 * 60 + 10,
    });
    const loose = search([visit('v2', { assigned })], [person('amal'), excluded]);
    expect(loose).toMatchObject([{ visit: 'v2', staff: ['amal'] }]);
  });

  it('takes a pinned visit as a person decided it, also outside its window and without the skill', () => {
    const late = [{ personId: 'ben', startsAt: at('14:00'), endsAt: at('14:45') }];
    const people = [person('amal'), person('ben', { skills: [] })];
    const problem = problemOf(board(people, [visit('v1', { isPinned: true, assigned: late })]));
    const placement = { visit: 'v1', staff: ['ben'], start: 14 * 60 };
    expect(placementsOf(planFrom(problem, [placement]))).toEqual([placement]);
  });
});
