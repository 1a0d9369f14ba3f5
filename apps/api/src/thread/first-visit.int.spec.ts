import { FirstVisits } from '@ward/allocation/contract';
import { PlannedFirstVisits } from '@ward/allocation/api';
import { anOrganisation, onShift, type Organised } from '@ward/allocation/api/testing';
import type { OfferView } from '@ward/capacity/contract';
import type { Actor } from '@ward/contract';
import { aReferrer, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { theWholeWard } from '../testing/the-whole-ward';

const line = (given: object = {}) => ({
  type: 'nursing',
  title: 'First IV dose',
  minutes: 45,
  contact: 'face-to-face',
  skills: ['iv-therapy'],
  staff: 1,
  windows: [{ from: '08:00', to: '20:00' }],
  everyDays: 1,
  days: 7,
  priority: 90,
  ...given,
});

/** The ward's clock stands at noon of the Tuesday on which its people are on shift. */
describe('the earliest first visit', () => {
  let ward: Ward;
  let team: Organised;
  let pathwayId: string;
  let amal: Actor;
  beforeAll(async () => {
    ward = await theWholeWard();
  });
  afterAll(() => ward.close());
  beforeEach(async () => {
    team = { as: ward.as, ...(await anOrganisation(ward)) };
    amal = await onShift(team, 'Amal Yusuf', '08:00', '16:00');
    await ward.owner.query(`update capacity.pathway set care_plan = $2 where provider_id = $1`, [
      team.providerId,
      JSON.stringify([line({ minutes: 15, priority: 10, skills: [] }), line()]),
    ]);
    [{ id: pathwayId } = { id: '' }] = await ward.owner.query<{ id: string }[]>(
      `select id from capacity.pathway where provider_id = $1`,
      [team.providerId],
    );
  });

  const ask = async (who: Actor = team.planner): Promise<OfferView['earliestFirstVisit']> =>
    ((await ward.as(who).get(`/api/offers?pathwayId=${pathwayId}&district=SE1`).expect(200)).body as OfferView)
      .earliestFirstVisit;
  const busy = async (from: string, to: Actor | null = amal) =>
    team.visit({ to, startsAt: `2026-03-10T${from}:00.000Z` });

  it('is as soon as somebody suitable gets there, on the day as it is planned', async () => {
    const first = await ask();
    expect(first).toMatchObject({ basis: 'plan', profession: 'nurse', wardId: team.wardId });
    expect(first?.from.slice(0, 14)).toBe('2026-03-10T12:');
    expect(Date.parse(first?.to ?? '') - Date.parse(first?.from ?? '')).toBe(3_600_000);
  });

  it('finds the gap between promised visits, and never moves them', async () => {
    await busy('12:00');
    await busy('15:00');
    const first = await ask();
    expect(first?.from.slice(0, 14)).toBe('2026-03-10T13:');
    expect(first?.basis).toBe('plan');
  });

  it('is none when the days have no room, and when nobody has the skill', async () => {
    for (const from of ['12:00', '13:00', '14:00', '15:00']) await busy(from);
    expect(await ask()).toBeNull();
    await ward.owner.query(`delete from visits.visit_staff where provider_id = $1`, [team.providerId]);
    await ward.owner.query(`delete from visits.visit where provider_id = $1`, [team.providerId]);
    expect(await ask()).not.toBeNull();
    await ward.owner.query(`delete from allocation.competency where provider_id = $1`, [team.providerId]);
    expect(await ask()).toBeNull();
  });

  it('leaves time for the visits that nobody has yet, and says that the day is a draft', async () => {
    for (let i = 0; i < 2; i++) await busy('12:00', null);
    const first = await ask();
    expect(first?.basis).toBe('draft');
    expect(first && first.from > '2026-03-10T13:30').toBe(true);
  });

  it('is an estimate from minutes where nobody is planned at all', async () => {
    const nobody = { providerId: v7(), wardId: v7(), days: [], at: ward.clock.now(), place: { lat: 51.47, lon: -0.1 } };
    const visit = { contact: 'face-to-face' as const, minutes: 45, skills: [], staffCount: 1, priority: 50 };
    expect(await ward.app.get(FirstVisits).earliest({ ...nobody, visit })).toEqual({ outcome: 'unknown' });
  });

  it('reads a day once, and anew as soon as a visit, a shift or a person of it changes', async () => {
    const planned = ward.app.get(PlannedFirstVisits);
    const builtBy = async (act: () => Promise<unknown>) => {
      const before = planned.built;
      await act();
      await ask();
      return planned.built - before;
    };
    await ask();
    expect(await builtBy(() => Promise.resolve())).toBe(0);
    const { visitId } = await busy('12:00', null);
    expect(await builtBy(() => Promise.resolve())).toBe(1);
    const assign = ward
      .as(team.planner)
      .post(`/api/visits/${visitId}/assignment`, { staff: [amal.personId], startsAt: '2026-03-10T12:30:00.000Z' })
      .set('If-Match', '"1"');
    expect(await builtBy(() => assign.expect(200))).toBe(1);
    const absence = {
      id: v7(),
      personId: amal.personId,
      from: '2026-03-10T12:00:00.000Z',
      to: '2026-03-10T16:00:00.000Z',
    };
    const away = ward.as(team.planner).post('/api/rosters/absences', { ...absence, reason: 'sickness' });
    expect(await builtBy(() => away.expect(201))).toBe(4); // today anew, and the days after it for the first time
    expect(await ask()).toBeNull();
  });

  it('is told to a referrer without anybody’s name', async () => {
    await busy('13:00');
    const referrer = aReferrer({ providerId: team.providerId });
    const { text } = await ward.as(referrer).get(`/api/offers?pathwayId=${pathwayId}&district=SE1`).expect(200);
    expect(text).toContain('"basis":"plan"');
    expect(text).not.toMatch(/Amal|Byron/);
  });
});
