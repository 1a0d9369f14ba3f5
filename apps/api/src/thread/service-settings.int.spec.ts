import { aWardWithBeds } from '@ward/capacity/api/testing';
import { DEFAULT_SETTINGS, WardPlaces } from '@ward/capacity/contract';
import { atLondon, plusMinutes } from '@ward/kernel';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { aSubmission, refer } from '../testing/a-referral';
import { aPatient, accept, anAcceptance } from '../testing/a-stay';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

describe('the settings of the service', () => {
  let ward: Ward;
  beforeAll(async () => {
    ward = await theWholeWard();
  });
  afterAll(() => ward.close());

  async function aService() {
    const ruth = aStaffMember({ name: 'Ruth Adeyemi' });
    const referrer = aReferrer({ providerId: ruth.providerId });
    await enrol(ward, ruth, referrer);
    return { ruth, referrer };
  }
  const set = (who: ReturnType<typeof aStaffMember>, version: number, over: object) =>
    ward
      .as(who)
      .put('/api/service-settings', { ...DEFAULT_SETTINGS, ...over })
      .set('If-Match', `"${version}"`);

  it('hold from the start, then as somebody set them, with every version, owner and date', async () => {
    const { ruth, referrer } = await aService();
    const first = await ward.as(referrer).get('/api/service-settings').expect(200);
    expect(first.body).toEqual({ settings: DEFAULT_SETTINGS, version: 0, setByName: null, setAt: null });
    await set(ruth, 0, { holdMinutes: 45 }).expect(200);
    const late = await set(ruth, 0, { holdMinutes: 60 }).expect(412);
    expect(late.body).toMatchObject({ currentVersion: 1, changedBy: 'Ruth Adeyemi' });
    await set(ruth, 1, { holdMinutes: 60 }).expect(200);
    const { body } = await ward.as(ruth).get('/api/service-settings/versions').expect(200);
    expect(body).toMatchObject([
      { version: 2, settings: { holdMinutes: 60 }, setByName: 'Ruth Adeyemi', setAt: ward.clock.now() },
      { version: 1, settings: { holdMinutes: 45 } },
    ]);
    await set(referrer, 2, {}).expect(403);
    await ward.as(referrer).get('/api/service-settings/versions').expect(403);
    const elsewhere = await ward.as(aStaffMember()).get('/api/service-settings').expect(200);
    expect(elsewhere.body.version).toBe(0);
  });

  it('let one of two first settings through', async () => {
    const { ruth } = await aService();
    const answers = await Promise.all([set(ruth, 0, { accessDays: 7 }), set(ruth, 0, { accessDays: 14 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('are refused with the place when they contradict each other', async () => {
    const { ruth } = await aService();
    const { body } = await set(ruth, 0, { week: Array.from({ length: 7 }, () => null) }).expect(422);
    expect(body.errors).toEqual([{ pointer: '/week', message: 'The service has to be open on one day of the week' }]);
  });

  it('decide how long a bed is held, a claim lasts, a referral may rest and its clock runs', async () => {
    const { ruth, referrer } = await aService();
    const pool = await aWardWithBeds(ward, ruth);
    const restMinutes = {
      ...DEFAULT_SETTINGS.restMinutes,
      unclaimed: { 'two-hour': 10, 'same-day': 11, 'next-day': 12 },
    };
    const short = { from: '10:00', to: '16:00' };
    const week = Array.from({ length: 7 }, () => short);
    await set(ruth, 0, { holdMinutes: 45, claimMinutes: 5, restMinutes, week }).expect(200);
    ward.clock.moveTo(atLondon('2026-03-12', '11:00'));
    const at = ward.clock.now();

    const sent = await refer(ward, referrer, aSubmission(pool.pathwayId, { urgency: 'same-day' }));
    expect(sent.clockEndsAt).toBe(atLondon('2026-03-12', '16:00'));
    const one = () => ward.as(ruth).get(`/api/referrals/${sent.id}`).expect(200);
    expect((await one()).body.ownership).toMatchObject({ stage: 'waiting', until: plusMinutes(at, 11) });
    await ward.as(ruth).post(`/api/referrals/${sent.id}/claim`, {}).expect(200);
    expect((await one()).body.ownership).toMatchObject({ stage: 'in-triage', until: plusMinutes(at, 5) });

    await ward.work.run(ruth, (tx) => ward.app.get(WardPlaces).hold(tx, { ...pool, referralId: v7() }));
    const { body } = await ward.as(ruth).get(`/api/wards/${pool.wardId}/beds`).expect(200);
    expect(body).toMatchObject([{ status: 'held', heldUntil: plusMinutes(at, 45) }]);
  });

  it('decide how long after discharge the record stays open', async () => {
    const { ruth, referrer } = await aService();
    await set(ruth, 0, { accessDays: 3 }).expect(200);
    const pool = await aWardWithBeds(ward, ruth);
    const patientId = await aPatient(ward, referrer);
    const episodeId = await accept(ward, ruth, anAcceptance(ward, { patientId, referrer, by: ruth, ...pool }));
    await ward
      .as(ruth)
      .post(`/api/episodes/${episodeId}/discharge`, { destination: 'usual-home', leftAt: ward.clock.now() })
      .set('If-Match', '"1"')
      .expect(200);
    ward.clock.pass({ days: 2 });
    await ward.as(ruth).get(`/api/patients/${patientId}`).expect(200);
    ward.clock.pass({ days: 1 });
    await ward.as(ruth).get(`/api/patients/${patientId}`).expect(403);
  });

  it('name who is responsible tonight, by ward, also to those who refer here', async () => {
    const { ruth, referrer } = await aService();
    const [lambeth, other] = [await aWardWithBeds(ward, ruth), await aWardWithBeds(ward, ruth)];
    const night = { wardId: lambeth.wardId, by: 'rota', team: 'Night team', phone: '020 7946 0999' };
    await set(ruth, 0, { outOfHours: [{ ...night, from: '20:00', to: '08:00' }] }).expect(200);
    ward.clock.moveTo(atLondon('2026-03-12', '21:00'));
    await ward.owner.query(
      `insert into allocation.staff (person_id, provider_id, profession, grade, travel_mode, base_lat, base_lon, contracted_minutes, version)
       values ($1, $2, 'nurse', '6', 'car', 51.5, -0.1, 2250, 1)`,
      [ruth.personId, ruth.providerId],
    );
    await ward.owner.query(
      `insert into allocation.shift (id, person_id, provider_id, day, starts_at, ends_at, break_minutes, status, version)
       values ($1, $2, $3, '2026-03-12', $4, $5, 0, 'planned', 1)`,
      [v7(), ruth.personId, ruth.providerId, atLondon('2026-03-12', '20:00'), atLondon('2026-03-13', '06:00')],
    );
    const { body } = await ward.as(referrer).get('/api/wards/tonight').expect(200);
    const of = (wardId: string) => body.find((one: { wardId: string }) => one.wardId === wardId);
    expect(of(lambeth.wardId).night).toEqual({
      ...{ from: atLondon('2026-03-12', '20:00'), to: atLondon('2026-03-13', '08:00'), isNow: true },
      ...{ team: 'Night team', phone: '020 7946 0999', people: ['Ruth Adeyemi'] },
    });
    expect(of(other.wardId).night).toBeNull();
  });
});
