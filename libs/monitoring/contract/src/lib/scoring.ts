/** The scoring itself, for the screens that show sub-scores while somebody types. */
export {
  BANDS,
  HOSPITAL_MINIMUM,
  PARAMETERS,
  bandOf,
  doubtfulValues,
  minutesFor,
  news2Bar,
  scoreNews2,
} from '@ward/monitoring/domain';
export type {
  Band,
  Consciousness,
  Doubt,
  MinutesPerBand,
  NotScored,
  ObservationPlan,
  Parameter,
  Score,
  Spo2Scale,
  SubScore,
  VitalSigns,
} from '@ward/monitoring/domain';
