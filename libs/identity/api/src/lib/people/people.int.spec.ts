import { PERMISSIONS, type Actor } from '@ward/contract';
import { ok, refuse } from '@ward/kernel';
import { aReferrer, aStaffMember, aWard, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { aPersonOf, aPractice, aProvider } from '../../testing/arrange-people';
import { OpenPatientAccess } from '../../testing/open-patient-access';
import { IdentityModule } from '../identity.module';
import { FoundProviderHandler } from '../organisations/found-provider.handler';

describe('people and organisations', () => {
  let ward: Ward;
  let provider: string;
  let practice: string;
  let administrator: Actor;

  beforeAll(async () => {
    ward = await aWard({ modules: [OpenPatientAccess, IdentityModule] });
    provider = await aProvider(ward.owner);
    practice = await aPractice(ward.owner, provider);
    const personId = await aPersonOf(ward.owner, {
      organisationId: provider,
      providerId: provider,
      name: 'Ada Min',
      roles: ['administrator'],
    });
    administrator = aStaffMember({
      personId,
      name: 'Ada Min',
      organisationId: provider,
      permissions: ['people:manage'],
    });
  });
  afterAll(() => ward.close());

  const newcomer = (changes: object = {}) => ({
    id: v7(),
    organisationId: provider,
    name: 'Noor Salah',
    email: 'noor.salah@ward.example',
    subject: v7(),
    profession: 'nurse',
    grants: [{ role: 'clinician', wardId: null }],
    ...changes,
  });
  const takeOn = async (changes: object = {}) =>
    (await ward.as(administrator).post('/api/people', newcomer(changes)).expect(200)).body;
  const put = (id: string, version: number, body: object) =>
    ward.as(administrator).put(`/api/people/${id}`, body).set('If-Match', `"${version}"`);

  it('begins with a founded ward and its first administrator, both or neither', async () => {
    const founding = ward.app.get(FoundProviderHandler);
    const place = { name: 'Camden Virtual Ward', phone: '020 7946 0100', postcode: 'NW1 1AA', lat: null, lon: null };
    const first = (id: string, subject: string) => ({
      id: v7(),
      organisationId: id,
      name: 'Fay First',
      email: 'fay@ward.example',
      subject,
      profession: null,
      registration: null,
      phone: null,
      grants: [{ role: 'administrator' as const, wardId: null }],
    });
    const [camden, again, other] = [v7(), v7(), v7()];
    expect(await founding.handle({ ...place, id: camden, odsCode: 'RCAM1' }, first(camden, 'fay'))).toEqual(ok());
    expect(await founding.handle({ ...place, id: again, odsCode: 'RCAM1' }, first(again, 'eve'))).toEqual(
      refuse({ code: 'identity/ods-code-taken' }),
    );
    expect(await founding.handle({ ...place, id: other, odsCode: 'RCAM2' }, first(other, 'fay'))).toEqual(
      refuse({ code: 'identity/subject-taken' }),
    );
    expect(await ward.owner.query(`select id from identity.organisation where id in ($1, $2)`, [again, other])).toEqual(
      [],
    );
    const people = await ward
      .as(aStaffMember({ organisationId: camden, permissions: ['people:manage'] }))
      .get('/api/people')
      .expect(200);
    expect(people.body.items).toMatchObject([{ name: 'Fay First', grants: [{ role: 'administrator', wardId: null }] }]);
  });

  it('takes a person on, finds and changes them', async () => {
    const person = await takeOn({ name: 'Béatrice O’Neill' });
    expect(person).toMatchObject({ organisationName: 'Lambeth and Southwark Virtual Ward', active: true, version: 1 });
    const found = await ward
      .as(administrator)
      .get(`/api/people?search=${encodeURIComponent('o’neill')}&role=clinician`)
      .expect(200);
    expect(found.body.items.map(({ id }: { id: string }) => id)).toEqual([person.id]);
    const changed = await put(person.id, 1, {
      ...person,
      grants: [
        { role: 'triage', wardId: null },
        { role: 'clinician', wardId: null },
      ],
    }).expect(200);
    expect(changed.body.grants.map(({ role }: { role: string }) => role)).toEqual(['clinician', 'triage']);
    expect(changed.body.version).toBe(2);
  });

  it('tells the second of two administrators who was faster', async () => {
    const person = await takeOn();
    await put(person.id, 1, { ...person, phone: '020 7946 0009' }).expect(200);
    const late = await put(person.id, 1, { ...person, phone: '020 7946 0010' }).expect(412);
    expect(late.body).toMatchObject({ currentVersion: 2, changedBy: 'Ada Min' });
    await ward.as(administrator).put(`/api/people/${person.id}`, person).expect(428);
  });

  it('refuses what would be wrong, in words', async () => {
    const cases: [object, number, string][] = [
      [{ grants: [{ role: 'referrer', wardId: null }] }, 422, 'identity/role-not-here'],
      [{ profession: null }, 422, 'identity/profession-missing'],
      [{ organisationId: v7() }, 422, 'identity/organisation-unknown'],
      [{ grants: [{ role: 'clinician', wardId: v7() }] }, 422, 'identity/ward-unknown'],
      [{ grants: [] }, 400, 'request/invalid'],
      [{ email: 'noor' }, 400, 'request/invalid'],
    ];
    for (const [changes, status, code] of cases) {
      const answer = await ward.as(administrator).post('/api/people', newcomer(changes)).expect(status);
      expect(answer.body.type).toBe(`urn:ward:problem:${code}`);
    }
    const { id, subject } = await takeOn();
    expect((await ward.as(administrator).post('/api/people', newcomer({ subject })).expect(409)).body.type).toContain(
      'identity/subject-taken',
    );
    expect((await ward.as(administrator).post('/api/people', newcomer({ id })).expect(409)).body.type).toContain(
      'identity/already-added',
    );
  });

  it('lets a person go: no sessions, other contexts hear it, and they can come back', async () => {
    const person = await takeOn();
    await ward.owner.query(
      `insert into identity.session (id_hash, person_id, provider_id, started_at, seen_at, ends_at) values ('\\x01', $1, $2, now(), now(), now())`,
      [person.id, provider],
    );
    const leave = (version: number, way: string) =>
      ward.as(administrator).post(`/api/people/${person.id}/${way}`).set('If-Match', `"${version}"`);
    expect((await leave(1, 'departure').expect(200)).body.active).toBe(false);
    expect(await ward.owner.query(`select * from identity.session where person_id = $1`, [person.id])).toEqual([]);
    expect(
      await ward.owner.query(`select type from outbox.message where subject = $1 order by id`, [person.id]),
    ).toEqual([
      { type: 'identity.person-changed.v1' },
      { type: 'identity.person-changed.v1' },
      { type: 'identity.person-left.v1' },
    ]);
    expect((await leave(2, 'departure').expect(409)).body.type).toContain('identity/already-left');
    const left = await ward.as(administrator).get('/api/people?left=true').expect(200);
    expect(left.body.items.map(({ id }: { id: string }) => id)).toContain(person.id);
    expect((await leave(2, 'return').expect(200)).body).toMatchObject({
      active: true,
      grants: [{ role: 'clinician' }],
    });
  });

  it('keeps one administrator, even when two let each other go at the same moment', async () => {
    const other = await takeOn({ grants: [{ role: 'administrator', wardId: null }], profession: null });
    const second = aStaffMember({
      personId: other.id,
      name: 'Second',
      organisationId: provider,
      permissions: ['people:manage'],
    });
    const version = async (id: string) => (await ward.as(administrator).get(`/api/people/${id}`)).body.version;
    const [first, mine] = [await version(administrator.personId), await version(other.id)];
    const answers = await Promise.all([
      ward.as(administrator).post(`/api/people/${other.id}/departure`).set('If-Match', `"${mine}"`),
      ward.as(second).post(`/api/people/${administrator.personId}/departure`).set('If-Match', `"${first}"`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.type).toContain('identity/last-administrator');
    await ward.owner.query(`update identity.person set active = true where id = $1`, [administrator.personId]);
  });

  it('adds an organisation that refers to this ward', async () => {
    const body = {
      id: v7(),
      odsCode: ' g85001 ',
      kind: 'gp-practice',
      name: 'Kennington Surgery',
      phone: '020 7946 0002',
      postcode: 'se11 4aa',
    };
    const added = await ward.as(administrator).post('/api/organisations', body).expect(200);
    expect(added.body).toMatchObject({ odsCode: 'G85001', postcode: 'SE11 4AA', people: 0, version: 1 });
    expect(
      (
        await ward
          .as(administrator)
          .post('/api/organisations', { ...body, id: v7() })
          .expect(409)
      ).body.type,
    ).toContain('ods-code-taken');
    await ward
      .as(administrator)
      .post('/api/organisations', { ...body, id: v7(), odsCode: 'G85002', kind: 'provider' })
      .expect(400);
    const found = await ward.as(administrator).get('/api/organisations?search=kenn&kind=gp-practice').expect(200);
    expect(found.body.items).toHaveLength(1);
    const renamed = { name: 'Kennington Road Surgery', phone: '020 7946 0003', postcode: 'SE11 4AA' };
    const changed = await ward
      .as(administrator)
      .put(`/api/organisations/${body.id}`, renamed)
      .set('If-Match', '"1"')
      .expect(200);
    expect(changed.body).toMatchObject({ name: 'Kennington Road Surgery', version: 2 });
    await ward.as(administrator).put(`/api/organisations/${body.id}`, renamed).set('If-Match', '"1"').expect(412);
  });

  it('pages through people without losing or repeating one', async () => {
    const same = await Promise.all(Array.from({ length: 7 }, () => takeOn({ name: 'Same Name' })));
    const seen: string[] = [];
    for (let after = ''; ;) {
      const page = await ward
        .as(administrator)
        .get(`/api/people?search=Same&limit=3${after && `&after=${after}`}`)
        .expect(200);
      seen.push(...page.body.items.map(({ id }: { id: string }) => id));
      if (page.body.next === null) break;
      after = page.body.next;
    }
    expect(seen).toEqual(same.map(({ id }) => id).sort());
    await ward.as(administrator).get('/api/people?after=nonsense').expect(400);
  });

  describe('other organisations', () => {
    it('see none of this', async () => {
      const other = await aProvider(ward.owner, 'Another Ward');
      const stranger = aStaffMember({ organisationId: other, permissions: PERMISSIONS });
      expect((await ward.as(stranger).get('/api/people').expect(200)).body.items).toEqual([]);
      expect(
        (await ward.as(stranger).get('/api/organisations').expect(200)).body.items.map(
          ({ name }: { name: string }) => name,
        ),
      ).toEqual(['Another Ward']);
      await ward.as(stranger).get(`/api/people/${administrator.personId}`).expect(404);
      await ward
        .as(stranger)
        .post(`/api/people/${administrator.personId}/departure`)
        .set('If-Match', '"1"')
        .expect(404);
      await ward.as(stranger).post('/api/people', newcomer()).expect(422);
    });

    it('that refer see themselves and the ward, not other practices', async () => {
      const elsewhere = await aPractice(ward.owner, provider, 'Elsewhere Practice');
      const colleague = await aPersonOf(ward.owner, {
        organisationId: practice,
        providerId: provider,
        name: 'Dr Own',
        roles: ['referrer'],
      });
      const foreigner = await aPersonOf(ward.owner, {
        organisationId: elsewhere,
        providerId: provider,
        name: 'Dr Foreign',
        roles: ['referrer'],
      });
      const gp = aReferrer({ organisationId: practice, providerId: provider });
      const names = (await ward.as(gp).get('/api/organisations').expect(200)).body.items.map(
        ({ name }: { name: string }) => name,
      );
      expect(names).toEqual(['Lambeth and Southwark Virtual Ward', 'Waterloo Practice']);
      const cards = await ward.work.read(gp, (tx) =>
        tx.query<{ person_id: string }>(`select person_id from identity.person_card`),
      );
      const known = cards.map(({ person_id }) => person_id);
      expect(known).toEqual(expect.arrayContaining([colleague, administrator.personId]));
      expect(known).not.toContain(foreigner);
      await ward.as(gp).get('/api/people').expect(403);
    });

    it('get nothing without saying who asks', async () => {
      for (const table of ['organisation', 'person', 'person_role', 'session', 'break_glass'])
        expect(await ward.dataSource.query(`select * from identity.${table}`)).toEqual([]);
    });
  });
});
