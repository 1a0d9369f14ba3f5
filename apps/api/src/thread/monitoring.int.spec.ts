import { aWardWithBeds } from '@ward/capacity/api/testing';
import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { FindStaleObservations } from '@ward/monitoring/api';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { anAcceptanceOf, aSubmission, observationsAt, refer } from '../testing/a-referral';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

describe('watching a patient', () => {
  let ward: Ward;
  const nurse = aStaffMember({ name: 'Amal Yusuf' });
  const lead = aStaffMember({ name: 'Dr Mei Lin', providerId: nurse.providerId, roles: ['clinical-lead'] });
  const referrer = aReferrer({ providerId: nurse.providerId });
  const foreign = aStaffMember();
  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, nurse, lead, referrer, foreign);
  });
  beforeEach(() => ward.clock.moveTo(NOON));
  afterAll(() => ward.close());

  /** Somebody on the ward: the pathway observes every 12, 6, 4 and 1 hours and answers within 240, 60, 30 and 15 minutes. */
  const onTheWard = async () => {
    const pool = await aWardWithBeds(ward, nurse, { beds: 1 });
    const { id } = await refer(ward, referrer, aSubmission(pool.pathwayId));
    const acceptance = anAcceptanceOf(ward, pool);
    await ward.as(nurse).post(`/api/referrals/${id}/acceptance`, acceptance).set('If-Match', '"1"').expect(200);
    const { body } = await ward.as(nurse).get(`/api/referrals/${id}`).expect(200);
    return { patientId: body.patient.patientId as string, episodeId: acceptance.episodeId };
  };
  const record = (patientId: string, values: object, actor = nurse) =>
    ward
      .as(actor)
      .post('/api/observations', { ...observationsAt(ward.clock.now(), values), patientId, source: 'phone' });
  const summary = async (patientId: string) =>
    (await ward.as(nurse).get(`/api/observations/summary?patientId=${patientId}`).expect(200)).body;
  const alerts = async (patientId: string, show = 'open') =>
    (await ward.as(nurse).get(`/api/alerts?show=${show}&patientId=${patientId}`).expect(200)).body.items;

  it('scores a set, keeps it as the newest, and says when the next is due', async () => {
    const { patientId } = await onTheWard();
    const { body } = await record(patientId, { respiration: 22, pulse: 95 }).expect(200);
    expect(body).toMatchObject({ total: 3, band: 'low', missing: [], recordedBy: 'Amal Yusuf' });
    expect(await summary(patientId)).toMatchObject({
      latest: { id: body.id },
      nextDueAt: plusMinutes(NOON, 720),
      scale: 1,
    });
    expect(await alerts(patientId)).toEqual([]);
  });

  it('gives no total while something is missing', async () => {
    const { patientId } = await onTheWard();
    const { body } = await record(patientId, { temperature: null }).expect(200);
    expect(body).toMatchObject({ total: null, band: null, missing: ['temperature'] });
  });

  it('raises one alert, makes it worse rather than a second one, and lets it be taken, acted on and resolved', async () => {
    const { patientId } = await onTheWard();
    await record(patientId, { respiration: 22, pulse: 131 }).expect(200);
    expect(await alerts(patientId)).toMatchObject([{ level: 'urgent', dueAt: plusMinutes(NOON, 30), owner: null }]);
    await record(patientId, { respiration: 25, pulse: 131, temperature: 39.5 }).expect(200);
    const [alert, ...others] = await alerts(patientId);
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ level: 'emergency', dueAt: plusMinutes(NOON, 15), version: 2 });

    const change = (actor: typeof nurse, act: string, version: number, body = {}) =>
      ward.as(actor).post(`/api/alerts/${alert.id}/${act}`, body).set('If-Match', `"${version}"`);
    await change(nurse, 'acknowledgement', 2).expect(200);
    const taken = await change(lead, 'acknowledgement', 3).expect(409);
    expect(taken.body).toMatchObject({ type: 'urn:ward:problem:monitoring/alert-taken', ownerId: 'Amal Yusuf' });
    await change(nurse, 'resolution', 3, { outcome: 'Better now' }).expect(422);
    await change(nurse, 'action', 2, sbard).expect(412);
    await change(nurse, 'action', 3, sbard).expect(200);
    await change(nurse, 'owner', 4, { ownerId: lead.personId }).expect(200);
    expect(await alerts(patientId)).toMatchObject([{ state: 'acted', owner: { name: 'Dr Mei Lin' } }]);
    await change(lead, 'resolution', 5, { outcome: 'Taken to hospital' }).expect(200);
    expect(await alerts(patientId)).toEqual([]);
    expect(await alerts(patientId, 'resolved')).toMatchObject([{ id: alert.id, outcome: 'Taken to hospital' }]);
  });

  it('alerts when nobody observed in time, once, and settles it with the next set', async () => {
    const { patientId } = await onTheWard();
    await record(patientId, {}).expect(200);
    const find = () => ward.app.get(FindStaleObservations).run();
    ward.clock.pass({ minutes: 720 });
    await find();
    expect(await alerts(patientId)).toEqual([]);
    ward.clock.pass({ minutes: 1 });
    await Promise.all([find(), find()]);
    await find();
    expect(await alerts(patientId)).toMatchObject([{ kind: 'stale', level: 'review' }]);
    await record(patientId, {}).expect(200);
    expect(await alerts(patientId)).toEqual([]);
  });

  it('corrects by a new set; the old one stays readable, and can be corrected once', async () => {
    const { patientId } = await onTheWard();
    const { body: wrong } = await record(patientId, { pulse: 131 }).expect(200);
    const amend = () =>
      ward.as(nurse).post(`/api/observations/${wrong.id}/amendment`, {
        ...observationsAt(NOON),
        reason: 'Typed the pulse of another patient',
      });
    const { body: right } = await amend().expect(200);
    await amend().expect(409);
    const list = async (history: boolean) =>
      (await ward.as(nurse).get(`/api/observations?patientId=${patientId}&history=${history}`).expect(200)).body.items;
    expect((await list(false)).map((set: { id: string }) => set.id)).toEqual([right.id]);
    expect(await list(true)).toContainEqual(expect.objectContaining({ id: wrong.id, replacedBy: right.id }));
    expect(await summary(patientId)).toMatchObject({ latest: { id: right.id, total: 0 } });
  });

  it('scores on scale 2 once a named clinician decided on it', async () => {
    const { patientId } = await onTheWard();
    const decision = { id: v7(), patientId, scale: 2, reason: 'Hypercapnia on gases of 2 March' };
    await ward.as(lead).post('/api/observations/spo2-scale', decision).expect(200);
    const { body } = await record(patientId, { spo2: 90, oxygen: true }).expect(200);
    expect(body).toMatchObject({ scale: 2, subScores: { spo2: 0, oxygen: 2 } });
    expect(await summary(patientId)).toMatchObject({ scale: 2, scaleDecision: { decidedBy: 'Dr Mei Lin' } });
  });

  it('refuses what cannot be, in words', async () => {
    const { patientId } = await onTheWard();
    await record(patientId, { pulse: 0 }).expect(400);
    const ahead = { ...observationsAt(plusMinutes(NOON, 30)), patientId, source: 'phone' };
    const { body } = await ward.as(nurse).post('/api/observations', ahead).expect(422);
    expect(body.type).toBe('urn:ward:problem:monitoring/taken-in-the-future');
  });

  it('is nobody else’s', async () => {
    const { patientId } = await onTheWard();
    await record(patientId, {}, foreign).expect(404);
    await ward.as(foreign).get(`/api/observations?patientId=${patientId}`).expect(404);
    expect((await ward.as(foreign).get(`/api/alerts?patientId=${patientId}`).expect(200)).body.items).toEqual([]);
  });
});

const sbard = {
  sbard: {
    situation: 'NEWS2 of 8',
    background: '',
    assessment: 'Sepsis likely',
    recommendation: '',
    decision: 'To hospital, Dr Lin',
  },
};
