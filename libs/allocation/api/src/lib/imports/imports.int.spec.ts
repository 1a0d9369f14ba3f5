import { v7 } from 'uuid';
import { aMember, aTeam, type Team } from '../../testing/a-team';

const asContent = (text: string | Buffer) => Buffer.from(text).toString('base64');

describe('lists from elsewhere', () => {
  let team: Team;
  beforeAll(async () => {
    team = await aTeam();
  });
  afterAll(() => team.close());

  const planner = () => team.as(team.planner);
  const person = async (name: string, given: object | null = {}) => {
    const actor = await team.person(name);
    const email = `${name.toLowerCase().replaceAll(/\W/g, '.')}@ward.example`;
    await team.owner.query(`update identity.person set email = $2 where id = $1`, [actor.personId, email]);
    if (given) await planner().put(`/api/staff/${actor.personId}`, aMember(given)).set('If-Match', '"0"').expect(200);
    return { ...actor, email };
  };
  const preview = (kind: string, text: string | Buffer) =>
    planner().post('/api/rosters/imports/preview', { kind, content: asContent(text) });
  const confirm = (kind: string, text: string | Buffer, fingerprint: string, leftOut: number[] = []) =>
    planner().post('/api/rosters/imports', { kind, content: asContent(text), fingerprint, leftOut });
  const takeOver = async (kind: string, text: string | Buffer, leftOut: number[] = []) => {
    const shown = (await preview(kind, text).expect(200)).body;
    return confirm(kind, text, shown.fingerprint, leftOut);
  };
  const shiftsOf = (personId: string) =>
    team.owner.query(
      `select day, starts_at, break_minutes, origin, version from allocation.shift
       where person_id = $1 and status = 'planned' order by starts_at`,
      [personId],
    );

  it('of shifts are shown first, then taken over, and change nothing the second time', async () => {
    const { personId, email } = await person('Ina Import');
    const file = `email;date;from;to;break_minutes\n${email};30/03/2026;8;16;30\n${email};31/03/2026;08:00;20:00;60\n`;
    const shown = (await preview('shifts', file).expect(200)).body;
    expect(shown.rows.map(({ row, who, status }: Record<string, unknown>) => [row, who, status])).toEqual([
      [2, 'Ina Import', 'new'],
      [3, 'Ina Import', 'new'],
    ]);
    expect(await shiftsOf(personId)).toEqual([]);
    await confirm('shifts', file, shown.fingerprint).expect(200, { added: 2, changed: 0, unchanged: 0, leftOut: 0 });
    expect(await shiftsOf(personId)).toMatchObject([
      { day: '2026-03-30', starts_at: '2026-03-30T07:00:00.000Z', origin: 'import', version: 1 },
      { day: '2026-03-31', break_minutes: 60 },
    ]);
    expect((await takeOver('shifts', file)).body).toEqual({ added: 0, changed: 0, unchanged: 2, leftOut: 0 });
    const later = file.replace('8;16', '9;17');
    expect((await takeOver('shifts', later)).body).toEqual({ added: 0, changed: 1, unchanged: 1, leftOut: 0 });
    expect(await shiftsOf(personId)).toMatchObject([
      { starts_at: '2026-03-30T08:00:00.000Z', version: 2 },
      { version: 1 },
    ]);
  });

  it('with an error are taken over whole or not at all, but for rows left out on purpose', async () => {
    const { personId, email } = await person('Eva Error');
    const file = `email,date,from,to\n${email},2026-04-06,08:00,16:00\n${email},2026-04-31,08:00,16:00\n`;
    const refused = await takeOver('shifts', file);
    expect(refused.body).toMatchObject({ status: 422, title: 'Some rows still have errors', rows: [3] });
    expect(await shiftsOf(personId)).toEqual([]);
    expect((await takeOver('shifts', file, [3])).body).toEqual({ added: 1, changed: 0, unchanged: 0, leftOut: 1 });
    expect(await shiftsOf(personId)).toHaveLength(1);
  });

  it('are refused when the rota has changed since they were shown', async () => {
    const { personId, email } = await person('Sia Stale');
    const file = `email,date,from,to\n${email},2026-04-07,08:00,16:00\n`;
    const { fingerprint } = (await preview('shifts', file).expect(200)).body;
    await planner()
      .post('/api/rosters/shifts', { id: v7(), personId, day: '2026-04-07', from: '12:00', to: '20:00' })
      .expect(201);
    await confirm('shifts', file, fingerprint).expect(409);
    expect(await shiftsOf(personId)).toHaveLength(1);
  });

  it('taken over by two planners at once are taken over once', async () => {
    const { personId, email } = await person('Tia Twice');
    const file = `email,date,from,to\n${email},2026-04-08,08:00,16:00\n`;
    const { fingerprint } = (await preview('shifts', file).expect(200)).body;
    const answers = await Promise.all([1, 2, 3].map(() => confirm('shifts', file, fingerprint)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await shiftsOf(personId)).toHaveLength(1);
  });

  it('of staff bring people in and say what changes', async () => {
    const [known, newcomer] = [await person('Kit Known'), await person('Ned New', null)];
    const file = Buffer.from(
      `email,name,profession,travels_by,contracted_hours,ward,competencies\n` +
        `${known.email},Kit Known,nurse,car,30,Lambeth,iv-therapy\n` +
        `${newcomer.email},Ned New,Doctor,Public transport,"20,5",Lambeth,medical-review until 01/02/2027\n`,
    );
    const { body } = await preview('staff', file).expect(200);
    expect(body.rows).toMatchObject([
      { status: 'changed', changes: ['ward: every ward becomes Lambeth', 'contracted hours: 37.5 becomes 30'] },
      { status: 'new', changes: ['comes into the team'] },
    ]);
    await confirm('staff', file, body.fingerprint).expect(200);
    const { body: record } = await planner().get(`/api/staff/${newcomer.personId}`).expect(200);
    expect(record).toMatchObject({
      profession: 'doctor',
      travelMode: 'public-transport',
      contractedMinutes: 1230,
      wardName: 'Lambeth',
      competencies: [{ skill: 'medical-review', expiresOn: '2027-02-01' }],
      version: 1,
    });
    expect((await takeOver('staff', file)).body).toEqual({ added: 0, changed: 0, unchanged: 2, leftOut: 0 });
  });

  it('that we gave out ourselves change nothing when they come back, and begin no formula', async () => {
    await person('=HYPERLINK("evil")', { languages: ['+Somali', 'Welsh'], gender: 'female', contractedMinutes: 2200 });
    const staff = (await planner().get('/api/rosters/imports/staff.csv').expect(200)).text;
    expect(staff).not.toMatch(/(^|[,\n])"?=/);
    const shown = (await preview('staff', staff).expect(200)).body;
    const faulty = shown.rows.filter(({ status }: { status: string }) => status !== 'unchanged');
    // Pia and others of these specs share one email: that is said of them, and of nobody else.
    expect(faulty.every(({ faults }: { faults: { column: string }[] }) => faults[0]?.column === 'email')).toBe(true);
    const { personId, email } = await person('Rob Roundtrip');
    await planner()
      .post('/api/rosters/shifts', {
        id: v7(),
        personId,
        day: '2026-05-05',
        from: '21:00',
        to: '07:00',
        breakMinutes: 60,
      })
      .expect(201);
    const shifts = (await planner().get('/api/rosters/imports/shifts.csv?monday=2026-05-04').expect(200)).text;
    expect(shifts).toBe(`email,name,date,from,to,break_minutes\r\n${email},Rob Roundtrip,2026-05-05,21:00,07:00,60`);
    expect((await preview('shifts', shifts).expect(200)).body.rows).toMatchObject([{ status: 'unchanged' }]);
  });

  it.each([
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'This file is not a CSV list'],
    ['an open quotation', 'email,date,from,to\n"x,1,2,3\n', 'A quotation mark in this file is never closed'],
    ['no headings', 'just words', 'This file lacks columns'],
  ])('that are %s are refused in words', async (_, content, title) => {
    expect((await preview('shifts', content).expect(422)).body.title).toBe(title);
  });

  it('of hostile cells are shown as errors, row by row', async () => {
    const naughty = [`'; drop table allocation.shift;--`, '<script>', '=cmd|x', 'ﷺ', '../../etc/passwd', '{{7*7}}'];
    const file = `email,date,from,to\n${naughty.map((text) => `"${text}","${text}","${text}","${text}"`).join('\n')}\n`;
    const { body } = await preview('shifts', file).expect(200);
    expect(body.rows.every(({ status }: { status: string }) => status === 'error')).toBe(true);
    await planner().post('/api/rosters/imports/preview', { kind: 'shifts', content: 'no base64!' }).expect(400);
    await planner().post('/api/rosters/imports/preview', { kind: 'plans', content: '' }).expect(400);
  });

  it('are for those who keep the rota, and reach nobody of another organisation', async () => {
    const { email } = await person('Zed Zone');
    const file = `email,date,from,to\n${email},2026-04-09,08:00,16:00\n`;
    const foreign = team.as((await team.anotherOrganisation()).planner);
    const shown = await foreign
      .post('/api/rosters/imports/preview', { kind: 'shifts', content: asContent(file) })
      .expect(200);
    expect(shown.body.rows).toMatchObject([{ status: 'error', who: '' }]);
    expect((await foreign.get('/api/rosters/imports/staff.csv').expect(200)).text).not.toContain(email);
    const clinician = team.as({ ...team.planner, permissions: new Set(['visit:record', 'plan:read'] as const) });
    await clinician.post('/api/rosters/imports/preview', { kind: 'shifts', content: asContent(file) }).expect(403);
    await clinician.get('/api/rosters/imports/staff.csv').expect(403);
  });
});
