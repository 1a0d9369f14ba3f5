import { aWardWithBeds } from '@ward/capacity/api/testing';
import { FIGURE_KEYS } from '@ward/capacity/contract';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { aPatient, accept, anAcceptance } from '../testing/a-stay';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

describe('the service page', () => {
  let ward: Ward;
  const staff = aStaffMember({ name: 'Amal Osei' });
  const referrer = aReferrer({ providerId: staff.providerId });
  const period = 'from=2026-03-01&to=2026-03-31';
  let wardId: string;

  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, staff, referrer);
    const pool = await aWardWithBeds(ward, staff, { beds: 4 });
    wardId = pool.wardId;
    const admit = async () => {
      const patientId = await aPatient(ward, referrer);
      return accept(ward, staff, anAcceptance(ward, { patientId, referrer, by: staff, ...pool }));
    };
    const leave = (episodeId: string, body: object) =>
      ward
        .as(staff)
        .post(`/api/episodes/${episodeId}/discharge`, { leftAt: ward.clock.now(), ...body })
        .set('If-Match', '"1"')
        .expect(200);
    const [first, second] = [await admit(), await admit()];
    await admit();
    ward.clock.pass({ days: 3 });
    await leave(first, { destination: 'hospital' });
    ward.clock.pass({ days: 12 });
    await leave(second, { destination: 'usual-home', reasonOver14Days: '=Awaits equipment' });
  });
  afterAll(() => ward.close());

  it('counts what the work left behind', async () => {
    const { body } = await ward.as(staff).get(`/api/service?${period}&wardId=${wardId}`).expect(200);
    expect(body).toMatchObject({
      patientsNow: 1,
      staffedBeds: 4,
      occupancyPercent: 25,
      occupancyMark: 'below-target',
      admissions: 3,
      stepUp: 3,
      discharges: 2,
      medianStayDays: 9,
      over14Days: 1,
      toHospital: 1,
      contacts: 0,
      twoHour: { due: 0, met: 0, percent: null },
    });
    const onDay = (day: string) => body.days.find((one: { day: string }) => one.day === day);
    expect(onDay('2026-03-09')).toMatchObject({ patients: 0, staffed: 0, percent: null });
    expect(onDay('2026-03-11')).toMatchObject({ patients: 3, staffed: 4, percent: 75 });
    expect(onDay('2026-03-13')).toMatchObject({ discharges: 1 });
    expect(body.days.at(-1).day).toBe('2026-03-25');
  });

  it.each(FIGURE_KEYS)('shows the list behind "%s", and the same as CSV', async (figure) => {
    await ward.as(staff).get(`/api/service/rows?figure=${figure}&${period}`).expect(200);
    const csv = await ward.as(staff).get(`/api/service/rows.csv?figure=${figure}&${period}`).expect(200);
    expect(csv.get('content-type')).toContain('text/csv');
    expect(csv.text.split('\r\n')[0]).toBe('at,ward,pathway,what,detail');
  });

  it('has as many rows behind a number as it says', async () => {
    const rows = async (figure: string) =>
      (await ward.as(staff).get(`/api/service/rows?figure=${figure}&${period}&wardId=${wardId}`).expect(200)).body.items
        .length;
    expect([
      await rows('admissions'),
      await rows('discharges'),
      await rows('over-14-days'),
      await rows('patients-now'),
    ]).toEqual([3, 2, 1, 1]);
  });

  it('tells another provider nothing, and a referrer that it is not for them', async () => {
    const { body } = await ward.as(aStaffMember()).get(`/api/service?${period}`).expect(200);
    expect([body.patientsNow, body.admissions, body.staffedBeds]).toEqual([0, 0, 0]);
    await ward.as(referrer).get(`/api/service?${period}`).expect(403);
  });

  it('refuses a period the wrong way round', async () => {
    const { body } = await ward.as(staff).get('/api/service?from=2026-03-31&to=2026-03-01').expect(400);
    expect(body.errors).toEqual([{ pointer: '/to', message: 'The last day is before the first' }]);
  });
});
