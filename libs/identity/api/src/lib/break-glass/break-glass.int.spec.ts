import { aStaffMember, aWard, type Ward } from '@ward/server-kit/testing';
import { type Actor } from '@ward/contract';
import { instantFromMillis } from '@ward/kernel';
import { v7 } from 'uuid';
import { aPatientOf } from '../../testing/arrange-patients';
import { aPersonOf, aProvider } from '../../testing/arrange-people';
import { OpenPatientAccess } from '../../testing/open-patient-access';
import { IdentityModule } from '../identity.module';

const REASON = 'Collapsed at home, the crew rings and nobody of her team answers';

describe('break-glass', () => {
  let ward: Ward;
  let provider: string;
  let nurse: Actor;
  let officer: Actor;
  let patient: string;

  beforeAll(async () => {
    ward = await aWard({ modules: [OpenPatientAccess, IdentityModule] });
    provider = await aProvider(ward.owner);
    const person = async (name: string, permission: 'break-glass:use' | 'break-glass:review') =>
      aStaffMember({
        personId: await aPersonOf(ward.owner, { organisationId: provider, providerId: provider, name }),
        name,
        organisationId: provider,
        permissions: [permission],
      });
    nurse = await person('Nia Nurse', 'break-glass:use');
    officer = await person('Omar Officer', 'break-glass:review');
    patient = await aPatientOf(ward.owner, provider);
    // The trail has Postgres's time; the spec's clock must tell the same.
    const [row] = await ward.owner.query<{ now: number }[]>(`select extract(epoch from now()) * 1000 as now`);
    ward.clock.moveTo(instantFromMillis(Number(row?.now)));
  });
  afterAll(() => ward.close());

  const breakGlass = async (id = v7()) => {
    await ward.as(nurse).post('/api/break-glass', { id, patientId: patient, reason: REASON }).expect(200);
    return id;
  };
  const queue = async (reviewed = false) =>
    (await ward.as(officer).get(`/api/break-glass?reviewed=${reviewed}&limit=200`).expect(200)).body.items;
  const inQueue = async (id: string, reviewed = false) =>
    (await queue(reviewed)).find((line: { id: string }) => line.id === id);

  it('opens one record for an hour and says until when', async () => {
    const now = ward.clock.now();
    const answer = await ward
      .as(nurse)
      .post('/api/break-glass', { id: v7(), patientId: patient, reason: REASON })
      .expect(200);
    expect(answer.body.startedAt).toBe(now);
    expect(Date.parse(answer.body.endsAt) - Date.parse(now)).toBe(3_600_000);
    const open = await ward.work.read(nurse, (tx) =>
      tx.query(`select ends_at from identity.break_glass_card where person_id = $1 and patient_id = $2`, [
        nurse.personId,
        patient,
      ]),
    );
    expect(open).toContainEqual({ ends_at: answer.body.endsAt });
  });

  it('leaves its reason in the audit trail', async () => {
    const id = v7();
    await ward
      .as(nurse)
      .post('/api/break-glass', { id, patientId: patient, reason: `${REASON} (${id})` })
      .expect(200);
    const rows = await ward.owner.query(
      `select actor_id, patient_ids from audit.entry where action = 'break-glass' and why like $1`,
      [`%${id}%`],
    );
    expect(rows).toEqual([{ actor_id: nurse.personId, patient_ids: [patient] }]);
  });

  it('waits for review with what was read and written meanwhile', async () => {
    const id = await breakGlass();
    await ward.work.read(nurse, async (tx) => tx.audit({ action: 'read', what: 'the record', patients: [patient] }));
    await ward.work.read(nurse, async (tx) => tx.audit({ action: 'read', what: 'another record', patients: [v7()] }));
    expect(await inQueue(id)).toMatchObject({
      personName: 'Nia Nurse',
      patientName: 'Grace Okafor',
      reason: REASON,
      reads: 1,
      writes: 0,
      review: null,
    });
  });

  it('is judged once, with words unless it was right', async () => {
    const id = await breakGlass();
    const judge = (body: object) => ward.as(officer).post(`/api/break-glass/${id}/review`, body);
    await judge({ outcome: 'inappropriate', note: '  ' }).expect(400);
    const judged = await judge({ outcome: 'follow-up', note: 'Talk about the key worker rota' }).expect(200);
    expect(judged.body.review).toMatchObject({
      outcome: 'follow-up',
      note: 'Talk about the key worker rota',
      byName: 'Omar Officer',
    });
    expect((await judge({ outcome: 'appropriate' }).expect(409)).body).toMatchObject({
      type: 'urn:ward:problem:identity/already-reviewed',
      outcome: 'follow-up',
    });
    expect(await inQueue(id)).toBeUndefined();
    expect((await inQueue(id, true)).review.at).toBe(ward.clock.now());
  });

  it('is never judged by the one who did it', async () => {
    const id = await breakGlass();
    const both = aStaffMember({ ...nurse, permissions: ['break-glass:use', 'break-glass:review'] });
    const answer = await ward.as(both).post(`/api/break-glass/${id}/review`, { outcome: 'appropriate' }).expect(409);
    expect(answer.body.type).toContain('identity/own-access');
  });

  it('opens no record of another ward, and none without a reason', async () => {
    const elsewhere = await aPatientOf(ward.owner, await aProvider(ward.owner, 'Another Ward'));
    await ward.as(nurse).post('/api/break-glass', { id: v7(), patientId: elsewhere, reason: REASON }).expect(404);
    await ward.as(nurse).post('/api/break-glass', { id: v7(), patientId: patient, reason: 'because' }).expect(400);
    await ward.as(officer).post('/api/break-glass', { id: v7(), patientId: patient, reason: REASON }).expect(403);
    const id = await breakGlass();
    await ward.as(nurse).post('/api/break-glass', { id, patientId: patient, reason: REASON }).expect(409);
  });

  it("is hidden from another ward's privacy officer", async () => {
    const id = await breakGlass();
    const stranger = aStaffMember({ permissions: ['break-glass:review'] });
    expect((await ward.as(stranger).get('/api/break-glass').expect(200)).body.items).toEqual([]);
    await ward.as(stranger).post(`/api/break-glass/${id}/review`, { outcome: 'appropriate' }).expect(404);
  });
});
