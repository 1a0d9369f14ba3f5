import type { Episode } from '@ward/caseload/domain';
import type { EpisodeEntity } from './episode.entity';

export function toEpisode(row: EpisodeEntity): Episode {
  const { responsibleClinicianId, responsibleClinicianName, discharge, monitoring: _, ...rest } = row;
  const stay = {
    ...rest,
    responsibleClinician: responsibleClinicianId
      ? { id: responsibleClinicianId, name: responsibleClinicianName ?? '' }
      : null,
  };
  switch (row.status) {
    case 'active':
      return { ...stay, status: 'active', bedId: row.bedId!, suspendedAt: null };
    case 'suspended':
      return { ...stay, status: 'suspended', suspendedAt: row.suspendedAt! };
    case 'discharged':
      return {
        ...stay,
        status: 'discharged',
        bedId: null,
        dischargedAt: row.dischargedAt!,
        dischargedBy: { id: discharge!.byId, name: discharge!.byName },
        destination: row.destination!,
        dischargeNote: discharge!.note,
      };
  }
}

/** Every column but the monitoring frequencies, which are written once, at admission. */
export function toColumns(episode: Episode): Omit<EpisodeEntity, 'monitoring'> {
  const isOver = episode.status === 'discharged';
  return {
    id: episode.id,
    patientId: episode.patientId,
    providerId: episode.providerId,
    referrerId: episode.referrerId,
    gpOrganisationId: episode.gpOrganisationId,
    referralId: episode.referralId,
    pathwayId: episode.pathwayId,
    wardId: episode.wardId,
    bedId: episode.bedId,
    status: episode.status,
    direction: episode.direction,
    source: episode.source,
    remotelyMonitored: episode.remotelyMonitored,
    responsibleClinicianId: episode.responsibleClinician?.id ?? null,
    responsibleClinicianName: episode.responsibleClinician?.name ?? null,
    admittedAt: episode.admittedAt,
    expectedDischarge: episode.expectedDischarge,
    reasonOver14Days: episode.reasonOver14Days,
    suspendedAt: episode.suspendedAt,
    dischargedAt: isOver ? episode.dischargedAt : null,
    destination: isOver ? episode.destination : null,
    discharge: isOver
      ? { byId: episode.dischargedBy.id, byName: episode.dischargedBy.name, note: episode.dischargeNote }
      : null,
    version: episode.version,
  };
}
