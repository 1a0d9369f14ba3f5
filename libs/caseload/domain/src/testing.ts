import { NOON } from '@ward/kernel/testing';
import { type ActiveEpisode, type Person } from './lib/episode';
import { type Admission } from './lib/open-episode';

export const aClinician: Person = { id: '0193a000-0000-7000-8000-00000000c001', name: 'Amal Osei' };

export function anEpisode(over: Partial<ActiveEpisode> = {}): ActiveEpisode {
  return {
    id: '0193a000-0000-7000-8000-00000000e001',
    patientId: '0193a000-0000-7000-8000-00000000b001',
    providerId: '0193a000-0000-7000-8000-000000000001',
    referrerId: '0193a000-0000-7000-8000-000000000002',
    gpOrganisationId: null,
    referralId: '0193a000-0000-7000-8000-00000000d001',
    pathwayId: '0193a000-0000-7000-8000-00000000f001',
    wardId: 'ward-1',
    bedId: 'bed-1',
    status: 'active',
    suspendedAt: null,
    direction: 'step-up',
    source: 'gp',
    remotelyMonitored: false,
    responsibleClinician: aClinician,
    admittedAt: NOON,
    expectedDischarge: '2026-03-17',
    reasonOver14Days: null,
    version: 1,
    ...over,
  };
}

export function anAdmission(over: Partial<Admission> = {}): Admission {
  const { id: episodeId, patientId, providerId, referrerId, gpOrganisationId, referralId, pathwayId } = anEpisode();
  return {
    ...{ episodeId, patientId, providerId, referrerId, gpOrganisationId, referralId, pathwayId },
    wardId: 'ward-1',
    bedId: 'bed-1',
    direction: 'step-up',
    source: 'gp',
    remotelyMonitored: false,
    responsibleClinician: aClinician,
    expectedDays: 7,
    expectedDischarge: null,
    pathwayName: 'Frailty',
    ...over,
  };
}
