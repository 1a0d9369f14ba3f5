export * from './testing/a-database';
export * from './testing/a-ward';
export * from './testing/movable-clock';
export * from './testing/test-actors';
