import { Global, Module } from '@nestjs/common';
import { Patients } from '@ward/caseload/contract';
import { PatientAccess } from '@ward/server-kit';
import { ChangeCarePlanHandler } from './episodes/change-care-plan.handler';
import { ChangeEpisode } from './episodes/change-episode';
import { DischargeEpisodeHandler } from './episodes/discharge-episode.handler';
import { EpisodeStore } from './episodes/episode.store';
import { EpisodesController } from './episodes/episodes.controller';
import { EpisodesQuery } from './episodes/episodes.query';
import { LeadEpisodeHandler } from './episodes/lead-episode.handler';
import { MoveEpisodeHandler } from './episodes/move-episode.handler';
import { OpenEpisodeWhenReferralAccepted } from './episodes/open-episode-when-referral-accepted';
import { ReviewEpisodeHandler } from './episodes/review-episode.handler';
import { SuspendEpisodeHandler } from './episodes/suspend-episode.handler';
import { LetterPrinter } from './letters/letter-printer';
import { LettersController } from './letters/letters.controller';
import { LettersQuery } from './letters/letters.query';
import { WriteLetterHandler } from './letters/write-letter.handler';
import { ChangeRecordHandler } from './patients/change-record.handler';
import { DetailsStore } from './patients/details.store';
import { FindPatientsQuery } from './patients/find-patients.query';
import {
  MarkLookAlikesWhenReferralDeclined,
  MarkLookAlikesWhenReferralReceived,
  MarkLookAlikesWhenReferralRedirected,
  MarkLookAlikesWhenReferralWithdrawn,
} from './patients/mark-look-alikes-of-referrals';
import { PatientRelationship } from './patients/patient-relationship';
import { PatientStore } from './patients/patient.store';
import { PlacePatients } from './patients/place-patients';
import { PatientsController } from './patients/patients.controller';
import { RecordQuery } from './patients/record.query';
import { RegisterPatientHandler } from './patients/register-patient.handler';
import { StoredPatients } from './patients/stored-patients';
import { TimelineQuery } from './patients/timeline.query';
import { HandOnWhenPersonLeft } from './tasks/hand-on-when-person-left';
import { KeepTasksHandler } from './tasks/keep-tasks.handler';
import { TaskStore } from './tasks/task.store';
import { TasksController } from './tasks/tasks.controller';
import { TasksQuery } from './tasks/tasks.query';
import { WardListController } from './ward-list/ward-list.controller';
import { WardListQuery } from './ward-list/ward-list.query';

/** What other contexts may ask of caseload, by the classes of its contract. */
@Global()
@Module({
  providers: [
    PatientStore,
    DetailsStore,
    { provide: Patients, useClass: StoredPatients },
    { provide: PatientAccess, useClass: PatientRelationship },
  ],
  exports: [Patients, PatientAccess, PatientStore, DetailsStore],
})
export class CaseloadFacades {}

@Module({
  imports: [CaseloadFacades],
  controllers: [PatientsController, EpisodesController, TasksController, LettersController, WardListController],
  providers: [
    ...[EpisodeStore, EpisodesQuery, ChangeEpisode, OpenEpisodeWhenReferralAccepted],
    ...[MoveEpisodeHandler, SuspendEpisodeHandler, LeadEpisodeHandler, DischargeEpisodeHandler],
    ...[ChangeCarePlanHandler, ReviewEpisodeHandler, WardListQuery],
    ...[FindPatientsQuery, RegisterPatientHandler, ChangeRecordHandler, RecordQuery, TimelineQuery, PlacePatients],
    ...[TaskStore, HandOnWhenPersonLeft],
    ...[MarkLookAlikesWhenReferralReceived, MarkLookAlikesWhenReferralDeclined],
    ...[MarkLookAlikesWhenReferralRedirected, MarkLookAlikesWhenReferralWithdrawn],
    ...[TasksQuery, KeepTasksHandler, LettersQuery, WriteLetterHandler, LetterPrinter],
  ],
})
export class CaseloadModule {}
