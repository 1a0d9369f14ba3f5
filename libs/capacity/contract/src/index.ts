export {
  bankHolidays,
  DEFAULT_SETTINGS,
  judgeCriterion,
  type Judgement,
  type KnownValues,
} from '@ward/capacity/domain';
export * from './lib/events';
export * from './lib/offer';
export * from './lib/pathway';
export * from './lib/pathways';
export * from './lib/service-figures';
export * from './lib/service-settings';
export * from './lib/ward';
export * from './lib/ward-places';
