import { aWardWithBeds } from '@ward/capacity/api/testing';
import { plusDays, londonDate, plusMinutes } from '@ward/kernel';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { anAcceptanceOf, aSubmission, refer } from '../testing/a-referral';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

describe('a bed held while somebody decides', () => {
  let ward: Ward;
  const kofi = aStaffMember({ name: 'Dr Kofi Akande' });
  const mei = aStaffMember({ name: 'Dr Mei Lin', providerId: kofi.providerId });
  const referrer = aReferrer({ providerId: kofi.providerId });
  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, kofi, mei, referrer);
  });
  afterAll(() => ward.close());

  async function aWaitingReferral() {
    const pool = await aWardWithBeds(ward, kofi);
    const first = await refer(ward, referrer, aSubmission(pool.pathwayId));
    const second = await refer(ward, referrer, aSubmission(pool.pathwayId));
    return { pool: { wardId: pool.wardId, pathwayId: pool.pathwayId }, first: first.id, second: second.id };
  }
  const hold = (id: string, pool: object, by = kofi) => ward.as(by).post(`/api/referrals/${id}/hold`, pool);
  const see = async (id: string, by = kofi) => (await ward.as(by).get(`/api/referrals/${id}`).expect(200)).body;

  it('is taken in hand with it, is shown to colleagues and not to the referrer, and keeps others out', async () => {
    const { pool, first, second } = await aWaitingReferral();
    await hold(first, pool).expect(200);
    const shown = { ...pool, bedLabel: 'A1', until: plusMinutes(ward.clock.now(), 30) };
    expect(await see(first, mei)).toMatchObject({ claim: { name: 'Dr Kofi Akande' }, hold: shown });
    const list = await ward.as(mei).get('/api/referrals?show=triage').expect(200);
    expect(list.body.items.find(({ id }: { id: string }) => id === first).hold).toEqual(shown);
    expect((await see(first, referrer)).hold).toBeNull();
    expect((await hold(second, pool, mei).expect(409)).body.type).toBe('urn:ward:problem:capacity/no-free-bed');
    expect(await see(second)).toMatchObject({ claim: null, version: 1 }); // neither held nor taken in hand
    expect((await hold(first, pool, mei).expect(409)).body).toMatchObject({ claimedBy: 'Dr Kofi Akande' });
  });

  it('lapses, is given back, or ends with the decision, and is then anybody’s', async () => {
    const { pool, first, second } = await aWaitingReferral();
    await hold(first, pool).expect(200);
    ward.clock.pass({ minutes: 30 });
    expect((await see(first)).hold).toBeNull();
    await hold(second, pool, mei).expect(200);
    await ward.as(mei).post(`/api/referrals/${second}/release`).expect(200);
    await hold(first, pool).expect(200);
    const { version } = await see(first);
    await ward
      .as(referrer)
      .post(`/api/referrals/${first}/withdrawal`, { words: 'Went to hospital' })
      .set('If-Match', `"${version}"`)
      .expect(200);
    await hold(second, pool, mei).expect(200);
  });

  it('becomes the bed of the stay, with the clinician and the day that triage named', async () => {
    const { pool, first } = await aWaitingReferral();
    await hold(first, pool).expect(200);
    const { version } = await see(first);
    const expectedDischarge = plusDays(londonDate(ward.clock.now()), 4);
    const body = anAcceptanceOf(ward, pool, { expectedDischarge, responsibleClinicianId: mei.personId });
    await ward.as(kofi).post(`/api/referrals/${first}/acceptance`, body).set('If-Match', `"${version}"`).expect(200);
    const beds = await ward.as(kofi).get(`/api/wards/${pool.wardId}/beds`).expect(200);
    expect(beds.body).toMatchObject([{ label: 'A1', status: 'occupied', episodeId: body.episodeId }]);
    const { body: episode } = await ward.as(kofi).get(`/api/episodes/${body.episodeId}`).expect(200);
    expect(episode).toMatchObject({ expectedDischarge, responsibleClinicianName: 'Dr Mei Lin' });
  });
});
