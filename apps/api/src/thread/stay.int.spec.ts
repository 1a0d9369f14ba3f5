import { aWardWithBeds } from '@ward/capacity/api/testing';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { aPatient, aPerson, accept, anAcceptance } from '../testing/a-stay';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

describe('a stay on the virtual ward', () => {
  let ward: Ward;
  const staff = aStaffMember({ name: 'Amal Osei' });
  const colleague = aStaffMember({ name: 'Ben Hart', providerId: staff.providerId });
  const referrer = aReferrer({ providerId: staff.providerId });
  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, staff, colleague, referrer);
  });
  afterAll(() => ward.close());

  async function aStay(beds = 2) {
    const pool = await aWardWithBeds(ward, staff, { beds });
    const person = aPerson();
    const patientId = await aPatient(ward, referrer, person);
    const episodeId = await accept(ward, staff, anAcceptance(ward, { patientId, referrer, by: staff, ...pool }));
    return { ...pool, person, patientId, episodeId };
  }
  const act = (who: typeof staff, method: 'post' | 'put', path: string, version: number, body: object = {}) =>
    ward.as(who)[method](`/api/${path}`, body).set('If-Match', `"${version}"`);
  const wentAt = () => ward.clock.now();

  it('moves to another bed; the first is free again', async () => {
    const { episodeId, wardId, bedIds } = await aStay();
    const moved = await act(staff, 'post', `episodes/${episodeId}/move`, 1, {
      wardId,
      bedId: bedIds[1],
      reason: 'Nearer team',
    }).expect(200);
    expect(moved.body).toMatchObject({ bedId: bedIds[1], bedLabel: 'A2', version: 2 });
    const beds = await ward.as(staff).get(`/api/wards/${wardId}/beds`).expect(200);
    expect(beds.body).toMatchObject([{ status: 'free' }, { status: 'occupied', episodeId }]);
    const again = await act(staff, 'post', `episodes/${episodeId}/move`, 2, {
      wardId,
      bedId: bedIds[1],
      reason: 'Again',
    }).expect(409);
    expect(again.body.type).toBe('urn:ward:problem:caseload/same-bed');
  });

  it('tells the second of two people with one version who was first, and changes nothing for them', async () => {
    const { episodeId } = await aStay();
    const expectOn = (who: typeof staff, on: string) =>
      act(who, 'put', `episodes/${episodeId}/expected-discharge`, 1, { on });
    const answers = await Promise.all([expectOn(staff, '2026-03-14'), expectOn(colleague, '2026-03-15')]);
    const refused = answers.filter(({ status }) => status === 412);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const first = answers[0]?.status === 200 ? 'Amal Osei' : 'Ben Hart';
    expect(refused[0]?.body).toMatchObject({
      title: 'Somebody else changed this while you were working on it',
      currentVersion: 2,
      changedBy: first,
    });
  });

  it('needs a version at all', async () => {
    const { episodeId } = await aStay();
    await ward.as(staff).put(`/api/episodes/${episodeId}/expected-discharge`, { on: '2026-03-14' }).expect(428);
  });

  it('asks for a reason beyond 14 days', async () => {
    const { episodeId } = await aStay();
    const without = await act(staff, 'put', `episodes/${episodeId}/expected-discharge`, 1, { on: '2026-03-30' }).expect(
      422,
    );
    expect(without.body).toMatchObject({ days: 20, type: 'urn:ward:problem:caseload/reason-over-14-days-missing' });
    await act(staff, 'put', `episodes/${episodeId}/expected-discharge`, 1, {
      on: '2026-03-30',
      reason: 'Awaits equipment',
    }).expect(200);
  });

  it('goes to hospital and back, keeping time, reason and, if wanted, the bed', async () => {
    const { episodeId, wardId } = await aStay(1);
    const body = { wentAt: wentAt(), reason: 'NEWS2 of 9', hospital: 'St Thomas', keepBed: false };
    await act(staff, 'post', `episodes/${episodeId}/suspension`, 1, body).expect(200);
    const [bed] = (await ward.as(staff).get(`/api/wards/${wardId}/beds`).expect(200)).body;
    expect(bed.status).toBe('free');
    const back = await act(staff, 'post', `episodes/${episodeId}/return`, 2, {}).expect(200);
    expect(back.body).toMatchObject({ status: 'active', bedLabel: 'A1', suspendedAt: null, version: 3 });
    const steps = await ward.owner.query<object[]>(
      `select kind, facts ->> 'reason' as reason from caseload.episode_step where episode_id = $1 order by episode_version`,
      [episodeId],
    );
    expect(steps).toEqual([
      { kind: 'admitted', reason: null },
      { kind: 'suspended', reason: 'NEWS2 of 9' },
      { kind: 'resumed', reason: null },
    ]);
  });

  it('is told that the bed given up was taken meanwhile', async () => {
    const { episodeId, wardId, pathwayId } = await aStay(1);
    await act(staff, 'post', `episodes/${episodeId}/suspension`, 1, {
      wentAt: wentAt(),
      reason: 'Fall',
      keepBed: false,
    }).expect(200);
    const patientId = await aPatient(ward, referrer);
    await accept(ward, staff, anAcceptance(ward, { patientId, referrer, by: staff, wardId, pathwayId }));
    const back = await act(staff, 'post', `episodes/${episodeId}/return`, 2, {}).expect(409);
    expect(back.body.type).toBe('urn:ward:problem:capacity/no-free-bed');
  });

  it('changes its care plan by version', async () => {
    const { episodeId } = await aStay();
    const { body: plan } = await ward.as(staff).get(`/api/episodes/${episodeId}/care-plan`).expect(200);
    const items = [{ ...plan.items[0], minutes: 60 }];
    const changed = await act(staff, 'put', `episodes/${episodeId}/care-plan`, plan.version, {
      goals: plan.goals,
      items,
    }).expect(200);
    expect(changed.body).toMatchObject({ version: 2, items: [{ id: plan.items[0].id, minutes: 60 }] });
    const stale = await act(colleague, 'put', `episodes/${episodeId}/care-plan`, plan.version, {
      goals: [],
      items,
    }).expect(412);
    expect(stale.body.changedBy).toBe('Amal Osei');
  });

  it('ends with a letter that the referrer reads and no stranger does', async () => {
    const { episodeId, patientId, wardId } = await aStay();
    const { body: begun } = await ward.as(staff).post(`/api/episodes/${episodeId}/letter`, { id: v7() }).expect(200);
    expect(begun.missing.length).toBeGreaterThan(0);
    const content = {
      ...begun.content,
      diagnoses: ['Cellulitis'],
      whatHappened: 'IV antibiotics at home for five days.',
      medicines: [{ name: 'Flucloxacillin', dose: '500 mg', change: 'started', why: 'Step down' }],
      allergies: ['No known allergies'],
      followUp: [{ what: 'Bloods in a week', who: 'GP', when: '' }],
      forThePatient: 'Finish the tablets. Zażółć gęślą jaźń.',
    };
    await act(staff, 'put', `letters/${begun.id}`, 1, { content }).expect(200);
    const early = await act(staff, 'post', `letters/${begun.id}/signature`, 2).expect(409);
    expect(early.body.type).toBe('urn:ward:problem:caseload/not-discharged');
    await ward.as(referrer).get(`/api/letters/${begun.id}`).expect(404);

    ward.clock.pass({ days: 5 });
    await act(staff, 'post', `episodes/${episodeId}/discharge`, 1, {
      destination: 'usual-home',
      leftAt: ward.clock.now(),
    }).expect(200);
    const beds = await ward.as(staff).get(`/api/wards/${wardId}/beds`).expect(200);
    expect(beds.body[0].status).toBe('free');
    await act(staff, 'post', `letters/${begun.id}/signature`, 2).expect(200);

    const read = await ward.as(referrer).get(`/api/letters/${begun.id}`).expect(200);
    expect(read.body).toMatchObject({
      status: 'signed',
      signedByName: 'Amal Osei',
      content: { diagnoses: ['Cellulitis'] },
    });
    for (const copy of ['gp', 'patient']) {
      const pdf = await ward.as(referrer).get(`/api/letters/${begun.id}/pdf?copy=${copy}`).expect(200);
      expect(pdf.get('content-type')).toBe('application/pdf');
      expect((pdf.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    }
    await ward
      .as(aReferrer({ providerId: staff.providerId }))
      .get(`/api/letters/${begun.id}`)
      .expect(404);
    await ward.as(aStaffMember()).get(`/api/letters/${begun.id}`).expect(404);
    const { body: record } = await ward.as(referrer).get(`/api/patients/${patientId}`).expect(200);
    expect(record.letters).toMatchObject([{ id: begun.id, status: 'signed' }]);
    const { body: second } = await ward.as(staff).post(`/api/episodes/${episodeId}/letter`, { id: v7() }).expect(200);
    expect(second).toMatchObject({ versionNo: 2, missing: [{ pointer: '/why' }] });
  });

  it('keeps tasks with owner and time, and finishes each once', async () => {
    const { patientId } = await aStay();
    const id = v7();
    const body = { id, patientId, title: 'Ring the pharmacy', ownerRole: 'clinician', dueAt: ward.clock.now() };
    await ward.as(staff).post('/api/tasks', body).expect(201);
    ward.clock.pass({ minutes: 5 });
    const mine = await ward.as(colleague).get('/api/tasks?show=mine').expect(200);
    expect(mine.body.items.find((task: { id: string }) => task.id === id)).toMatchObject({
      isOverdue: true,
      createdByName: 'Amal Osei',
    });
    await act(colleague, 'post', `tasks/${id}/completion`, 1, { outcome: 'Done by phone' }).expect(200);
    const twice = await act(staff, 'post', `tasks/${id}/completion`, 1).expect(409);
    expect(twice.body).toMatchObject({ doneBy: 'Ben Hart' });
    await act(colleague, 'post', `tasks/${id}/reopening`, 2).expect(200);
  });

  it('stands in the ward list with its reasons, and is gone from it after discharge', async () => {
    const { episodeId, wardId } = await aStay();
    const list = () => ward.as(staff).get(`/api/ward-list?wardId=${wardId}`).expect(200);
    const [line] = (await list()).body.items;
    expect(line).toMatchObject({
      episodeId,
      risk: 'watch',
      reasons: expect.arrayContaining(['Never observed']),
      reviewedToday: false,
    });
    await ward
      .as(staff)
      .post(`/api/episodes/${episodeId}/reviews`, { id: v7(), decision: 'Stays, bloods tomorrow' })
      .expect(200);
    expect((await list()).body).toMatchObject({
      items: [{ reviewedToday: true, lastDecision: 'Stays, bloods tomorrow' }],
      counts: { all: 1, notReviewed: 0 },
    });
    await act(staff, 'post', `episodes/${episodeId}/discharge`, 1, {
      destination: 'hospital',
      leftAt: ward.clock.now(),
    }).expect(200);
    expect((await list()).body.items).toEqual([]);
  });

  it('tells its whole story in the timeline, page by page', async () => {
    const { patientId, episodeId } = await aStay();
    await ward.as(staff).post(`/api/episodes/${episodeId}/reviews`, { id: v7(), decision: 'Stays' }).expect(200);
    await ward
      .as(staff)
      .post(`/api/patients/${patientId}/entries`, { id: v7(), kind: 'problem', text: 'Cellulitis' })
      .expect(200);
    const kinds: string[] = [];
    let next: string | null = null;
    do {
      const { body }: { body: { items: { kind: string }[]; next: string | null } } = await ward
        .as(staff)
        .get(`/api/patients/${patientId}/timeline?limit=1${next ? `&after=${next}` : ''}`)
        .expect(200);
      kinds.push(...body.items.map(({ kind }) => kind));
      next = body.next;
    } while (next);
    expect(kinds.sort()).toEqual(['entry', 'review', 'stay']);
    await ward.as(staff).get(`/api/patients/${patientId}/visits`).expect(200);
  });
});
