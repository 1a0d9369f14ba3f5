import { aWardWithBeds } from '@ward/capacity/api/testing';
import { Patients, type PatientDetails } from '@ward/caseload/contract';
import { aReferrer, aStaffMember, type Ward } from '@ward/server-kit/testing';
import { aPatient, accept, anAcceptance } from '../testing/a-stay';
import { enrol } from '../testing/enrol';
import { theWholeWard } from '../testing/the-whole-ward';

const PLAN = { resuscitation: 'dnacpr', respect: true, ceiling: 'home-treatment', notes: 'Agreed with her daughter' };
const DETAILS = {
  ...{ phone: '020 7946 0001', address: '1 High Road', postcode: 'SE1 7PB', lat: 51.5, lon: -0.1 },
  ...{ gpOrganisationId: null, language: 'Twi', interpreter: true, carer: null, escalationPlan: PLAN },
  preferences: { staffGender: 'female', contact: 'phone', notes: '' },
  home: { access: 'Side gate', keySafe: '4711', pets: '', risks: '', livesAlone: true },
  consent: { careAtHome: 'given', shareRecord: 'given', notes: '' },
};

describe('details of a patient', () => {
  let ward: Ward;
  const nurse = aStaffMember({ name: 'Amal Osei' });
  const doctor = aStaffMember({ name: 'Grace Mensah', providerId: nurse.providerId });
  const referrer = aReferrer({ providerId: nurse.providerId, name: 'Dr Patel' });
  beforeAll(async () => {
    ward = await theWholeWard();
    await enrol(ward, nurse, doctor, referrer);
  });
  afterAll(() => ward.close());

  async function onWard(): Promise<string> {
    const pool = await aWardWithBeds(ward, nurse);
    const patientId = await aPatient(ward, referrer);
    await accept(ward, nurse, anAcceptance(ward, { patientId, referrer, by: nurse, ...pool }));
    return patientId;
  }
  const save = (who: typeof nurse, patientId: string, version: number, over: object = {}) =>
    ward
      .as(who)
      .put(`/api/patients/${patientId}/details`, { ...DETAILS, ...over })
      .set('If-Match', `"${version}"`);
  const history = async (patientId: string) =>
    (await ward.as(nurse).get(`/api/patients/${patientId}/details/history`).expect(200)).body.items;

  it('keep every earlier version, with who changed what and when', async () => {
    const patientId = await onWard();
    await save(nurse, patientId, 1).expect(200);
    ward.clock.pass({ minutes: 5 });
    await save(doctor, patientId, 2, { phone: '020 7946 0002' }).expect(200);
    expect(await history(patientId)).toMatchObject([
      {
        byName: 'Grace Mensah',
        before: { phone: '020 7946 0001' },
        after: { phone: '020 7946 0002' },
        at: ward.clock.now(),
      },
      { byName: 'Amal Osei', after: { escalationPlan: PLAN } },
    ]);
    const { body } = await ward.as(nurse).get(`/api/patients/${patientId}`).expect(200);
    expect(body.detailsSet).toMatchObject({
      any: { byName: 'Grace Mensah' },
      escalationPlan: { byName: 'Amal Osei' },
    });
  });

  it('say why an agreement is another now', async () => {
    const patientId = await onWard();
    await save(nurse, patientId, 1).expect(200);
    const escalationPlan = { ...PLAN, resuscitation: 'for-resuscitation' };
    ward.clock.pass({ minutes: 1 });
    const refused = await save(doctor, patientId, 2, { escalationPlan }).expect(422);
    expect(refused.body).toMatchObject({
      type: 'urn:ward:problem:caseload/why-wanted',
      errors: [{ pointer: '/why', message: 'Say why, and with whom it was agreed' }],
    });
    await save(doctor, patientId, 2, { escalationPlan, why: 'She asked for it, son present' }).expect(200);
    expect(await history(patientId)).toMatchObject([
      { why: 'She asked for it, son present', before: { escalationPlan: PLAN }, after: { escalationPlan } },
      {},
    ]);
  });

  it('are not written over by whoever saw an earlier version', async () => {
    const patientId = await onWard();
    await save(nurse, patientId, 1).expect(200);
    const late = await save(doctor, patientId, 1, { phone: '020 7946 0009' }).expect(412);
    expect(late.body.title).toBe('Somebody else changed this while you were working on it');
    await save(doctor, patientId, 2).expect(200);
    expect(await history(patientId)).toHaveLength(1); // saved again as they were: nothing changed
  });

  it('place the patient anew at another address', async () => {
    const patientId = await onWard();
    await save(nurse, patientId, 1).expect(200);
    const { body } = await save(nurse, patientId, 2, { postcode: 'SW2 1ST' }).expect(200);
    expect(body).toMatchObject({ postcode: 'SW2 1ST', placePrecision: 'sector' });
  });

  it('name the referral that brought them, and show their history to the ward alone', async () => {
    const patientId = await onWard();
    const told = { phone: '020 7946 0007' } as Partial<PatientDetails>;
    await ward.work.run(referrer, (tx) => ward.app.get(Patients).learn(tx, patientId, { details: told }));
    expect(await history(patientId)).toMatchObject([{ byName: 'Dr Patel', why: 'Told with a referral', after: told }]);
    const { body } = await ward.as(referrer).get(`/api/patients/${patientId}`).expect(200);
    expect(body.detailsSet).toEqual({ any: null, escalationPlan: null, consent: null });
    await ward.as(aStaffMember()).get(`/api/patients/${patientId}/details/history`).expect(404);
  });
});
