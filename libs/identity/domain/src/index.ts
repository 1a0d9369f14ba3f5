export * from './lib/break-glass';
export * from './lib/decide-person';
export * from './lib/organisation';
export * from './lib/person';
export * from './lib/roles';
export * from './lib/session';
export * from './lib/unusual-access';
