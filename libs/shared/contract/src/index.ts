export * from './lib/actor';
export * from './lib/event';
export * from './lib/fields';
export * from './lib/observation-values';
export * from './lib/page';
export * from './lib/problem';
export * from './lib/transaction';
