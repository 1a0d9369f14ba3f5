export * from './lib/observations';
export * from './lib/alerts';
export * from './lib/events';
export * from './lib/scoring';
