export * from './lib/bank-holidays';
export * from './lib/estimate-first-visit';
export * from './lib/judge-criteria';
export * from './lib/occupancy';
export * from './lib/pathway';
export * from './lib/place';
export * from './lib/revise-pathway';
export * from './lib/service-settings';
