import type { PatientDetails } from '@ward/caseload/contract';
import { detailsToTakeOver } from './details-to-take-over';

const carer = (name: string, phone: string) => ({ name, phone, relationship: '', notes: '' });
const KNOWN: PatientDetails = {
  ...{ phone: '020 7946 0001', address: '1 High Road', postcode: 'SE1 7PB', lat: 51.5, lon: -0.1, language: null },
  ...{ gpOrganisationId: null, interpreter: false, escalationPlan: null, carer: carer('Ama', '07700 900001') },
  preferences: { staffGender: 'female', contact: 'phone', notes: '' },
  home: { access: 'Side gate', keySafe: '4711', pets: '', risks: '', livesAlone: true },
  consent: { careAtHome: 'given', shareRecord: 'given', notes: '' },
};

it('takes over what is new and leaves what is not mentioned', () => {
  const told = { phone: '', address: '2 Low Road', home: { ...KNOWN.home, access: 'Front door', keySafe: '' } };
  expect(detailsToTakeOver(KNOWN, told)).toEqual({
    before: { address: '1 High Road', home: KNOWN.home },
    after: { address: '2 Low Road', home: { ...KNOWN.home, access: 'Front door' } },
  });
});

it('gives a new carer no phone of the one before', () =>
  expect(detailsToTakeOver(KNOWN, { carer: carer('Kofi', '') }).after).toEqual({ carer: carer('Kofi', '') }));

it('finds nothing new in what the record says already', () =>
  expect(detailsToTakeOver(KNOWN, KNOWN)).toEqual({ before: {}, after: {} }));
