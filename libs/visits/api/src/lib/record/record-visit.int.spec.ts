import type { Actor } from '@ward/contract';
import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import request from 'supertest';
import { v7 } from 'uuid';
import { aPlanItem, aVisitingWard, at, openStay, type VisitingWard, visitsOf } from '../../testing/a-visiting-ward';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('recording visits', () => {
  let ward: VisitingWard;
  let nurse: Actor;
  beforeAll(async () => {
    ward = await aVisitingWard();
    nurse = await ward.nurse();
    ward.clock.moveTo(plusMinutes(NOON, 60));
  });
  afterAll(() => ward.close());

  const aVisit = async () => {
    const stay = await ward.stay();
    await openStay(ward, stay, [aPlanItem()]);
    const [first] = await visitsOf(ward, stay);
    return { ...stay, id: first?.id ?? '' };
  };
  const said = (given: object = {}) => ({
    id: v7(),
    checkedInAt: at('12:10'),
    checkedOutAt: at('12:50'),
    outcome: 'done',
    notes: 'Line flushed',
    interventions: ['IV dose given'],
    medicines: [{ name: 'Ceftriaxone', dose: '2 g', route: 'IV', givenAt: at('12:20') }],
    ...given,
  });
  const post = (path: string, body: object, version: number, actor = nurse) =>
    ward.as(actor).post(`/api/visits/${path}`, body).set('If-Match', `"${version}"`);

  it('checks in, records with observations, and announces the contact once', async () => {
    const { id, patientId, referralId } = await aVisit();
    await post(`${id}/check-in`, { at: at('12:10') }, 1).expect(200);
    const observations = { id: v7(), takenAt: at('12:15'), values: { respiration: 22, oxygen: false } };
    await post(`${id}/record`, said({ observations }), 2).expect(200);
    const { body } = await ward.as(nurse).get(`/api/visits/${id}`).expect(200);
    expect(body).toMatchObject({
      status: 'done',
      startedAt: at('12:10'),
      records: [{ notes: 'Line flushed', recordedByName: nurse.name }],
    });
    const told = await ward.owner.query(
      `select data from outbox.message where type = 'visits.visit-recorded.v1' and subject = $1`,
      [id],
    );
    expect(told).toMatchObject([
      {
        data: {
          patientId,
          referralId,
          outcome: 'done',
          at: at('12:10'),
          observations: { id: observations.id, values: { respiration: 22, oxygen: false, pulse: null } },
        },
      },
    ]);
  });

  it('records once when the phone sends it again', async () => {
    const { id } = await aVisit();
    const [body, key] = [said(), v7()];
    const send = () => post(`${id}/record`, body, 1).set('Idempotency-Key', key);
    const answers = await Promise.all(Array.from({ length: 5 }, send));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await ward.owner.query(`select 1 from visits.visit_record where visit_id = $1`, [id])).toHaveLength(1);
  });

  it('keeps what was said before a correction, and takes one correction of a record', async () => {
    const { id } = await aVisit();
    const first = said();
    await post(`${id}/record`, first, 1).expect(200);
    const correction = said({ replaces: first.id, correction: 'Wrong dose typed', notes: 'Line flushed twice' });
    await post(`${id}/record/amendment`, correction, 2).expect(200);
    const late = await post(`${id}/record/amendment`, said({ replaces: first.id, correction: 'Also wrong' }), 3).expect(
      409,
    );
    expect(late.body.type).toBe('urn:ward:problem:visits/amended-meanwhile');
    const { body } = await ward.as(nurse).get(`/api/visits/${id}`);
    expect(
      body.records.map(({ notes, correction: why }: { notes: string; correction: string | null }) => [notes, why]),
    ).toEqual([
      ['Line flushed twice', 'Wrong dose typed'],
      ['Line flushed', null],
    ]);
  });

  it('wants a reason when the visit was not done', async () => {
    const { id } = await aVisit();
    await post(`${id}/record`, said({ outcome: 'no-access' }), 1).expect(422);
    await post(
      `${id}/record`,
      said({ outcome: 'no-access', reason: 'No answer', nextStep: 'Ring the daughter' }),
      1,
    ).expect(200);
  });

  it('asks whether a visit that was called off took place, and then takes the record', async () => {
    const { id } = await aVisit();
    await post(`${id}/cancellation`, { reason: 'Seen by GP' }, 1, ward.coordinator).expect(200);
    const { body } = await post(`${id}/record`, said(), 1).expect(412);
    expect(body.changedBy).toBe('Cora Coordinator');
    const refused = await post(`${id}/record`, said(), 2).expect(409);
    expect(refused.body.type).toBe('urn:ward:problem:visits/cancelled-meanwhile');
    await post(`${id}/record`, said({ tookPlace: true }), 2).expect(200);
  });

  it('lets nobody rewrite or delete a record, not even the application', async () => {
    const { id } = await aVisit();
    await post(`${id}/record`, said(), 1).expect(200);
    const change = (sql: string) => ward.work.run(nurse, (tx) => tx.query(sql));
    await expect(change(`update visits.visit_record set notes = 'nothing happened'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(change(`delete from visits.visit_record`)).rejects.toThrow('permission denied');
  });

  it('keeps a photo by what it is, not by what it is called', async () => {
    const { id } = await aVisit();
    const photo = (bytes: Buffer, actor = nurse) =>
      ward.as(actor).put(`/api/visits/${id}/photos/${v7()}`).set('Content-Type', 'image/png').send(bytes);
    await photo(Buffer.from('<script>alert(1)</script>')).expect(415);
    const { body } = await photo(PNG).expect(200);
    const shown = await ward.as(nurse).get(`/api/visits/${id}/photos/${body.id}`).expect(200);
    expect([shown.headers['content-type'], Buffer.compare(shown.body, PNG)]).toEqual(['image/png', 0]);
    const foreign = await ward.anotherOrganisation();
    await ward.as(foreign.coordinator).get(`/api/visits/${id}/photos/${body.id}`).expect(404);
    await photo(PNG, foreign.coordinator).expect(404);
  });

  it('needs somebody signed in', async () => {
    await request(ward.address).get('/api/visits/mine').expect(401);
  });
});
