import { v7 } from 'uuid';
import { aMember, aTeam, onShift, type Team } from '../../testing/a-team';

const line = (weekday: number, from = '08:00', to = '16:00') => ({ weekday, from, to, breakMinutes: 30 });

describe('the team', () => {
  let team: Team;
  beforeAll(async () => {
    team = await aTeam();
  });
  afterAll(() => team.close());

  const planner = () => team.as(team.planner);
  const record = async (personId: string) => (await planner().get(`/api/staff/${personId}`).expect(200)).body;
  const inTeam = async (name: string, given: object = {}) => {
    const actor = await team.person(name);
    await planner().put(`/api/staff/${actor.personId}`, aMember(given)).set('If-Match', '"0"').expect(200);
    return actor;
  };
  const setPattern = (personId: string, lines: object[], version = 0, from = '2026-03-01') =>
    planner().put(`/api/staff/${personId}/patterns/${from}`, { lines }).set('If-Match', `"${version}"`);
  const makeShifts = (personId: string, given: object = {}) =>
    planner().post('/api/rosters/pattern-shifts', {
      id: v7(),
      fromMonday: '2026-04-06',
      weeks: 2,
      personIds: [personId],
      ...given,
    });
  const shiftsOf = (personId: string, status = 'planned') =>
    team.owner.query<{ day: string; version: number; id: string }[]>(
      `select day, version, id from allocation.shift where person_id = $1 and status = $2 order by day`,
      [personId, status],
    );

  it('lists people by name with the minutes planned for them, a page at a time', async () => {
    await onShift(team, 'Zoe Listed');
    const both = (await planner().get('/api/staff?q=listed').expect(200)).body;
    expect(both.items).toMatchObject([
      {
        name: 'Zoe Listed',
        contractedMinutes: 2250,
        weeks: [
          { monday: '2026-03-09', minutes: 690 },
          { monday: '2026-03-16', minutes: 0 },
          { monday: '2026-03-23', minutes: 0 },
          { monday: '2026-03-30', minutes: 0 },
        ],
      },
    ]);
    await inTeam('Aaron Listed', { profession: 'doctor' });
    const first = (await planner().get('/api/staff?q=Listed&limit=1').expect(200)).body;
    const second = (await planner().get(`/api/staff?q=Listed&limit=1&after=${first.next}`).expect(200)).body;
    expect([first.items[0].name, second.items[0].name, second.next]).toEqual(['Aaron Listed', 'Zoe Listed', null]);
    const doctors = (await planner().get('/api/staff?q=Listed&profession=doctor').expect(200)).body;
    expect(doctors.items).toHaveLength(1);
  });

  it('finds those whose competencies lapse, and takes renewals and ends by the version seen', async () => {
    const { personId } = await inTeam('Lara Lapsing', {
      competencies: [{ skill: 'iv-therapy', expiresOn: '2026-04-01' }],
    });
    const lapsing = () => planner().get('/api/staff?q=Lara&lapsing=true').expect(200);
    expect((await lapsing()).body.items).toHaveLength(1);
    const skill = (name: string) => `/api/staff/${personId}/competencies/${name}`;
    await planner().put(skill('iv-therapy'), { expiresOn: '2027-04-01' }).set('If-Match', '"1"').expect(200);
    await planner().put(skill('ecg'), { expiresOn: null }).set('If-Match', '"1"').expect(412);
    await planner().put(skill('ecg'), { expiresOn: null }).set('If-Match', '"2"').expect(200);
    await planner().put(skill('juggling'), { expiresOn: null }).set('If-Match', '"3"').expect(400);
    expect((await lapsing()).body.items).toEqual([]);
    await planner().delete(skill('iv-therapy')).set('If-Match', '"3"').expect(200, { personId, version: 4 });
    expect((await record(personId)).competencies).toMatchObject([{ skill: 'ecg', state: 'valid' }]);
  });

  it('says who may still come into the team, and where people may start', async () => {
    const { personId } = await team.person('Nina Newcomer');
    const { body } = await planner().get('/api/staff/choices').expect(200);
    expect(body.newcomers).toContainEqual({ personId, name: 'Nina Newcomer', profession: null });
    expect(body.wards).toMatchObject([{ wardId: team.wardId, name: 'Lambeth', lon: -0.1 }]);
  });

  it('shows to whom somebody is not sent only to those who plan, and leaves a trace', async () => {
    const { personId } = await inTeam('Xena Excluded');
    const { patientId } = await team.visit();
    await planner().put(`/api/staff/${personId}/exclusions/${patientId}`, { reason: 'They are cousins' }).expect(200);
    const { body } = await planner().get(`/api/staff/${personId}/exclusions`).expect(200);
    expect(body).toMatchObject([{ patientId, familyName: 'Byron', reason: 'They are cousins' }]);
    const [trace] = await team.owner.query(
      `select action from audit.entry where what like 'patients a member%' and patient_ids = array[$1::uuid]`,
      [patientId],
    );
    expect(trace).toEqual({ action: 'list' });
    const roster = { ...team.planner, permissions: new Set(['roster:manage'] as const) };
    await team.as(roster).get(`/api/staff/${personId}/exclusions`).expect(403);
  });

  it('keeps working patterns by the version seen, and refuses what cannot be worked', async () => {
    const { personId } = await inTeam('Pat Pattern');
    await setPattern(personId, [line(3), line(1)]).expect(200);
    await setPattern(personId, [line(1)]).expect(412);
    const refused = await setPattern(personId, [line(1, '21:00', '07:00'), line(2, '06:00', '12:00')], 1).expect(422);
    expect(refused.body).toMatchObject({ title: 'Two of these shifts would overlap', weekday: 2 });
    await setPattern(personId, [line(2)], 0, '2026-05-01').expect(200);
    expect((await record(personId)).patterns).toMatchObject([
      { fromDate: '2026-05-01', minutesAWeek: 450, setByName: 'Pia Planner' },
      { fromDate: '2026-03-01', lines: [{ weekday: 1 }, { weekday: 3 }], minutesAWeek: 900 },
    ]);
    await planner().delete(`/api/staff/${personId}/patterns/2026-05-01`).set('If-Match', '"1"').expect(200);
    expect((await record(personId)).patterns).toHaveLength(1);
  });

  it('makes shifts from patterns once, beside what is there', async () => {
    const { personId } = await inTeam('Mia Made');
    await setPattern(personId, [line(1), line(2), line(3)]).expect(200);
    const byHand = { id: v7(), personId, day: '2026-04-06', from: '18:00', to: '22:00' };
    await planner().post('/api/rosters/shifts', byHand).expect(201);
    const leave = { from: '2026-04-07T00:00:00.000Z', to: '2026-04-07T23:00:00.000Z', reason: 'annual-leave' };
    await planner()
      .post('/api/rosters/absences', { id: v7(), personId, ...leave })
      .expect(201);
    await makeShifts(personId).expect(200, { made: 4, there: 1, away: 1, people: 1 });
    await makeShifts(personId).expect(200, { made: 0, there: 5, away: 1, people: 0 });
    const made = await shiftsOf(personId);
    expect(made.map(({ day }) => day)).toEqual(['2026-04-06', '2026-04-08', '2026-04-13', '2026-04-14', '2026-04-15']);
    await planner().delete(`/api/rosters/shifts/${made[1]?.id}`).set('If-Match', '"1"').expect(200);
    await makeShifts(personId).expect(200, { made: 0, there: 5, away: 1, people: 0 });
    await makeShifts(personId, { fromMonday: '2026-04-07' }).expect(422);
  });

  it('makes each shift once when two planners do it at the same moment', async () => {
    const { personId } = await inTeam('Rae Race');
    await setPattern(personId, [line(1), line(2)]).expect(200);
    const answers = await Promise.all(Array.from({ length: 6 }, () => makeShifts(personId)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(await shiftsOf(personId)).toHaveLength(4);
  });

  it('takes a bulk act back, but for what somebody has changed since', async () => {
    const { personId } = await inTeam('Uma Undone');
    await setPattern(personId, [line(1), line(2)]).expect(200);
    const id = v7();
    await makeShifts(personId, { id }).expect(200);
    const [first] = await shiftsOf(personId);
    const change = { day: '2026-04-06', from: '09:00', to: '15:00' };
    await planner().put(`/api/rosters/shifts/${first?.id}`, change).set('If-Match', '"1"').expect(200);
    const foreign = team.as((await team.anotherOrganisation()).planner);
    await foreign.delete(`/api/rosters/batches/${id}`).expect(404);
    await planner().delete(`/api/rosters/batches/${id}`).expect(200, { removed: 3, kept: 1 });
    await makeShifts(personId).expect(200, { made: 3, there: 1, away: 0, people: 1 });
  });

  it('keeps another organisation out', async () => {
    const { personId } = await inTeam('Olga Own');
    const foreign = team.as((await team.anotherOrganisation()).planner);
    await foreign.get(`/api/staff/${personId}`).expect(404);
    expect((await foreign.get('/api/staff').expect(200)).body.items).toEqual([]);
    await foreign.get(`/api/staff/${personId}/exclusions`).expect(404);
    await foreign.put(`/api/staff/${personId}/patterns/2026-03-01`, { lines: [] }).set('If-Match', '"0"').expect(404);
    await foreign
      .put(`/api/staff/${personId}/competencies/ecg`, { expiresOn: null })
      .set('If-Match', '"1"')
      .expect(404);
  });
});
