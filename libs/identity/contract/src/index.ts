export * from './lib/audit';
export * from './lib/break-glass';
export * from './lib/events';
export * from './lib/me';
export * from './lib/organisation';
export * from './lib/person';
