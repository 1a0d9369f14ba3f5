import { plusMinutes } from '@ward/kernel';
import { NOON, testNhsNumber } from '@ward/kernel/testing';
import type { MyDay, VisitDetail } from '@ward/visits/contract';

/** A visit at noon to Ada Byron, promised to the person `p`. */
export function aVisitDetail(given: Partial<VisitDetail> = {}): VisitDetail {
  return {
    id: 'v1',
    needId: 'n1',
    episodeId: 'e1',
    patientId: 'p1',
    wardId: 'w1',
    day: '2026-03-10',
    title: 'IV antibiotics',
    type: 'nursing',
    contact: 'face-to-face',
    windowFrom: NOON,
    windowTo: plusMinutes(NOON, 120),
    minutes: 45,
    skills: ['iv-therapy'],
    staffCount: 1,
    minGapMinutes: null,
    priority: 50,
    status: 'planned',
    cancelledReason: null,
    startedAt: null,
    changedBy: null,
    changedAt: NOON,
    version: 3,
    assigned: [{ personId: 'p', name: 'Amal Okoro', startsAt: NOON, endsAt: plusMinutes(NOON, 45) }],
    patient: {
      patientId: 'p1',
      nhsNumber: testNhsNumber(1),
      familyName: 'Byron',
      givenName: 'Ada',
      dateOfBirth: '1940-12-10',
      sex: 'female',
      allergies: ['Penicillin'],
      alerts: [],
      looksLike: false,
      address: '1 Example Road',
      postcode: 'SE1 7PB',
      phone: null,
      language: null,
      interpreter: false,
      home: { access: 'Ring twice', keySafe: '', pets: '', risks: '' },
      spo2Scale: 1,
      score: null,
      escalation: null,
    },
    records: [],
    ...given,
  };
}

export function aDay(visits: VisitDetail[] = [aVisitDetail()]): MyDay {
  return { day: '2026-03-10', asOf: NOON, visits, changes: [], unpublished: [] };
}

export const ME = {
  personId: 'p',
  name: 'Amal Okoro',
  organisation: { id: 'o', name: 'Ward', kind: 'provider' },
  side: 'provider',
  roles: ['clinician'],
  profession: 'nurse',
  permissions: ['visit:record', 'visit:read'],
  wards: 'all',
  home: '/today',
  session: { idleMinutes: 10, endsAt: plusMinutes(NOON, 480) },
};
