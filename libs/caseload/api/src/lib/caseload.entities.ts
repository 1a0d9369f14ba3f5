import { CarePlanEntity, EpisodeEntity, EpisodeStepEntity } from './episodes/episode.entity';
import { LetterEntity } from './letters/letter.entity';
import { PatientEntity, RecordEntryEntity } from './patients/patient.entity';
import { TaskEntity } from './tasks/task.entity';

export const caseloadEntities = [
  PatientEntity,
  RecordEntryEntity,
  EpisodeEntity,
  EpisodeStepEntity,
  CarePlanEntity,
  TaskEntity,
  LetterEntity,
];
