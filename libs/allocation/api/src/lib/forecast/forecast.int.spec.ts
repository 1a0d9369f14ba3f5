import type { WeekForecastView } from '@ward/allocation/contract';
import { aStaffMember } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { aTeam, onShift, type Team } from '../../testing/a-team';
import { ForecastWeek } from './forecast-week';

const TUESDAY = '2026-03-10';

describe('the forecast of the week', () => {
  let team: Team;
  beforeAll(async () => {
    team = await aTeam();
    const { personId } = await onShift(team, 'Amal Yusuf', '08:00', '16:00');
    const wednesday = { id: v7(), personId, day: '2026-03-11', from: '08:00', to: '16:00' };
    await team.as(team.planner).post('/api/rosters/shifts', wednesday).expect(201);
  });
  afterAll(() => team.close());

  const ask = async (query = ''): Promise<WeekForecastView> =>
    (await team.as(team.planner).get(`/api/forecast${query}`).expect(200)).body as WeekForecastView;
  const iv = (view: WeekForecastView) => view.skills.find(({ skill }) => skill === 'iv-therapy');
  const asksForIv = async (given: object = {}) => {
    const { visitId } = await team.visit(given);
    await team.owner.query(`update visits.visit set skills = '{iv-therapy}' where id = $1`, [visitId]);
    return visitId;
  };

  it('sets the minutes on shift against those asked for, by skill and day, for a ward or all', async () => {
    await asksForIv();
    const tuesday = iv(await ask())?.days[0];
    expect(tuesday).toMatchObject({ day: TUESDAY, planned: 60, leaving: 0, fresh: 0, demand: 60 });
    expect(tuesday?.supply).toBeGreaterThan(400);
    expect(iv(await ask(`?wardId=${team.wardId}`))?.days).toHaveLength(7);
    expect(iv(await ask(`?wardId=019cd7a0-0000-7000-8000-000000000000`))?.days[0]?.planned).toBe(0);
  });

  it('expects no minutes after an expected discharge, unless the stay is past it already', async () => {
    const visitId = await asksForIv();
    await team.owner.query(`update visits.visit set day = '2026-03-11' where id = $1`, [visitId]);
    const leaves = (on: string) =>
      team.owner.query(
        `update caseload.episode set expected_discharge = $2 where id = (select episode_id from visits.visit where id = $1)`,
        [visitId, on],
      );
    await leaves(TUESDAY);
    expect(iv(await ask())?.days[1]).toMatchObject({ planned: 60, leaving: 60, demand: 0 });
    await leaves('2026-03-09');
    expect(iv(await ask())?.days[1]).toMatchObject({ planned: 60, leaving: 0, demand: 60 });
    await team.owner.query(`update visits.visit set day = $2 where id = $1`, [visitId, TUESDAY]);
  });

  it('keeps every morning’s forecast once, and holds it against what came', async () => {
    await team.app.get(ForecastWeek).run();
    await team.app.get(ForecastWeek).run();
    const [{ rows } = { rows: 0 }] = await team.owner.query<{ rows: number }[]>(
      `select count(*)::int as rows from allocation.forecast where day = $1 and skill = 'iv-therapy' and provider_id = $2`,
      [TUESDAY, team.providerId],
    );
    expect(rows).toBe(2); // every ward together, and the one
    expect(iv(await ask())?.errors).toEqual([]);
    await asksForIv();
    team.clock.pass({ days: 1 });
    expect(iv(await ask())?.errors).toEqual([{ ahead: 0, days: 1, meanAbsolute: 60, percent: 33, bias: -60 }]);
  });

  it('reckons new patients from those who came in the last weeks', async () => {
    await team.owner.query(`update caseload.episode set admitted_at = '2026-03-10T10:00Z' where provider_id = $1`, [
      team.providerId,
    ]);
    team.clock.pass({ days: 6 });
    const { skills, beds } = await ask();
    // Three came on the one Tuesday there was, each with 60 minutes on the day of admission.
    expect(skills.find(({ skill }) => skill === 'iv-therapy')?.days[0]).toMatchObject({
      day: '2026-03-17',
      fresh: 180,
    });
    expect(beds[0]).toMatchObject({ day: '2026-03-17', admissions: 3 });
  });

  it('shows another organisation nothing of it', async () => {
    const stranger = aStaffMember();
    const { body } = await team.as(stranger).get('/api/forecast').expect(200);
    expect((body as WeekForecastView).skills).toEqual([]);
  });
});
