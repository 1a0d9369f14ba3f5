export * from './lib/visit';
export * from './lib/visit-need';
export * from './lib/visits-for';
export * from './lib/weigh-assignment';
export * from './lib/assign-visit';
export * from './lib/visit-record';
export * from './lib/cancel-visit';
