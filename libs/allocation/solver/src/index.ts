export * from './lib/day-input';
export { buildProblem, type BuiltProblem } from './lib/build-problem';
export type { Fault } from './lib/fault';
export type { DayProblem } from './lib/problem';
export type { Plan } from './lib/plan';
export { improve, solve, type SearchOptions, type Tuning } from './lib/solve';
export { forIterations, untilSpent, type Stop } from './lib/stop';
export { emptyPlan, planFrom } from './lib/start-plan';
export {
  placementsOf,
  planView,
  type PlanView,
  type PlannedBreak,
  type PlannedDuty,
  type PlannedVisit,
} from './lib/plan-view';
export { costOf, type PlanCost } from './lib/plan-cost';
export { applyChange, changeInWords, type DayChange } from './lib/day-change';
export { checkMove, type Delay, type MoveQuestion, type MoveVerdict } from './lib/check-move';
export { earliestFirstVisit, type EarliestVisit } from './lib/earliest-first-visit';
export { explainUnallocated, type UnallocatedExplanation } from './lib/explain-unallocated';
export { explainVisit, type Alternative, type VisitExplanation } from './lib/explain-visit';
export type { Obstacle } from './lib/obstacles';
export { firstRepair, repair } from './lib/repair';
