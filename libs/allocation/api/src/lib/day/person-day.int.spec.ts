import { aTeam, onShift, type Team } from '../../testing/a-team';

describe('a person’s day', () => {
  let team: Team;
  beforeAll(async () => {
    team = await aTeam();
    await publish('2026-03-10');
  });
  afterAll(() => team.close());

  const publish = (day: string) =>
    team.owner.query(
      `insert into visits.published_day (ward_id, day, provider_id, published_at, published_by, published_by_name)
       values ($1, $2, $3, now(), $4, 'Pia Planner')`,
      [team.wardId, day, team.providerId, team.planner.personId],
    );
  const planner = () => team.as(team.planner);
  const clinician = (actor: Parameters<Team['as']>[0]) =>
    team.as({ ...actor, permissions: new Set(['visit:record', 'plan:read'] as const) });
  const aDay = async (name: string) => {
    const actor = await onShift(team, name);
    const [late, early] = [
      await team.visit({ to: actor, startsAt: '2026-03-10T14:00:00.000Z' }),
      await team.visit({ to: actor, startsAt: '2026-03-10T09:00:00.000Z' }),
    ];
    await team.owner.query(
      `update caseload.patient set lat = 51.48, lon = -0.09, postcode = 'SE5 9RS', home = '{"keySafe": "1234, blue door"}'
       where id = any($1)`,
      [[late.patientId, early.patientId]],
    );
    return { actor, late, early };
  };

  it('is the way in order, with travel and what is needed at the door', async () => {
    const { actor, early, late } = await aDay('Wes Way');
    const { body } = await clinician(actor).get(`/api/staff/${actor.personId}/day?day=2026-03-10`).expect(200);
    expect(body).toMatchObject({
      name: 'Wes Way',
      shifts: [{ from: '2026-03-10T08:00:00.000Z' }],
      stops: [
        { visitId: early.visitId, familyName: 'Byron', keySafe: '1234, blue door', resuscitation: 'not-discussed' },
        { visitId: late.visitId, travelMinutes: 0 },
      ],
    });
    expect(body.stops[0].travelMinutes).toBeGreaterThan(0);
    expect(body.minutesBack).toBe(body.stops[0].travelMinutes);
    expect(JSON.stringify(body)).not.toContain('"lat"');
    const [trace] = await team.owner.query(
      `select cardinality(patient_ids) as patients from audit.entry where actor_id = $1 and what like 'the printed day%'`,
      [actor.personId],
    );
    expect(trace).toEqual({ patients: 2 });
  });

  it('holds no draft, like their phone', async () => {
    const { actor, early } = await aDay('Dan Draft');
    await team.owner.query(`update visits.visit set day = '2026-03-11' where id = $1`, [early.visitId]);
    const stops = async () =>
      (await clinician(actor).get(`/api/staff/${actor.personId}/day?day=2026-03-10`).expect(200)).body.stops.length;
    expect(await stops()).toBe(1);
    await publish('2026-03-11');
    expect(await stops()).toBe(2);
  });

  it('is their own and the coordinators’, and nobody else’s', async () => {
    const { actor } = await aDay('Olive Own');
    const colleague = clinician(await onShift(team, 'Carl Colleague'));
    for (const part of ['day?day=2026-03-10', 'visits.ics?day=2026-03-10']) {
      await colleague.get(`/api/staff/${actor.personId}/${part}`).expect(403);
      await planner().get(`/api/staff/${actor.personId}/${part}`).expect(200);
      await team
        .as((await team.anotherOrganisation()).planner)
        .get(`/api/staff/${actor.personId}/${part}`)
        .expect(404);
    }
    const elsewhere = { ...team.planner, wardIds: [team.providerId] };
    const { body } = await team.as(elsewhere).get(`/api/staff/${actor.personId}/day?day=2026-03-10`).expect(200);
    expect(body.stops).toEqual([]);
  });

  it('goes into a calendar without anybody’s name, and changes with the visit', async () => {
    const { actor, early } = await aDay('Cal Calendar');
    const download = async () =>
      (await clinician(actor).get(`/api/staff/${actor.personId}/visits.ics?day=2026-03-10&days=1`).expect(200)) as {
        text: string;
        headers: Record<string, string>;
      };
    const { text, headers } = await download();
    expect(headers['content-type']).toContain('text/calendar');
    expect(text).toContain('SUMMARY:Nursing visit\\, SE5\r\nLOCATION:SE5\r\n');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    for (const secret of ['Byron', 'Ada', '9RS', 'IV dose', '999', '1234']) expect(text).not.toContain(secret);
    const uid = `visit-${early.visitId}-${actor.personId}@homeward`;
    const sequence = (file: string) => {
      const unfolded = file.replaceAll('\r\n ', '');
      return /SEQUENCE:(\d+)/.exec(unfolded.slice(unfolded.indexOf(`UID:${uid}`)))?.[1];
    };
    expect(sequence(text)).toBe('1');
    await team.owner.query(`update visits.visit set version = 2 where id = $1`, [early.visitId]);
    expect(sequence((await download()).text)).toBe('2');
    await clinician(actor).get(`/api/staff/${actor.personId}/visits.ics?day=2026-04-10`).expect(404);
    await clinician(actor).get(`/api/staff/${actor.personId}/visits.ics?days=400`).expect(400);
  });
});
