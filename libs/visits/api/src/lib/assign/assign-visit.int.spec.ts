import type { Actor } from '@ward/contract';
import { v7 } from 'uuid';
import { aPlanItem, aVisitingWard, at, openStay, type VisitingWard, visitsOf } from '../../testing/a-visiting-ward';

describe('assigning visits', () => {
  let ward: VisitingWard;
  beforeAll(async () => {
    ward = await aVisitingWard();
  });
  afterAll(() => ward.close());

  const aVisit = async (item = aPlanItem()) => {
    const stay = await ward.stay();
    await openStay(ward, stay, [item]);
    const [first] = await visitsOf(ward, stay);
    return { ...stay, id: first?.id ?? '' };
  };
  const assign = (id: string, staff: readonly Actor[], startsAt: string, more: object = {}, version = 1) =>
    ward
      .as(ward.coordinator)
      .post(`/api/visits/${id}/assignment`, { staff: staff.map(({ personId }) => personId), startsAt, ...more })
      .set('If-Match', `"${version}"`);
  const blocks = async (sent: ReturnType<typeof assign>) =>
    ((await sent.expect(409)).body.blocks as { kind: string }[]).map(({ kind }) => kind);

  it('promises the visit and tells the version', async () => {
    const nurse = await ward.nurse();
    const { id } = await aVisit();
    const { body, headers } = await assign(id, [nurse], at('12:15')).expect(200);
    expect(body).toMatchObject({ version: 2, startsAt: at('12:15'), endsAt: at('13:00'), staff: [nurse.personId] });
    expect(headers['etag']).toBe('"2"');
    const { body: day } = await ward.as(nurse).get('/api/visits/mine?day=2026-03-10').expect(200);
    expect(day.visits).toMatchObject([{ id, patient: { familyName: 'Byron' }, assigned: [{ name: nurse.name }] }]);
  });

  it('says who is where instead when the person is busy, and moves when asked', async () => {
    const nurse = await ward.nurse();
    const [one, other] = [await aVisit(), await aVisit()];
    await assign(one.id, [nurse], at('12:15')).expect(200);
    const { body } = await assign(other.id, [nurse], at('12:59')).expect(409);
    expect(body.blocks).toEqual([
      expect.objectContaining({
        kind: 'busy',
        name: nurse.name,
        with: 'IV antibiotics, Ada Byron',
        from: at('12:15'),
        to: at('13:00'),
      }),
    ]);
    await assign(other.id, [nurse], at('13:00')).expect(200);
    await assign(one.id, [nurse], at('12:10'), {}, 2).expect(200);
  });

  it('never promises one person to two visits at once, however many ask at the same moment', async () => {
    const nurse = await ward.nurse();
    const visits = await Promise.all(Array.from({ length: 8 }, () => aVisit()));
    const answers = await Promise.all(visits.map(({ id }, n) => assign(id, [nurse], at(`12:${10 + n}`))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
    for (const { body } of answers.filter(({ status }) => status === 409))
      expect(body).toMatchObject({
        type: 'urn:ward:problem:visits/cannot-assign',
        blocks: [{ kind: 'busy', name: nurse.name }],
      });
    const rows = await ward.owner.query(`select 1 from visits.visit_staff where person_id = $1`, [nurse.personId]);
    expect(rows).toHaveLength(1);
  });

  it('assigns a joint visit to both or to nobody', async () => {
    const [one, other] = [await ward.nurse(), await ward.nurse({ skills: [] })];
    const { id } = await aVisit(aPlanItem({ staff: 2 }));
    expect(await blocks(assign(id, [one], at('12:15')))).toEqual(['wrong-number']);
    expect(await blocks(assign(id, [one, other], at('12:15')))).toEqual(['lacks-skill']);
    expect(await ward.owner.query(`select 1 from visits.visit_staff where visit_id = $1`, [id])).toEqual([]);
    await assign(id, [one, await ward.nurse()], at('12:15')).expect(200);
  });

  it('refuses the absent and the excluded, and asks before it sends somebody off shift or outside the window', async () => {
    const [absent, excluded, off] = [await ward.nurse(), await ward.nurse(), await ward.nurse({ shift: false })];
    const { id, patientId } = await aVisit();
    await ward.absence(absent, at('12:00'), at('13:00'));
    await ward.owner.query(`insert into allocation.exclusion values ($1, $2, $3, 'Patient asked')`, [
      excluded.personId,
      patientId,
      ward.providerId,
    ]);
    expect(await blocks(assign(id, [absent], at('12:15')))).toEqual(['absent']);
    expect(await blocks(assign(id, [excluded], at('12:15')))).toEqual(['excluded']);
    const { body } = await assign(id, [off], at('11:00')).expect(409);
    expect(body.cautions.map(({ kind }: { kind: string }) => kind)).toEqual(['off-shift', 'outside-window']);
    await assign(id, [off], at('11:00'), { despite: ['off-shift', 'outside-window'] }).expect(200);
  });

  it('tells the second of two coordinators who was first', async () => {
    const { id } = await aVisit();
    await assign(id, [await ward.nurse()], at('12:15')).expect(200);
    const { body } = await assign(id, [await ward.nurse()], at('12:15')).expect(412);
    expect(body).toMatchObject({ currentVersion: 2, changedBy: 'Cora Coordinator' });
    await ward.as(ward.coordinator).delete(`/api/visits/${id}/assignment`).expect(428);
    await ward.as(ward.coordinator).delete(`/api/visits/${id}/assignment`).set('If-Match', '"2"').expect(200);
  });

  it('calls a visit off with a reason', async () => {
    const { id } = await aVisit();
    const coordinator = ward.as(ward.coordinator);
    await coordinator.post(`/api/visits/${id}/cancellation`, { reason: '' }).set('If-Match', '"1"').expect(400);
    await coordinator
      .post(`/api/visits/${id}/cancellation`, { reason: 'Seen by GP' })
      .set('If-Match', '"1"')
      .expect(200);
    const { body } = await coordinator.get(`/api/visits/${id}`).expect(200);
    expect(body).toMatchObject({ status: 'cancelled', cancelledReason: 'Seen by GP', changedBy: 'Cora Coordinator' });
  });

  it('shows and changes nothing of another organisation', async () => {
    const { id } = await aVisit();
    const foreign = await ward.anotherOrganisation();
    const stranger = ward.as(foreign.coordinator);
    const guest = await foreign.nurse();
    await stranger.get(`/api/visits/${id}`).expect(404);
    await stranger
      .post(`/api/visits/${id}/assignment`, { staff: [guest.personId], startsAt: at('12:15') })
      .set('If-Match', '"1"')
      .expect(404);
    await stranger
      .post(`/api/visits/${id}/cancellation`, { reason: 'None of theirs' })
      .set('If-Match', '"1"')
      .expect(404);
    await assign(id, [guest], at('12:15')).expect(422);
  });

  it('lists a patient’s visits page by page', async () => {
    const { patientId } = await aVisit();
    const first = await ward.as(ward.coordinator).get(`/api/visits?patientId=${patientId}&limit=4`).expect(200);
    const second = await ward
      .as(ward.coordinator)
      .get(`/api/visits?patientId=${patientId}&limit=4&after=${first.body.next}`)
      .expect(200);
    const days = [...first.body.items, ...second.body.items].map(({ day }: { day: string }) => day);
    expect(days).toEqual([16, 15, 14, 13, 12, 11, 10].map((day) => `2026-03-${day}`));
    expect(second.body.next).toBeNull();
    await ward.as(ward.coordinator).get(`/api/visits?patientId=${patientId}&after=nonsense`).expect(400);
    await ward.as(ward.coordinator).get(`/api/visits?patientId=${v7()}`).expect(200);
  });
});
