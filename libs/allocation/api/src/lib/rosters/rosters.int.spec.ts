import { v7 } from 'uuid';
import { aMember, aTeam, onShift, type Team } from '../../testing/a-team';

describe('rosters', () => {
  let team: Team;
  beforeAll(async () => {
    team = await aTeam();
  });
  afterAll(() => team.close());

  const planner = () => team.as(team.planner);
  const week = async (monday = '2026-03-09') => (await planner().get(`/api/rosters?monday=${monday}`).expect(200)).body;
  const shift = (personId: string, given: object = {}) =>
    planner().post('/api/rosters/shifts', {
      id: v7(),
      personId,
      day: '2026-03-10',
      from: '08:00',
      to: '16:00',
      ...given,
    });

  it('takes somebody into the team and warns of what lapses', async () => {
    const { personId } = await team.person('Noor Nurse');
    const competencies = [
      { skill: 'iv-therapy', expiresOn: '2026-03-20' },
      { skill: 'phlebotomy', expiresOn: '2026-03-01' },
    ];
    await planner().put(`/api/staff/${personId}`, aMember({ competencies })).set('If-Match', '"0"').expect(200);
    await planner().put(`/api/staff/${personId}`, aMember()).set('If-Match', '"0"').expect(412);
    const { staff } = await week();
    const noor = staff.find((member: { personId: string }) => member.personId === personId);
    expect(noor.competencies.map(({ name, state }: { name: string; state: string }) => [name, state])).toEqual([
      ['IV therapy', 'expiring'],
      ['Taking blood', 'expired'],
    ]);
    await planner()
      .put(`/api/staff/${personId}`, aMember({ competencies: [{ skill: 'juggling', expiresOn: null }] }))
      .set('If-Match', '"1"')
      .expect(400);
  });

  it('never gives one person two shifts at once, also when two planners act together', async () => {
    const { personId } = await onShift(team, 'Sam Shift', '18:00', '21:00');
    const answers = await Promise.all([shift(personId), shift(personId, { from: '12:00', to: '18:00' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.title).toBe('This person already has a shift then');
  });

  it('changes and removes a shift by the version that was seen', async () => {
    const { personId } = await onShift(team, 'Vera Version', '18:00', '21:00');
    const { body } = await shift(personId).expect(201);
    const change = { day: '2026-03-10', from: '09:00', to: '17:00' };
    await planner().put(`/api/rosters/shifts/${body.id}`, change).set('If-Match', '"1"').expect(200);
    await planner().put(`/api/rosters/shifts/${body.id}`, change).set('If-Match', '"1"').expect(412);
    await planner().delete(`/api/rosters/shifts/${body.id}`).set('If-Match', '"2"').expect(200);
    await shift(personId).expect(201);
  });

  it('copies a week over the change of the clocks, and a second time copies nothing', async () => {
    const other = await team.anotherOrganisation();
    const copy = { id: v7(), fromMonday: '2026-03-23', toMonday: '2026-03-30' };
    const { personId } = await onShift(team, 'Cass Copy');
    await shift(personId, { day: '2026-03-27' }).expect(201);
    await team.as(other.planner).post('/api/rosters/copies', copy).expect(200, { copied: 0, skipped: 0 });
    await planner().post('/api/rosters/copies', copy).expect(200, { copied: 1, skipped: 0 });
    await planner().post('/api/rosters/copies', copy).expect(200, { copied: 0, skipped: 1 });
    const { shifts } = await week('2026-03-30');
    expect(shifts).toMatchObject([{ personId, day: '2026-04-03', startsAt: '2026-04-03T07:00:00.000Z' }]);
    await planner()
      .post('/api/rosters/copies', { ...copy, toMonday: '2026-03-31' })
      .expect(422);
  });

  it('names the visits that an absence leaves uncovered, and takes the time out of the published shifts', async () => {
    const ill = await onShift(team, 'Ila Ill');
    const { visitId } = await team.visit({ to: ill });
    await team.visit({ to: ill, startsAt: '2026-03-10T15:00:00.000Z' });
    const absence = {
      id: v7(),
      personId: ill.personId,
      from: '2026-03-10T11:00:00.000Z',
      to: '2026-03-10T14:00:00.000Z',
      reason: 'sickness',
    };
    const { body } = await planner().post('/api/rosters/absences', absence).expect(201);
    expect(body.uncovered).toMatchObject([{ visitId, title: 'IV dose', patient: 'Ada Byron' }]);
    const left = await team.owner.query(
      `select starts_at, ends_at, minutes from allocation.shift_card where person_id = $1 order by starts_at`,
      [ill.personId],
    );
    expect(left).toEqual([
      { starts_at: '2026-03-10T08:00:00.000Z', ends_at: '2026-03-10T11:00:00.000Z', minutes: 172 },
      { starts_at: '2026-03-10T14:00:00.000Z', ends_at: '2026-03-10T20:00:00.000Z', minutes: 345 },
    ]);
    await planner().delete(`/api/rosters/absences/${absence.id}`).expect(200);
    await planner()
      .post('/api/rosters/absences', { ...absence, id: v7(), to: absence.from })
      .expect(400);
  });

  it('keeps another organisation out', async () => {
    const { personId } = await onShift(team, 'Own Person');
    const foreign = team.as((await team.anotherOrganisation()).planner);
    expect((await foreign.get('/api/rosters?monday=2026-03-09').expect(200)).body).toMatchObject({
      staff: [],
      shifts: [],
    });
    await foreign.put(`/api/staff/${personId}`, aMember()).set('If-Match', '"1"').expect(404);
    await foreign
      .post('/api/rosters/shifts', { id: v7(), personId, day: '2026-03-11', from: '08:00', to: '16:00' })
      .expect(404);
  });
});
