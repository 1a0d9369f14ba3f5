import { CreateAllocation1763855000000 } from './migrations/1763855000000-create-allocation';
import { KeepPlanRuns1763855100000 } from './migrations/1763855100000-keep-plan-runs';
import { KeepBoardPresence1763857510000 } from './migrations/1763857510000-keep-board-presence';
import { KeepTravelTimes1763859000000 } from './migrations/1763859000000-keep-travel-times';
import { KeepWorkingPatterns1763858000000 } from './migrations/1763858000000-keep-working-patterns';
import { KeepForecasts1763859200000 } from './migrations/1763859200000-keep-forecasts';
import { KeepLearning1763859300000 } from './migrations/1763859300000-keep-learning';
import { KeepRepairs1763857020000 } from './migrations/1763857020000-keep-repairs';

export const allocationMigrations = [
  CreateAllocation1763855000000,
  KeepPlanRuns1763855100000,
  KeepTravelTimes1763859000000,
  KeepWorkingPatterns1763858000000,
  KeepRepairs1763857020000,
  KeepBoardPresence1763857510000,
  KeepForecasts1763859200000,
  KeepLearning1763859300000,
];
export { allocationEntities, AllocationModule } from './lib/allocation.module';
export { AbsenceHandlers } from './lib/rosters/absence.handlers';
export { CopyShiftsHandler } from './lib/rosters/copy-shifts.handler';
export { MakeShiftsHandler } from './lib/rosters/make-shifts.handler';
export { ShiftHandlers } from './lib/rosters/shift.handlers';
export { ExcludeStaffHandler } from './lib/staff/exclude-staff.handler';
export { PatternHandlers } from './lib/staff/pattern.handlers';
export { SaveStaffMemberHandler } from './lib/staff/save-staff-member.handler';
export { PlanRunHandlers } from './lib/plan/plan-run.handlers';
export { dayInputOf, placesOf } from './lib/plan/day-input';
export { PlanRunner } from './lib/plan/plan-runner';
export { ForecastWeek } from './lib/forecast/forecast-week';
export { ResumePlans } from './lib/plan/resume-plans';
export { MapTilesConfiguration, mapTilesModule, tilesOrigin } from './lib/map/map-tiles.module';
export { RouteServerConfiguration, routeServerModule } from './lib/travel/route-server.module';
export { PublishDayHandler } from './lib/publish/publish-day.handler';
export { PlannedFirstVisits } from './lib/promise/planned-first-visits';
