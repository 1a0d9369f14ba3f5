import { aWardWithBeds } from '@ward/capacity/api/testing';
import { Patients } from '@ward/caseload/contract';
import { refuse } from '@ward/kernel';
import { ProblemException } from '@ward/server-kit';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { aPatient, aPerson, accept, anAcceptance } from '../testing/a-stay';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

describe('admission to the virtual ward', () => {
  let ward: Ward;
  const staff = aStaffMember({ name: 'Amal Osei' });
  const referrer = aReferrer({ providerId: staff.providerId });
  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, staff, referrer);
  });
  afterAll(() => ward.close());

  const count = async (sql: string, ...parameters: unknown[]) =>
    (await ward.owner.query<{ n: number }[]>(`select count(*)::int n from ${sql}`, parameters))[0]?.n;

  it('opens the stay, takes the bed and writes the care plan in one act', async () => {
    const pool = await aWardWithBeds(ward, staff);
    const patientId = await aPatient(ward, referrer);
    const episodeId = await accept(ward, staff, anAcceptance(ward, { patientId, referrer, by: staff, ...pool }));
    const [episode] = await ward.owner.query<Record<string, unknown>[]>(
      `select * from caseload.episode where id = $1`,
      [episodeId],
    );
    expect(episode).toMatchObject({
      status: 'active',
      bed_id: pool.bedIds[0],
      responsible_clinician_name: 'Amal Osei',
      expected_discharge: '2026-03-17',
    });
    expect(await count(`capacity.place where episode_id = $1 and status = 'occupied'`, episodeId)).toBe(1);
    expect(await count(`outbox.message where type = 'caseload.episode-opened.v1' and subject = $1`, episodeId)).toBe(1);
    expect(await count(`caseload.episode_step where episode_id = $1`, episodeId)).toBe(1);
    const [plan] = await ward.owner.query<{ items: object[] }[]>(
      `select items from caseload.care_plan where episode_id = $1`,
      [episodeId],
    );
    expect(plan?.items).toMatchObject([{ title: 'Nurse review', id: expect.any(String) }]);
  });

  it('gives the last bed to one of 64 acceptances at once; the others are told and leave nothing behind', async () => {
    const pool = await aWardWithBeds(ward, staff, { beds: 1 });
    const people = await Promise.all(Array.from({ length: 64 }, () => aPatient(ward, referrer)));
    const acceptances = people.map((patientId) => anAcceptance(ward, { patientId, referrer, by: staff, ...pool }));
    const answers = await Promise.allSettled(acceptances.map((event) => accept(ward, staff, event)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = answers.flatMap((answer) =>
      answer.status === 'rejected' ? [answer.reason as ProblemException] : [],
    );
    expect(new Set(refusals.map(({ parts }) => parts?.code))).toEqual(new Set(['capacity/no-free-bed']));
    expect(refusals[0]?.parts.title).toBe('The last free bed of this pathway on this ward was just taken');
    expect(await count(`caseload.episode where patient_id = any($1)`, people)).toBe(1);
    expect(await count(`capacity.place where ward_id = $1`, pool.wardId)).toBe(1);
  });

  it('opens no second stay for a patient who is on the ward', async () => {
    const pool = await aWardWithBeds(ward, staff, { beds: 2 });
    const patientId = await aPatient(ward, referrer);
    await accept(ward, staff, anAcceptance(ward, { patientId, referrer, by: staff, ...pool }));
    await expect(
      accept(ward, staff, anAcceptance(ward, { patientId, referrer, by: staff, ...pool })),
    ).rejects.toMatchObject({
      parts: { code: 'caseload/already-on-ward', status: 409 },
    });
    expect(await count(`capacity.place where ward_id = $1 and status = 'occupied'`, pool.wardId)).toBe(1);
  });

  describe('the patients that referrals finds or registers', () => {
    const register = (actor: typeof staff, person: ReturnType<typeof aPerson>) =>
      ward.work.run(actor, (tx) => ward.app.get(Patients).findOrRegister(tx, person));

    it('are one person for one number, also when 16 register at once', async () => {
      const person = aPerson();
      const answers = await Promise.all(Array.from({ length: 16 }, () => register(referrer, { ...person, id: v7() })));
      expect(new Set(answers.map((answer) => answer.ok && answer.value.patientId)).size).toBe(1);
      expect(answers.filter((answer) => answer.ok && answer.value.isNew)).toHaveLength(1);
    });

    it('are not mixed up: the number of somebody with another birthday is refused, and nothing is told', async () => {
      const person = aPerson();
      await register(referrer, person);
      const stranger = aReferrer({ providerId: staff.providerId });
      expect(await register(stranger, { ...person, id: v7(), dateOfBirth: '1950-01-01' })).toEqual(
        refuse({ code: 'caseload/another-person' }),
      );
    });

    it('are known to the practices that referred them and to no other', async () => {
      const person = aPerson();
      const patientId = await aPatient(ward, referrer, person);
      const neighbour = aReferrer({ providerId: staff.providerId });
      const seen = (actor: typeof staff) =>
        ward.work.read(actor, (tx) =>
          tx.query(`select patient_id from caseload.patient_card where patient_id = $1`, [patientId]),
        );
      expect(await seen(referrer)).toHaveLength(1);
      expect(await seen(staff)).toHaveLength(1);
      expect(await seen(neighbour)).toHaveLength(0);
      expect(await seen(aStaffMember())).toHaveLength(0);
      await register(neighbour, { ...person, id: v7() });
      expect(await seen(neighbour)).toHaveLength(1);
    });

    it('keep what a referral tells, without doubling it', async () => {
      const patientId = await aPatient(ward, referrer);
      const allergy = { kind: 'allergy' as const, text: 'Penicillin', details: { reaction: 'Rash' } };
      const told = { details: { phone: '020 7946 0011', language: null }, entries: [{ ...allergy, id: v7() }] };
      const learn = (entries = told.entries) =>
        ward.work.run(referrer, (tx) => ward.app.get(Patients).learn(tx, patientId, { ...told, entries }));
      await learn([{ ...allergy, text: 'No known allergies', id: v7() }]);
      await learn();
      await learn([{ ...allergy, id: v7(), text: ' penicillin' }]);
      const [card] = await ward.owner.query<object[]>(
        `select phone, allergies from caseload.patient_card where patient_id = $1`,
        [patientId],
      );
      expect(card).toEqual({ phone: '020 7946 0011', allergies: ['Penicillin'] });
    });
  });
});
