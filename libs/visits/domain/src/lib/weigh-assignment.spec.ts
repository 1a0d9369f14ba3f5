import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import fc from 'fast-check';
import { aNurse, aVisit } from '../testing';
import { assignVisit, unassignVisit } from './assign-visit';
import { cancelVisit } from './cancel-visit';
import { overlaps, weighAssignment } from './weigh-assignment';

const at = (minutes: number) => plusMinutes(NOON, minutes);
const kinds = (visit = aVisit(), person = aNurse(), startsAt = NOON, sameNeedStarts = [] as (typeof NOON)[]) => {
  const { blocks, cautions } = weighAssignment(visit, { staff: [person], startsAt, sameNeedStarts });
  return [...blocks, ...cautions].map(({ kind }) => kind);
};

describe('weighing who goes when', () => {
  it('finds nothing against a nurse on shift with the skill', () => expect(kinds()).toEqual([]));
  it('names a missing skill', () => expect(kinds(aVisit(), aNurse({ skills: [] }))).toEqual(['lacks-skill']));
  it('counts a competency on its last day and not the day after', () => {
    const until = (expiresOn: string) => kinds(aVisit(), aNurse({ skills: [{ skill: 'iv-therapy', expiresOn }] }));
    expect(until('2026-03-10')).toEqual([]);
    expect(until('2026-03-09')).toEqual(['lacks-skill']);
  });
  it('names the visit that somebody is at already, and allows one that only touches', () => {
    const busy = (from: number, to: number) =>
      kinds(
        aVisit(),
        aNurse({ visits: [{ visitId: 'v', title: 'Wound care', patient: 'Ada Byron', from: at(from), to: at(to) }] }),
      );
    expect(busy(-30, 1)).toEqual(['busy']);
    expect(busy(-30, 0)).toEqual([]);
    expect(busy(45, 60)).toEqual([]);
    expect(busy(44, 60)).toEqual(['busy']);
  });
  it('says absent, not off shift, of who is ill', () => {
    expect(
      kinds(aVisit(), aNurse({ shifts: [], absences: [{ from: at(-60), to: at(10), reason: 'sickness' }] })),
    ).toEqual(['absent']);
  });
  it('names who must not be sent', () =>
    expect(kinds(aVisit(), aNurse({ excluded: 'Patient asked' }))).toEqual(['excluded']));
  it('warns off shift when the visit outlasts the shift', () => {
    expect(kinds(aVisit(), aNurse({ shifts: [{ from: at(-60), to: at(44) }] }))).toEqual(['off-shift']);
    expect(kinds(aVisit(), aNurse({ shifts: [{ from: at(-60), to: at(45) }] }))).toEqual([]);
  });
  it('warns outside the window on either side', () => {
    expect(kinds(aVisit(), aNurse(), at(-1))).toEqual(['outside-window']);
    expect(kinds(aVisit(), aNurse(), at(196))).toEqual(['outside-window']);
    expect(kinds(aVisit(), aNurse(), at(195))).toEqual([]);
  });
  it('warns when two doses come closer than their gap', () => {
    expect(kinds(aVisit({ minGapMinutes: 360 }), aNurse(), NOON, [at(-359)])).toEqual(['too-close']);
    expect(kinds(aVisit({ minGapMinutes: 360 }), aNurse(), NOON, [at(-360), at(360)])).toEqual([]);
  });
  it('wants as many different people as the visit needs', () => {
    const joint = aVisit({ staffCount: 2 });
    const count = (...staff: ReturnType<typeof aNurse>[]) =>
      weighAssignment(joint, { staff, startsAt: NOON, sameNeedStarts: [] }).blocks.map(({ kind }) => kind);
    expect(count(aNurse())).toEqual(['wrong-number']);
    expect(count(aNurse(), aNurse())).toEqual(['wrong-number']);
    expect(count(aNurse(), aNurse({ personId: 'other' }))).toEqual([]);
  });
  it('finds overlap the same from both sides', () => {
    const span = fc
      .tuple(fc.nat(500), fc.integer({ min: 1, max: 120 }))
      .map(([from, length]) => ({ from: at(from), to: at(from + length) }));
    fc.assert(fc.property(span, span, (one, other) => expect(overlaps(one, other)).toBe(overlaps(other, one))));
  });
});

describe('assigning', () => {
  const wish = { staff: [aNurse()], startsAt: NOON, sameNeedStarts: [], despite: [] };
  it('promises everyone the same times', () => {
    const staff = [aNurse(), aNurse({ personId: 'other' })];
    const result = assignVisit(aVisit({ staffCount: 2 }), { ...wish, staff });
    expect(result.ok && result.value.assignments.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [NOON, at(45)],
      [NOON, at(45)],
    ]);
  });
  it('assigns nobody of a joint visit when one cannot go', () => {
    const staff = [aNurse(), aNurse({ personId: 'other', skills: [] })];
    expect(assignVisit(aVisit({ staffCount: 2 }), { ...wish, staff })).toMatchObject({
      ok: false,
      error: { code: 'visits/cannot-assign' },
    });
  });
  it('asks before it goes outside the window, and goes when told', () => {
    expect(assignVisit(aVisit(), { ...wish, startsAt: at(-1) })).toMatchObject({
      ok: false,
      error: { code: 'visits/needs-confirmation' },
    });
    expect(assignVisit(aVisit(), { ...wish, startsAt: at(-1), despite: ['outside-window'] }).ok).toBe(true);
  });
  it('accepts no caution in place of another', () => {
    expect(assignVisit(aVisit(), { ...wish, startsAt: at(-1), despite: ['off-shift'] }).ok).toBe(false);
  });
  it.each(['under-way', 'done', 'cancelled'] as const)('leaves a visit alone that is %s', (status) => {
    const visit = aVisit({ status });
    const refusal = { ok: false, error: { code: 'visits/not-planned', visitStatus: status } };
    expect([assignVisit(visit, wish), unassignVisit(visit), cancelVisit(visit)]).toEqual([refusal, refusal, refusal]);
  });
  it('frees everyone when a visit is called off', () => {
    const assigned = assignVisit(aVisit(), wish);
    expect(assigned.ok && cancelVisit(assigned.value)).toMatchObject({
      value: { status: 'cancelled', assignments: [] },
    });
  });
});
