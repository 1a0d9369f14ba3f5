import { CarePlanEntity, EpisodeEntity, EpisodeStepEntity } from './episodes/episode.entity';
import { PatientEntity, RecordEntryEntity } from './patients/patient.entity';

export const caseloadEntities = [PatientEntity, RecordEntryEntity, EpisodeEntity, EpisodeStepEntity, CarePlanEntity];
