import { NOON } from '@ward/kernel/testing';
import { plusMinutes } from '@ward/kernel';
import type { Visit } from './lib/visit';
import type { VisitNeed } from './lib/visit-need';
import type { VisitRecord } from './lib/visit-record';
import type { PersonFacts } from './lib/weigh-assignment';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export function aNeed(given: Partial<VisitNeed> = {}): VisitNeed {
  return {
    id: id(1),
    episodeId: id(2),
    patientId: id(3),
    type: 'nursing',
    title: 'IV antibiotics',
    minutes: 45,
    contact: 'face-to-face',
    skills: ['iv-therapy'],
    staffCount: 1,
    windows: [{ from: '08:00', to: '12:00' }],
    everyDays: 1,
    fromDate: '2026-03-10',
    untilDate: null,
    minGapMinutes: null,
    priority: 50,
    notBefore: plusMinutes(NOON, -24 * 60),
    firstVisit: null,
    origin: 'plan',
    status: 'active',
    ...given,
  };
}

/** A planned visit on the Tuesday of `NOON`, noon to 16:00, nobody promised. */
export function aVisit(given: Partial<Visit> = {}): Visit {
  return {
    id: id(10),
    needId: id(1),
    episodeId: id(2),
    patientId: id(3),
    day: '2026-03-10',
    title: 'IV antibiotics',
    window: { from: NOON, to: plusMinutes(NOON, 240) },
    minutes: 45,
    contact: 'face-to-face',
    skills: ['iv-therapy'],
    staffCount: 1,
    minGapMinutes: null,
    priority: 50,
    status: 'planned',
    assignments: [],
    isPinned: false,
    version: 1,
    ...given,
  };
}

/** A nurse on shift from 08:00 to 20:00 that Tuesday who can do what `aVisit` needs. */
export function aNurse(given: Partial<PersonFacts> = {}): PersonFacts {
  return {
    personId: id(20),
    name: 'Amal Okoro',
    skills: [{ skill: 'iv-therapy', expiresOn: null }],
    shifts: [{ from: plusMinutes(NOON, -240), to: plusMinutes(NOON, 480) }],
    absences: [],
    visits: [],
    excluded: null,
    ...given,
  };
}

export function aRecord(given: Partial<VisitRecord> = {}): VisitRecord {
  return {
    id: id(30),
    recordedBy: id(20),
    checkedInAt: NOON,
    checkedOutAt: plusMinutes(NOON, 40),
    outcome: 'done',
    reason: null,
    nextStep: null,
    notes: 'Settled',
    interventions: [],
    medicines: [],
    replaces: null,
    correction: null,
    ...given,
  };
}
