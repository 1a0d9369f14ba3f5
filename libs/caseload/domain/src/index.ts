export * from './lib/discharge-episode';
export * from './lib/episode';
export * from './lib/expected-discharge';
export * from './lib/move-episode';
export * from './lib/name-clinician';
export * from './lib/open-episode';
export * from './lib/still-open';
export * from './lib/suspend-episode';
