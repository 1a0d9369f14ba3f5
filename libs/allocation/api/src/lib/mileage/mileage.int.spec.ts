import { aTeam, onShift, type Team } from '../../testing/a-team';

describe('mileage', () => {
  let team: Team;
  beforeAll(async () => {
    team = await aTeam();
  });
  afterAll(() => team.close());

  const planner = () => team.as(team.planner);
  const period = 'from=2026-03-09&to=2026-03-15';
  const place = (patientId: string, lat: number | null, postcode: string) =>
    team.owner.query(`update caseload.patient set lat = $2, lon = -0.1, postcode = $3 where id = $1`, [
      patientId,
      lat,
      postcode,
    ]);
  const checkIn = (visitId: string, patientId: string, by: string, at: string) =>
    team.owner.query(
      `insert into visits.visit_record (id, visit_id, patient_id, provider_id, recorded_by, checked_in_at, checked_out_at,
         outcome, notes, interventions, medicines, current, saved_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $5, 'done', '', '[]', '[]', true, now())`,
      [visitId, patientId, team.providerId, by, at],
    );

  it('follows the check-ins of a day, and shows districts only', async () => {
    const driver = await onShift(team, 'Dora Driver');
    const far = await team.visit({ to: driver, startsAt: '2026-03-10T09:00:00.000Z' });
    const near = await team.visit({ to: driver, startsAt: '2026-03-10T11:00:00.000Z' });
    const nowhere = await team.visit({ to: driver, startsAt: '2026-03-10T13:00:00.000Z' });
    await place(far.patientId, 51.55, 'NW1 1AA');
    await place(near.patientId, 51.48, 'SE5 9RS');
    await place(nowhere.patientId, null, 'SE5 9RS');
    // The day went the other way round than planned.
    await checkIn(near.visitId, near.patientId, driver.personId, '2026-03-10T09:05:00.000Z');
    await checkIn(far.visitId, far.patientId, driver.personId, '2026-03-10T12:10:00.000Z');
    const { body } = await planner().get(`/api/mileage/${driver.personId}?${period}`).expect(200);
    expect(body).toMatchObject({ name: 'Dora Driver', visits: 2, days: [{ day: '2026-03-10', visits: 2 }] });
    const [{ legs, miles }] = body.days;
    expect(legs.map(({ from, to }: { from: string; to: string }) => `${from}>${to}`)).toEqual([
      'Base>SE5',
      'SE5>NW1',
      'NW1>Base',
    ]);
    expect(JSON.stringify(body)).not.toContain('9RS');
    // Base 51.47, then 51.48, 51.55 and back along one meridian: 16 hundredths of a degree, 1.35 times the line.
    expect(miles).toBeCloseTo(0.16 * 111.195 * 1.35 * 0.621371, 0);
    const team_ = (await planner().get(`/api/mileage?${period}`).expect(200)).body;
    expect(team_.withoutPlace).toBe(1);
    expect(team_.people.find(({ name }: { name: string }) => name === 'Dora Driver')).toMatchObject({
      days: 1,
      visits: 2,
      miles,
    });
    const [trace] = await team.owner.query(
      `select cardinality(patient_ids) as patients from audit.entry where what like 'the ways of%' order by at desc limit 1`,
    );
    expect(trace).toEqual({ patients: 3 });
  });

  it('leaves phone calls, cancelled visits and other days out', async () => {
    const caller = await onShift(team, 'Cora Caller');
    for (const change of [`contact = 'phone'`, `status = 'cancelled'`, `day = '2026-03-20'`]) {
      const { visitId, patientId } = await team.visit({
        to: caller,
        startsAt: change.startsWith('day')
          ? '2026-03-20T09:00:00.000Z'
          : `2026-03-10T1${change.length % 10}:00:00.000Z`,
      });
      await place(patientId, 51.48, 'SE5 9RS');
      await team.owner.query(`update visits.visit set ${change} where id = $1`, [visitId]);
    }
    const { body } = await planner().get(`/api/mileage/${caller.personId}?${period}`).expect(200);
    expect(body).toMatchObject({ visits: 0, miles: 0, days: [] });
  });

  it('gives a spreadsheet in which no name begins a formula', async () => {
    const evil = await onShift(team, '=HYPERLINK("x")');
    const { patientId } = await team.visit({ to: evil });
    await place(patientId, 51.48, 'SE5 9RS');
    const { text, headers } = await planner().get(`/api/mileage.csv?${period}`).expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(text).toContain(`"'=HYPERLINK(""x"")",nurse,car,2026-03-10,1,`);
  });

  it('is for those who run the service, and one’s own for who visits', async () => {
    const walker = await onShift(team, 'Wilma Walker');
    const clinician = team.as({ ...walker, permissions: new Set(['visit:record'] as const) });
    await clinician.get(`/api/mileage?${period}`).expect(403);
    await clinician.get(`/api/mileage/${walker.personId}?${period}`).expect(403);
    expect((await clinician.get(`/api/mileage/mine?${period}`).expect(200)).body.name).toBe('Wilma Walker');
    const foreign = team.as((await team.anotherOrganisation()).planner);
    await foreign.get(`/api/mileage/${walker.personId}?${period}`).expect(404);
    expect((await foreign.get(`/api/mileage?${period}`).expect(200)).body.people).toEqual([]);
    await planner().get('/api/mileage?from=2026-03-09&to=2026-03-01').expect(400);
    await planner().get('/api/mileage?from=2026-01-01&to=2026-12-31').expect(400);
  });
});
