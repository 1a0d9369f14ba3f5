import type { LearnedView } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { aStaffMember } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { aTeam, onShift, type Team } from '../../testing/a-team';
import { DayInputs } from '../plan/day-inputs';

const SCOPE = { day: '2026-03-10', wardId: null, hold: 'prefer', visitIds: null, personIds: null } as const;

describe('learning from what was done', () => {
  let team: Team;
  let amal: Actor;
  beforeAll(async () => {
    team = await aTeam();
    amal = await onShift(team, 'Amal Yusuf');
    for (let i = 0; i < 20; i++) await done(i);
  });
  afterAll(() => team.close());

  /** An hour was planned; it began five minutes late and took 90 minutes. */
  const done = async (days: number) => {
    const at = `2026-02-${String(1 + days).padStart(2, '0')}`;
    const { visitId, patientId } = await team.visit({ to: amal, startsAt: `${at}T10:00:00.000Z` });
    await team.owner.query(`update visits.visit set day = $2, status = 'done' where id = $1`, [visitId, at]);
    await team.owner.query(`update caseload.patient set postcode = 'SE5 9RS' where id = $1`, [patientId]);
    await team.owner.query(
      `insert into visits.visit_record (id, visit_id, patient_id, provider_id, recorded_by, checked_in_at, checked_out_at,
         outcome, notes, interventions, medicines, current, saved_at)
       values ($1, $2, $3, $4, $5, $6::timestamptz, $6::timestamptz + interval '90 minutes', 'done', '', '[]', '[]', true, now())`,
      [v7(), visitId, patientId, team.providerId, amal.personId, `${at}T10:05:00.000Z`],
    );
  };
  const ask = async (query = ''): Promise<LearnedView> =>
    (await team.as(team.planner).get(`/api/learning${query}`).expect(200)).body as LearnedView;
  const set = (isOn: boolean, version: number) =>
    team.as(team.planner).put('/api/learning', { isOn }).set('If-Match', `"${version}"`);
  const minutesInSearch = async (hold: 'prefer' | 'free' = 'prefer') =>
    (await team.app.get(DayInputs).ask({ ...SCOPE, hold }, team.planner)).input.visits
      .map(({ minutes }) => minutes)
      .sort();

  it('lays planned beside actual, by type, area and hour, with count and spread', async () => {
    const { visits, groups, shares, setting } = await ask();
    expect(visits).toBe(20);
    expect(groups).toMatchObject([
      {
        name: 'nursing',
        duration: { count: 20, median: 90, lowerQuartile: 90, upperQuartile: 90 },
        overrun: { median: 30 },
        late: { median: 5 },
        travel: { count: 0, median: null },
      },
    ]);
    expect(shares).toEqual({ nursing: 1.5 });
    expect(setting).toMatchObject({ isOn: false, version: 0, setByName: null });
    expect((await ask('?by=area')).groups.map(({ name }) => name)).toEqual(['SE5']);
    expect((await ask('?by=hour')).groups.map(({ name }) => name)).toEqual(['10']);
  });

  it('plans with learned minutes once a coordinator says so, and as before when it is turned off', async () => {
    await team.visit();
    const promised = await team.visit({ to: amal, startsAt: '2026-03-10T15:00:00.000Z' });
    expect(await minutesInSearch()).toEqual([60, 60]);
    const { body } = await set(true, 0).expect(200);
    expect(body).toMatchObject({ isOn: true, version: 1, setByName: 'Pia Planner', shares: { nursing: 1.5 } });
    expect(await minutesInSearch()).toEqual([60, 90]); // a promise lasts as long as it was promised
    expect(await minutesInSearch('free')).toEqual([90, 90]);
    expect(promised.visitId).not.toBe('');
    await set(false, 1).expect(200);
    expect(await minutesInSearch('free')).toEqual([60, 60]);
  });

  it('tells the second of two people that the first has set it', async () => {
    const { version } = (await ask()).setting;
    await set(true, version).expect(200);
    await set(false, version).expect(412);
    await team.as(team.planner).put('/api/learning', { isOn: true }).expect(428);
  });

  it('is nobody else’s business', async () => {
    const stranger = aStaffMember();
    expect((await team.as(stranger).get('/api/learning').expect(200)).body).toMatchObject({ visits: 0, groups: [] });
  });
});
