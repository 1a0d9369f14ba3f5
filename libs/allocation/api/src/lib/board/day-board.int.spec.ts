import { aTeam, onShift, type Team } from '../../testing/a-team';

describe('the board of a day', () => {
  let team: Team;
  beforeAll(async () => {
    team = await aTeam();
  });
  afterAll(() => team.close());
  const board = async (actor = team.planner, more = '') =>
    (await team.as(actor).get(`/api/day-board?day=2026-03-10${more}`).expect(200)).body;

  it('shows who works, what is promised, and what is nobody’s with the most urgent first', async () => {
    const [amal, ben] = [await onShift(team, 'Amal Okoro'), await onShift(team, 'Ben Late', '12:00', '20:00')];
    const promised = await team.visit({ to: amal });
    const low = await team.visit({ priority: 20 });
    const urgent = await team.visit({ priority: 95 });
    const { people, visits, wards } = await board();
    expect(
      people.map(({ name, shifts }: { name: string; shifts: { from: string }[] }) => [name, shifts[0]?.from]),
    ).toEqual([
      ['Amal Okoro', '2026-03-10T08:00:00.000Z'],
      ['Ben Late', '2026-03-10T12:00:00.000Z'],
    ]);
    const ids = visits.map(({ visitId }: { visitId: string }) => visitId);
    expect(ids).toEqual([urgent.visitId, promised.visitId, low.visitId]);
    expect(visits[1]).toMatchObject({ familyName: 'Byron', assigned: [{ personId: amal.personId }] });
    expect(wards).toMatchObject([{ wardId: team.wardId, name: 'Lambeth' }]);
    expect(ben.name).toBe('Ben Late');
  });

  it('shows who is promised to a visit also when their shift is gone', async () => {
    const gone = await team.person('Gone Away');
    await team.owner.query(
      `insert into allocation.staff (person_id, provider_id, profession, grade, travel_mode, base_lat, base_lon, contracted_minutes, version)
       values ($1, $2, 'nurse', '6', 'car', 51.4, -0.1, 2250, 1)`,
      [gone.personId, team.providerId],
    );
    await team.visit({ to: gone });
    const { people } = await board();
    expect(people.map(({ name }: { name: string }) => name)).toContain('Gone Away');
  });

  it('tells who is not to be sent to whom', async () => {
    const amal = await onShift(team, 'Excluded Person');
    const { patientId } = await team.visit();
    const path = `/api/staff/${amal.personId}/exclusions/${patientId}`;
    await team.as(team.planner).put(path, { reason: 'The patient asked' }).expect(200);
    const person = async () =>
      (await board()).people.find(({ personId }: { personId: string }) => personId === amal.personId);
    expect((await person()).excludedPatients).toEqual([{ patientId, reason: 'The patient asked' }]);
    await team.as(team.planner).put(path, { reason: null }).expect(200);
    expect((await person()).excludedPatients).toEqual([]);
  });

  it('leaves out other wards and other organisations, and wants a real day', async () => {
    await team.visit();
    expect((await board(team.planner, '&wardId=00000000-0000-7000-8000-000000000000')).visits).toEqual([]);
    expect(await board((await team.anotherOrganisation()).planner)).toMatchObject({ people: [], visits: [] });
    await team.as(team.planner).get('/api/day-board?day=2026-02-30').expect(400);
  });
});
