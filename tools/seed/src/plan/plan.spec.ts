import { instant, minutesBetween, plusMinutes, seededRandom } from '@ward/kernel';
import fc from 'fast-check';
import { BOROUGHS } from '../invent/places';
import { PATHWAYS } from '../pathways';
import { SIZES } from '../sizes';
import { assignDay, type DayPerson, type DayVisit } from './assign-day';
import { minutesAgo, momentOf } from './moment';
import { bedPools, planStays } from './stays';

const MORNING = momentOf(instant('2026-03-10T10:45:00.000Z'));
const NIGHT = momentOf(instant('2026-03-10T01:30:00.000Z'));
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe.each(Object.entries(SIZES))('the %s ward', (_name, size) => {
  const ward = { size, moment: MORNING, pathways: PATHWAYS };

  it('has as many beds as it says, and every pathway has one on each ward', () => {
    const pools = bedPools(ward);
    const beds = BOROUGHS.flatMap((borough) => [...pools[borough].values()]);
    expect(beds.reduce((sum, count) => sum + count, 0)).toBe(size.beds);
    expect(Math.min(...beds)).toBeGreaterThanOrEqual(1);
  });

  it('never has two patients for one bed', () => {
    const pools = bedPools(ward);
    fc.assert(
      fc.property(seeds, (seed) => {
        const stays = planStays(ward, seededRandom(seed));
        for (const borough of BOROUGHS)
          for (const [slug, beds] of pools[borough])
            for (let day = -20; day <= 0; day++) {
              const there = stays.filter(
                (stay) =>
                  stay.borough === borough &&
                  stay.pathway.slug === slug &&
                  stay.day <= day &&
                  (stay.leaves?.day ?? 0) >= day,
              );
              expect(there.length).toBeLessThanOrEqual(beds);
            }
      }),
      { numRuns: 5 },
    );
  });

  it.each([
    ['in the morning', MORNING],
    ['at night', NIGHT],
  ])('has lived nothing of the future %s', (_when, moment) => {
    const stays = planStays({ ...ward, moment }, seededRandom(7));
    expect(stays.filter(({ acceptedAt }) => acceptedAt > moment.now)).toEqual([]);
    expect(stays.filter(({ leaves }) => leaves !== null && leaves.at > moment.now)).toEqual([]);
    expect(stays.filter(({ firstVisit, acceptedAt }) => firstVisit.from < acceptedAt)).toEqual([]);
  });

  it('is the same for the same chance', () => {
    expect(planStays(ward, seededRandom(3))).toEqual(planStays(ward, seededRandom(3)));
  });
});

describe('what came in lately', () => {
  it('came so many minutes ago by day', () => {
    expect(minutesBetween(minutesAgo(MORNING, 100), MORNING.now)).toBe(100);
  });
  it('came after closing time at night, in the same order, unless it is meant to be overdue', () => {
    const times = [300, 100, 20].map((minutes) => minutesAgo(NIGHT, minutes));
    expect(times).toEqual([...times].sort());
    expect(minutesAgo(NIGHT, 400) >= '2026-03-09T20:00').toBe(true);
    expect(minutesAgo(NIGHT, 140, { isOverdue: true })).toBe('2026-03-09T17:30:00.000Z');
  });
});

describe('a day given to the team', () => {
  const at = (minutes: number) => plusMinutes(instant('2026-03-10T08:00:00.000Z'), minutes);
  const visit = fc.record({
    from: fc.integer({ min: 0, max: 500 }),
    length: fc.integer({ min: 60, max: 300 }),
    minutes: fc.integer({ min: 10, max: 60 }),
    staffCount: fc.constantFrom(1, 1, 2),
    skill: fc.constantFrom('iv-therapy', 'wound-care'),
  });
  const people = Array.from({ length: 4 }, (_, index): DayPerson => ({
    personId: `person-${index}`,
    wardId: null,
    lat: 51.46,
    lon: -0.11,
    skills: index % 2 === 0 ? ['iv-therapy'] : ['iv-therapy', 'wound-care'],
    travelMode: 'car',
    shifts: [{ from: at(0), to: at(720) }],
  }));

  it('keeps windows and skills, sends everybody of a joint visit, and nobody to two places at once', () => {
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 25 }), (wanted) => {
        const visits = wanted.map(({ from, length, skill, ...rest }, index): DayVisit => ({
          ...rest,
          visitId: `visit-${index}`,
          needId: `need-${index}`,
          patientId: `patient-${index}`,
          wardId: 'ward',
          from: at(from),
          to: at(from + length),
          skills: [skill],
          minGapMinutes: null,
          contact: 'face-to-face',
          priority: 50,
          lat: 51.46 + index / 1000,
          lon: -0.11,
        }));
        const given = assignDay(visits, people, new Map());
        const tasks = given.flatMap(({ visitId, staff, startsAt }) => {
          const of = visits.find((one) => one.visitId === visitId);
          expect(of && startsAt >= of.from && plusMinutes(startsAt, of.minutes) <= of.to).toBe(true);
          expect(new Set(staff).size).toBe(of?.staffCount);
          return staff.map((personId) => {
            const person = people.find((one) => one.personId === personId);
            expect(of?.skills.every((skill) => person?.skills.includes(skill))).toBe(true);
            return { personId, from: startsAt, to: plusMinutes(startsAt, of?.minutes ?? 0) };
          });
        });
        for (const [index, one] of tasks.entries())
          for (const other of tasks.slice(index + 1))
            if (one.personId === other.personId) expect(one.to <= other.from || other.to <= one.from).toBe(true);
      }),
    );
  });
});
