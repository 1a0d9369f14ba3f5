import type { BoardPerson, BoardVisit, DayBoard } from '@ward/allocation/contract';
import { instant, type Instant } from '@ward/kernel';

export const DAY = '2026-03-10';
export const at = (time: string): Instant => instant(`${DAY}T${time}:00.000Z`);

export function aPerson(given: Partial<BoardPerson> = {}): BoardPerson {
  return {
    personId: 'amal',
    name: 'Amal Okoro',
    wardId: null,
    profession: 'nurse',
    travelMode: 'car',
    baseLat: 51.47,
    baseLon: -0.1,
    gender: null,
    languages: [],
    skills: [{ skill: 'iv-therapy', expiresOn: null }],
    shifts: [{ from: at('08:00'), to: at('16:00') }],
    breakMinutes: 0,
    absences: [],
    excludedPatients: [],
    unseenChanges: 0,
    ...given,
  };
}

export function aBoardVisit(given: Partial<BoardVisit> = {}): BoardVisit {
  return {
    visitId: 'v1',
    needId: 'n1',
    episodeId: 'e1',
    patientId: 'p1',
    wardId: 'w1',
    familyName: 'Byron',
    givenName: 'Ada',
    nhsNumber: '9990000018',
    dateOfBirth: '1940-12-10',
    looksLike: false,
    allergies: [],
    alerts: [],
    postcode: 'SE1 7PB',
    lat: 51.5,
    lon: -0.11,
    placePrecision: 'exact',
    title: 'IV antibiotics',
    type: 'nursing',
    contact: 'face-to-face',
    windowFrom: at('09:00'),
    windowTo: at('13:00'),
    minutes: 45,
    skills: ['iv-therapy'],
    staffCount: 1,
    minGapMinutes: null,
    priority: 50,
    status: 'planned',
    staffGender: null,
    startedAt: null,
    isPinned: false,
    version: 1,
    assigned: [],
    ...given,
  };
}

export function assigned(personId: string, from: string, to: string): BoardVisit['assigned'] {
  return [{ personId, startsAt: at(from), endsAt: at(to) }];
}

export function aBoard(given: Partial<DayBoard> = {}): DayBoard {
  return { day: DAY, asOf: at('08:00'), wards: [], people: [aPerson()], visits: [aBoardVisit()], ...given };
}
