import { aWardWithBeds } from '@ward/capacity/api/testing';
import type { Actor } from '@ward/contract';
import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import type { Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { anAcceptanceOf, aSubmission, observationsAt, refer } from './a-referral';
import { aPerson } from './a-stay';

/** A word in everything that is said of the patient, to find it again where it does not belong. */
export const SECRET = 'Ultramarine';

/** The smallest picture. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** One patient of the ward with something in every drawer, all through the API: from the draft to the signed letter. */
export async function aWholeLife(ward: Ward, staff: Actor, referrer: Actor): Promise<void> {
  const pool = await aWardWithBeds(ward, staff, { beds: 2 });
  const [gp, team] = [ward.as(referrer), ward.as(staff)];
  const updating = (path: string, body: object, version: number, method: 'post' | 'put' = 'post') =>
    team[method](path, body).set('If-Match', `"${version}"`);

  await gp.put(`/api/referral-drafts/${v7()}`, { body: { reason: SECRET } }).expect(200);
  const submission = aSubmission(pool.pathwayId, {
    person: aPerson({ familyName: SECRET }),
    reason: `${SECRET}: more breathless since yesterday`,
    observations: observationsAt(NOON, { respiration: 25 }),
    entries: [{ id: v7(), kind: 'problem', text: SECRET, details: {} }],
  });
  await gp.put(`/api/referral-drafts/${submission.id}`, { body: { reason: SECRET } }).expect(200);
  await gp
    .put(`/api/referral-drafts/${submission.id}/attachments/${v7()}?name=${SECRET}.png`)
    .set('Content-Type', 'image/png')
    .send(PNG)
    .expect(200);
  const { id: referralId } = await refer(ward, referrer, submission);
  await gp.post(`/api/referrals/${referralId}/messages`, { id: v7(), text: SECRET }).expect(200);
  const acceptance = anAcceptanceOf(ward, pool);
  const { episodeId } = acceptance;
  const { version } = (await team.get(`/api/referrals/${referralId}`).expect(200)).body;
  await updating(`/api/referrals/${referralId}/acceptance`, acceptance, version).expect(200);
  const { patientId } = (await team.get(`/api/episodes/${episodeId}`).expect(200)).body;

  await updating(
    `/api/staff/${staff.personId}`,
    { profession: 'nurse', travelMode: 'car', baseLat: 51.5, baseLon: -0.1, contractedMinutes: 2250, competencies: [] },
    0,
    'put',
  ).expect(200);
  const shift = { id: v7(), personId: staff.personId, day: '2026-03-11', from: '08:00', to: '16:00' };
  await team.post('/api/rosters/shifts', shift).expect(201);
  const away = { from: '2026-03-20T08:00:00.000Z', to: '2026-03-20T16:00:00.000Z', reason: 'sickness' };
  await team.post('/api/rosters/absences', { id: v7(), personId: staff.personId, ...away }).expect(201);
  await team.put(`/api/staff/${staff.personId}/exclusions/${v7()}`, { reason: SECRET });

  const [visit] = (await team.get(`/api/patients/${patientId}/visits`).expect(200)).body.items;
  await team.put(`/api/visits/${visit.visitId}/photos/${v7()}`).set('Content-Type', 'image/png').send(PNG).expect(200);
  const { version: seen } = (await team.get(`/api/visits/${visit.visitId}`).expect(200)).body;
  ward.clock.pass({ minutes: 30 });
  const record = { id: v7(), checkedInAt: NOON, checkedOutAt: plusMinutes(NOON, 30), outcome: 'done', notes: SECRET };
  await updating(`/api/visits/${visit.visitId}/record`, record, seen).expect(200);

  const taken = { ...observationsAt(ward.clock.now()), patientId, source: 'phone' };
  await team.post('/api/observations', taken).expect(200);
  await team.post('/api/alerts', { id: v7(), patientId, episodeId, level: 'urgent', words: SECRET }).expect(200);
  const due = plusMinutes(NOON, 60);
  await team.post('/api/tasks', { id: v7(), patientId, title: SECRET, ownerRole: 'clinician', dueAt: due }).expect(201);
  await team.post(`/api/episodes/${episodeId}/reviews`, { id: v7(), decision: SECRET }).expect(200);
  await team.post('/api/break-glass', { id: v7(), patientId, reason: `${SECRET} in the night` }).expect(200);
  await team.post('/api/plan-runs', { id: v7(), day: '2026-03-11', seconds: 1 }).expect(201);
  await team.post(`/api/episodes/${episodeId}/letter`, { id: v7() }).expect(200);
}
