import { Global, Module } from '@nestjs/common';
import { Patients } from '@ward/caseload/contract';
import { PatientAccess } from '@ward/server-kit';
import { EpisodeStore } from './episodes/episode.store';
import { OpenEpisodeWhenReferralAccepted } from './episodes/open-episode-when-referral-accepted';
import { PatientRelationship } from './patients/patient-relationship';
import { PatientStore } from './patients/patient.store';
import { StoredPatients } from './patients/stored-patients';

/** What other contexts may ask of caseload, by the classes of its contract. */
@Global()
@Module({
  providers: [
    PatientStore,
    { provide: Patients, useClass: StoredPatients },
    { provide: PatientAccess, useClass: PatientRelationship },
  ],
  exports: [Patients, PatientAccess, PatientStore],
})
export class CaseloadFacades {}

@Module({
  imports: [CaseloadFacades],
  providers: [EpisodeStore, OpenEpisodeWhenReferralAccepted],
})
export class CaseloadModule {}
