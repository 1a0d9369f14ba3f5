export * from './lib/care-plan';
export * from './lib/events';
export * from './lib/patient';
export * from './lib/patients';
