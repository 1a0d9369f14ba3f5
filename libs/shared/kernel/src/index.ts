export * from './lib/result';
export * from './lib/invariant';
export * from './lib/instant';
export * from './lib/clock';
export * from './lib/ids';
export * from './lib/random';
export * from './lib/london-time';
export * from './lib/nhs-number';
