import { aTeam, onShift, type Team } from '../../testing/a-team';

interface Choice {
  readonly people: { name: string }[];
  readonly startsAt: string;
  readonly price: Record<string, unknown>;
}

describe('explaining a visit', () => {
  let team: Team;
  beforeEach(async () => {
    team = await aTeam();
  });
  afterEach(() => team.close());
  const explained = async (visitId: string) =>
    (await team.as(team.planner).get(`/api/visits/${visitId}/explanation`).expect(200)).body;
  const gaps = async () => (await team.as(team.planner).get('/api/day-board/gaps?day=2026-03-10').expect(200)).body;
  const change = (visitId: string, set: string) =>
    team.owner.query(`update visits.visit set ${set} where id = $1`, [visitId]);

  it('ranks everybody with a time and a price, and says in words what keeps the others', async () => {
    const [amal, ben] = [await onShift(team, 'Amal Okoro'), await onShift(team, 'Ben Late', '17:30', '20:00')];
    await onShift(team, 'Cleo Busy');
    const busy = await team.visit({ to: amal, startsAt: '2026-03-10T13:00:00.000Z' });
    const asked = await team.visit({ to: amal, startsAt: '2026-03-10T15:00:00.000Z' });
    await team
      .as(team.planner)
      .put(`/api/staff/${ben.personId}/exclusions/${asked.patientId}`, { reason: 'The patient asked' })
      .expect(200);
    const { choices, obstacles, reasons } = await explained(asked.visitId);
    const names = (choices as Choice[]).map(({ people }) => people.map(({ name }) => name).join());
    expect(names.toSorted()).toEqual(['Amal Okoro', 'Cleo Busy']);
    expect(obstacles).toEqual([
      { personId: ben.personId, name: 'Ben Late', words: 'Ben Late must not go to this patient' },
    ]);
    expect(reasons).toEqual([]);
    const own = (choices as Choice[]).find(({ people }) => people[0]?.name === 'Amal Okoro');
    expect(own?.price).toMatchObject({ lateMinutes: 0, delays: 0, missesBreak: false });
    expect(busy.visitId).not.toBe(asked.visitId);
  });

  it('prices lateness instead of hiding who could come a little late', async () => {
    await onShift(team, 'Late Shift', '14:00', '20:00');
    const { visitId } = await team.visit();
    await change(visitId, `window_from = '2026-03-10T13:00Z', window_to = '2026-03-10T14:45Z'`);
    const { choices } = await explained(visitId);
    const [{ price, startsAt }] = choices as [Choice];
    expect(startsAt > '2026-03-10T13:45').toBe(true);
    expect(price['lateMinutes']).toBeGreaterThan(0);
  });

  it('says why nobody comes and what would make room, the most urgent visit first', async () => {
    await onShift(team, 'Amal Okoro', '08:00', '16:00');
    const low = await team.visit({ priority: 20 });
    const evening = await team.visit({ priority: 95 });
    await change(evening.visitId, `window_from = '2026-03-10T19:00Z', window_to = '2026-03-10T20:30Z'`);
    const { gaps: found, left } = await gaps();
    expect(left).toBe(0);
    expect(found[0]).toMatchObject({
      visitId: evening.visitId,
      able: 0,
      best: null,
      reasons: ['needs a person: none on shift after 16:00'],
    });
    expect(found[0].changes.join()).toMatch(/if Amal Okoro worked until \d\d:\d\d/);
    expect(found[1]).toMatchObject({ visitId: low.visitId, able: 1, best: { people: [{ name: 'Amal Okoro' }] } });
  });

  it('says anew when the day has changed', async () => {
    const { visitId } = await team.visit();
    expect((await gaps()).gaps).toMatchObject([{ visitId, able: 0 }]);
    await onShift(team, 'Amal Okoro');
    expect((await gaps()).gaps).toMatchObject([{ visitId, able: 1 }]);
  });

  it('leaves a trace of who asked, refuses what is over, and knows no visit of another organisation', async () => {
    const { visitId, patientId } = await team.visit();
    await explained(visitId);
    const trace = await team.owner.query(
      `select action from audit.entry where what = 'asked who could take a visit' and $1 = any(patient_ids)`,
      [patientId],
    );
    expect(trace).toEqual([{ action: 'read' }]);
    const stranger = team.as((await team.anotherOrganisation()).planner);
    await stranger.get(`/api/visits/${visitId}/explanation`).expect(404);
    await change(visitId, `status = 'done'`);
    await team.as(team.planner).get(`/api/visits/${visitId}/explanation`).expect(409);
  });
});
