export * from './lib/roster';
export * from './lib/team';
export * from './lib/day-board';
export * from './lib/explain';
export { SKILLS, travelMinutes, competencyState, type TravelMode as TravelModeName } from '@ward/allocation/domain';
export * from './lib/plan-run';
export * from './lib/travel-basis';
export * from './lib/repair';
export * from './lib/publication';
