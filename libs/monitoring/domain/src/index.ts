export * from './lib/vital-signs';
export * from './lib/news2';
export * from './lib/observation-plan';
export * from './lib/doubtful-values';
export * from './lib/alert';
