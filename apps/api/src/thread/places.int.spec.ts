import { aWardWithBeds } from '@ward/capacity/api/testing';
import { PlacePatients } from '@ward/caseload/api';
import { Patients } from '@ward/caseload/contract';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { testNhsNumber } from '@ward/kernel/testing';
import { v7 } from 'uuid';
import { accept, anAcceptance, aPatient, aPerson } from '../testing/a-stay';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

describe('where patients live', () => {
  let ward: Ward;
  const staff = aStaffMember({ name: 'Amal Osei' });
  const referrer = aReferrer({ providerId: staff.providerId });
  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, staff, referrer);
  });
  afterAll(() => ward.close());

  const placeOf = async (id: string) =>
    (
      await ward.owner.query<{ lat: number | null; precision: string | null }[]>(
        `select lat, place_precision as precision from caseload.patient where id = $1`,
        [id],
      )
    )[0];
  const learn = (id: string, details: object) =>
    ward.work.run(staff, (tx) => ward.app.get(Patients).learn(tx, id, { details }));
  const onTheWard = async () => {
    const person = { ...aPerson(), details: { postcode: 'SE5 9RS' } };
    const patientId = await aPatient(ward, referrer, person);
    const pool = await aWardWithBeds(ward, staff);
    await accept(ward, staff, anAcceptance(ward, { patientId, referrer, by: staff, ...pool }));
    return patientId;
  };
  /** As they were before places were taken from postcodes. */
  const before = async (over: { postcode?: string; lat?: number }) => {
    const id = v7();
    await ward.owner.query(
      `insert into caseload.patient (id, provider_id, nhs_number, family_name, given_name, date_of_birth, sex, registered_at, postcode, lat, lon)
       values ($1, $2, $3, 'Byron', 'Ada', '1940-12-10', 'female', now(), $4, $5, case when $5::float8 is null then null else -0.1 end)`,
      [id, staff.providerId, testNhsNumber(88_000 + count++), over.postcode ?? null, over.lat ?? null],
    );
    return id;
  };
  let count = 0;

  it('is taken from the postcode of the referral, and shown as roughly known', async () => {
    const id = await onTheWard();
    expect(await placeOf(id)).toMatchObject({ precision: 'sector' });
    const { body } = await ward.as(staff).get(`/api/patients/${id}`).expect(200);
    expect(body.patient).toMatchObject({ placePrecision: 'sector' });
    expect(body.patient.lat).toBeCloseTo(51.47, 1);
  });

  it('keeps coordinates that somebody gave, until the patient moves house', async () => {
    const id = await onTheWard();
    const { patient } = (await ward.as(staff).get(`/api/patients/${id}`)).body;
    const { phone, address, postcode, gpOrganisationId, language, interpreter, carer, escalationPlan } = patient;
    const details = { phone, address, postcode, gpOrganisationId, language, interpreter, carer, escalationPlan };
    await ward
      .as(staff)
      .put(`/api/patients/${id}/details`, {
        ...details,
        preferences: {},
        home: {},
        consent: {},
        lat: 51.4701,
        lon: -0.0921,
      })
      .set('If-Match', `"${patient.version}"`)
      .expect(200);
    expect(await placeOf(id)).toEqual({ lat: 51.4701, precision: 'exact' });
    await learn(id, { phone: '020 7946 0123', postcode: 'SE5 9RS' });
    expect(await placeOf(id)).toEqual({ lat: 51.4701, precision: 'exact' });
    await learn(id, { postcode: 'SW9 6AA' });
    expect(await placeOf(id)).toMatchObject({ precision: 'sector' });
  });

  it('is found for those who came before, also when the work is cut off and begun again', async () => {
    const ids = [
      await before({ postcode: 'SE5 9RS' }),
      await before({ postcode: 'M1 1AE' }),
      await before({ lat: 51.4 }),
    ];
    const placed = async () => Promise.all(ids.map(placeOf));
    await ward.app.get(PlacePatients).run();
    const once = await placed();
    expect(once.map((place) => place?.precision ?? null)).toEqual(['sector', null, 'exact']);
    ids.push(await before({ postcode: 'SE1' }));
    await ward.app.get(PlacePatients).run();
    expect(await placed()).toEqual([...once, expect.objectContaining({ precision: 'district' })]);
  });
});
