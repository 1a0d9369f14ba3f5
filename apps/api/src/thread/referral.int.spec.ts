import { aWardWithBeds } from '@ward/capacity/api/testing';
import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { anAcceptanceOf, aSubmission, observationsAt, refer } from '../testing/a-referral';
import { aPerson } from '../testing/a-stay';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

describe('a referral', () => {
  let ward: Ward;
  let pathwayId: string;
  const staff = aStaffMember({ name: 'Dr Kofi Akande' });
  const other = aStaffMember({ name: 'Dr Mei Lin', providerId: staff.providerId });
  const referrer = aReferrer({ providerId: staff.providerId });
  const neighbour = aReferrer({ providerId: staff.providerId });
  const foreign = aStaffMember({ name: 'Foreign' });
  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, staff, other, referrer, neighbour, foreign);
    ({ pathwayId } = await aWardWithBeds(ward, staff, { beds: 4 }));
  });
  beforeEach(() => ward.clock.moveTo(NOON));
  afterAll(() => ward.close());

  const see = async (id: string, actor = staff) => (await ward.as(actor).get(`/api/referrals/${id}`).expect(200)).body;
  const decline = (id: string, version: number, actor = staff) =>
    ward
      .as(actor)
      .post(`/api/referrals/${id}/decline`, {
        reason: 'needs-hospital',
        alternative: 'hospital-admission',
        words: 'Please send to the ED now',
      })
      .set('If-Match', `"${version}"`);

  describe('being sent', () => {
    it('starts the clock, registers the patient, keeps what was told and scores what was measured', async () => {
      const body = aSubmission(pathwayId, {
        observations: observationsAt(NOON, { respiration: 22, pulse: 95 }),
        hasNoKnownAllergies: false,
        entries: [{ id: v7(), kind: 'allergy', text: 'Penicillin', details: { reaction: 'Rash' } }],
      });
      const receipt = await refer(ward, referrer, body);
      expect(receipt).toMatchObject({ status: 'received', clockEndsAt: plusMinutes(NOON, 120), version: 1 });
      expect(receipt.number).toMatch(/^R-[0-9A-Z]{5}$/);
      expect(await see(receipt.id)).toMatchObject({
        patient: { familyName: body.person.familyName, allergies: ['Penicillin'] },
        referrer: { name: 'Brixton Hill Practice' },
        ownership: { owner: 'triage', isOverdue: false },
        isInTwoHourStandard: true,
        score: { total: 3, band: 'low', takenAt: NOON },
        told: { reason: body.reason },
      });
    });

    it('takes "no known allergies" into the record, where it is told apart from nothing recorded', async () => {
      const receipt = await refer(ward, referrer, aSubmission(pathwayId, { hasNoKnownAllergies: true, entries: [] }));
      expect(await see(receipt.id)).toMatchObject({ patient: { allergies: ['No known allergies'] } });
    });

    it('makes one referral of 50 copies with one key, and of a resend under another key', async () => {
      const body = aSubmission(pathwayId);
      const agent = ward.as(referrer);
      const key = v7();
      const answers = await Promise.all(
        Array.from({ length: 50 }, () => agent.post('/api/referrals', body).set('Idempotency-Key', key)),
      );
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      const again = await refer(ward, referrer, body);
      expect(again.number).toBe(answers[0]?.body.number);
      const [row] = await ward.owner.query<{ n: number }[]>(
        `select count(*)::int n from referrals.referral r join caseload.patient p on p.id = r.patient_id where p.nhs_number = $1`,
        [body.person.nhsNumber],
      );
      expect(row?.n).toBe(1);
    });

    it('shows the open one instead of a second; of another practice only that there is one', async () => {
      const person = aPerson();
      const { id, number } = await refer(ward, referrer, aSubmission(pathwayId, { person }));
      const mine = await ward.as(referrer).post('/api/referrals', aSubmission(pathwayId, { person })).expect(409);
      expect(mine.body).toMatchObject({
        type: 'urn:ward:problem:referrals/already-open',
        isOurs: true,
        referralId: id,
        number,
      });
      const theirs = await ward.as(neighbour).post('/api/referrals', aSubmission(pathwayId, { person })).expect(409);
      expect(theirs.body).toMatchObject({ isOurs: false, referralId: null, number: null });
    });

    it('is refused in words while something stands in the way, and leaves nothing behind', async () => {
      const body = aSubmission(pathwayId, { answers: [] });
      const { body: problem } = await ward.as(referrer).post('/api/referrals', body).expect(422);
      expect(problem).toMatchObject({
        type: 'urn:ward:problem:referrals/criteria-unmet',
        unmet: [{ criterionId: 'escalation-plan', needs: 'must-be-met' }],
      });
      await ward
        .as(referrer)
        .post('/api/referrals', aSubmission(pathwayId, { isSafeToWait: false }))
        .expect(422);
      await ward
        .as(referrer)
        .post('/api/referrals', aSubmission(pathwayId, { otherwise: 'telemonitoring' }))
        .expect(422);
      const [row] = await ward.owner.query<{ n: number }[]>(
        `select count(*)::int n from caseload.patient where nhs_number = $1`,
        [body.person.nhsNumber],
      );
      expect(row?.n).toBe(0);
    });

    it('points at an impossible value instead of scoring it', async () => {
      const body = aSubmission(pathwayId, { observations: observationsAt(NOON, { respiration: 0 }) });
      const { body: problem } = await ward.as(referrer).post('/api/referrals', body).expect(400);
      expect(problem.errors).toEqual([expect.objectContaining({ pointer: '/observations/values/respiration' })]);
    });
  });

  describe('in triage', () => {
    it('is taken in hand by one; the second is told by whom', async () => {
      const { id } = await refer(ward, referrer, aSubmission(pathwayId));
      await ward.as(staff).post(`/api/referrals/${id}/claim`).expect(200);
      const { body } = await ward.as(other).post(`/api/referrals/${id}/claim`).expect(409);
      expect(body).toMatchObject({ claimedBy: 'Dr Kofi Akande', until: plusMinutes(NOON, 15) });
      ward.clock.pass({ minutes: 15 });
      await ward.as(other).post(`/api/referrals/${id}/claim`).expect(200);
    });

    it('accepted: opens the stay, takes the bed and starts monitoring in one act', async () => {
      const pool = await aWardWithBeds(ward, staff, { beds: 1 });
      const { id } = await refer(
        ward,
        referrer,
        aSubmission(pool.pathwayId, { observations: observationsAt(NOON, { consciousness: 'confusion' }) }),
      );
      const acceptance = anAcceptanceOf(ward, pool);
      await ward.as(staff).post(`/api/referrals/${id}/acceptance`, acceptance).set('If-Match', '"1"').expect(200);
      expect(await see(id, referrer)).toMatchObject({
        status: 'accepted',
        episode: { id: acceptance.episodeId, status: 'active' },
        decision: { by: { name: 'Dr Kofi Akande' }, firstVisit: acceptance.firstVisit },
        ownership: { owner: 'ward', stage: 'awaiting-first-contact' },
      });
      const { body } = await ward.as(referrer).get('/api/referrals/ward-patients').expect(200);
      expect(body.items).toContainEqual(
        expect.objectContaining({
          episodeId: acceptance.episodeId,
          score: { total: 3, band: 'low-medium', takenAt: NOON },
        }),
      );
      const [latest] = await ward.owner.query<{ next_due_at: string }[]>(
        `select next_due_at from monitoring.latest l join referrals.referral r on r.patient_id = l.patient_id where r.id = $1`,
        [id],
      );
      expect(latest?.next_due_at).toBe(plusMinutes(NOON, 360));
    });

    it('without a free bed stays as it was', async () => {
      const pool = await aWardWithBeds(ward, staff, { beds: 0 });
      const { id } = await refer(ward, referrer, aSubmission(pool.pathwayId));
      const { body } = await ward
        .as(staff)
        .post(`/api/referrals/${id}/acceptance`, anAcceptanceOf(ward, pool))
        .set('If-Match', '"1"')
        .expect(409);
      expect(body.type).toBe('urn:ward:problem:capacity/no-free-bed');
      expect(await see(id)).toMatchObject({ status: 'received', version: 1, decision: null });
    });

    it('decided twice at once: one decides, the other is told who did and when', async () => {
      const { id } = await refer(ward, referrer, aSubmission(pathwayId));
      const answers = await Promise.all([decline(id, 1, staff), decline(id, 1, other)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const told = answers.find(({ status }) => status === 409)?.body;
      const { decision } = await see(id);
      expect(told).toMatchObject({ decidedAs: 'declined', decidedBy: decision.by.name, decidedAt: NOON });
    });

    it('changed since it was looked at: 412 in words, and 428 without a version', async () => {
      const { id } = await refer(ward, referrer, aSubmission(pathwayId));
      await ward
        .as(other)
        .post(`/api/referrals/${id}/messages`, { id: v7(), text: 'On what oxygen?', isQuestion: true })
        .expect(200);
      const { body } = await decline(id, 1).expect(412);
      expect(body).toMatchObject({ currentVersion: 2 });
      await ward
        .as(staff)
        .post(`/api/referrals/${id}/decline`, { reason: 'other', alternative: 'own-gp', words: 'Please call back' })
        .expect(428);
    });

    it('asked: waits for the referrer while the clock runs on; the answer gives it back', async () => {
      const { id, clockEndsAt } = await refer(ward, referrer, aSubmission(pathwayId));
      await ward
        .as(staff)
        .post(`/api/referrals/${id}/messages`, { id: v7(), text: 'On what oxygen?', isQuestion: true })
        .expect(200);
      expect(await see(id, referrer)).toMatchObject({
        clockEndsAt,
        unread: 1,
        ownership: { owner: 'referrer', stage: 'question-open' },
      });
      await ward.as(referrer).post(`/api/referrals/${id}/seen`).expect(200);
      await ward.as(referrer).post(`/api/referrals/${id}/messages`, { id: v7(), text: 'Two litres' }).expect(200);
      expect(await see(id)).toMatchObject({
        unread: 1,
        ownership: { owner: 'triage' },
        messages: [{ readAt: NOON }, { text: 'Two litres' }],
      });
    });

    it('declined: rests with the referrer until it is read', async () => {
      const { id } = await refer(ward, referrer, aSubmission(pathwayId));
      ward.clock.pass({ minutes: 5 });
      await decline(id, 1).expect(200);
      expect(await see(id, referrer)).toMatchObject({
        ownership: { owner: 'referrer' },
        isNew: true,
        decision: { reason: 'needs-hospital' },
      });
      await ward.as(referrer).post(`/api/referrals/${id}/seen`).expect(200);
      expect(await see(id, referrer)).toMatchObject({ ownership: { owner: 'nobody' }, isNew: false });
    });

    it('withdrawn by its referrer, and by nobody else', async () => {
      const { id } = await refer(ward, referrer, aSubmission(pathwayId));
      const withdraw = (actor: typeof referrer) =>
        ward.as(actor).post(`/api/referrals/${id}/withdrawal`, { words: 'Went to hospital' }).set('If-Match', '"1"');
      await withdraw(neighbour).expect(404);
      await withdraw(referrer).expect(200);
      expect(await see(id)).toMatchObject({ status: 'withdrawn' });
    });
  });

  describe('in lists', () => {
    it('comes by the clock, page after page, each once', async () => {
      const urgencies = ['next-day', 'two-hour', 'same-day'] as const;
      for (const urgency of urgencies) await refer(ward, referrer, aSubmission(pathwayId, { urgency }));
      const seen: { id: string; clockEndsAt: string }[] = [];
      let after = '';
      do {
        const { body } = await ward
          .as(staff)
          .get(`/api/referrals?show=triage&limit=2${after && `&after=${after}`}`)
          .expect(200);
        seen.push(...body.items);
        after = body.next ?? '';
      } while (after);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
      expect(seen.map(({ clockEndsAt }) => clockEndsAt)).toEqual(seen.map(({ clockEndsAt }) => clockEndsAt).sort());
    });

    it('rested too long is listed as overdue', async () => {
      const { id } = await refer(ward, referrer, aSubmission(pathwayId));
      const overdue = async () =>
        (await ward.as(staff).get('/api/referrals?show=overdue&limit=200').expect(200)).body.items.map(
          (line: { id: string }) => line.id,
        );
      expect(await overdue()).not.toContain(id);
      ward.clock.pass({ minutes: 21 });
      expect(await overdue()).toContain(id);
      await ward.as(staff).post(`/api/referrals/${id}/claim`).expect(200);
      expect(await overdue()).not.toContain(id);
      const { body } = await ward.as(staff).get('/api/referrals/counts').expect(200);
      expect(body.inTriage).toBeGreaterThan(0);
    });

    it('is found by number, NHS number and family name, and only by its own people', async () => {
      const body = aSubmission(pathwayId);
      const { id, number } = await refer(ward, referrer, body);
      const find = async (search: string, actor = referrer) =>
        (await ward.as(actor).get('/api/referrals').query({ show: 'mine', search }).expect(200)).body.items.map(
          (line: { id: string }) => line.id,
        );
      for (const search of [number, number.toLowerCase(), body.person.nhsNumber, body.person.familyName])
        expect(await find(search)).toEqual([id]);
      expect(await find('%')).toEqual([]);
      expect(await find(number, neighbour)).toEqual([]);
    });
  });

  it('is nobody else’s: neither another provider nor another practice sees or moves it', async () => {
    const { id } = await refer(ward, referrer, aSubmission(pathwayId));
    for (const actor of [neighbour, foreign]) {
      await ward.as(actor).get(`/api/referrals/${id}`).expect(404);
      await ward.as(actor).post(`/api/referrals/${id}/seen`).expect(404);
    }
    await decline(id, 1, foreign).expect(404);
    await decline(id, 1, referrer).expect(403);
  });
});
