export * from './lib/skills';
export * from './lib/travel';
export * from './lib/travel-times';
export * from './lib/competency';
export * from './lib/shift';
export * from './lib/working-pattern';
export * from './lib/mileage';
export * from './lib/import';
