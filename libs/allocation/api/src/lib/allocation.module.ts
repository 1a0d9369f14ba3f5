import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FirstVisits } from '@ward/allocation/contract';
import { TravelTimes } from '@ward/allocation/domain';
import { BoardPresenceHandler } from './board/board-presence.handler';
import { DayBoardQuery } from './board/day-board.query';
import { DayBoardController, ExplanationController } from './board/day-board.controller';
import { ExplainQuery } from './explain/explain.query';
import { Explainer } from './explain/explainer';
import { ForecastController } from './forecast/forecast.controller';
import { ForecastFactsQuery } from './forecast/forecast-facts.query';
import { ForecastStore } from './forecast/forecast.store';
import { ForecastWeek } from './forecast/forecast-week';
import { DayInputs } from './plan/day-inputs';
import { PersonDayController } from './day/person-day.controller';
import { PersonDayQuery } from './day/person-day.query';
import { ImportHandler } from './imports/import.handler';
import { ImportShifts } from './imports/import-shifts';
import { ImportStaff } from './imports/import-staff';
import { ImportsController } from './imports/imports.controller';
import { LearningController } from './learn/learning.controller';
import { LearningStore } from './learn/learning.store';
import { LivedVisitsQuery } from './learn/lived-visits.query';
import { SetLearningHandler } from './learn/set-learning.handler';
import { MileageController } from './mileage/mileage.controller';
import { MileageQuery } from './mileage/mileage.query';
import { PlanFactsQuery } from './plan/plan-facts.query';
import { PlanRunEntity } from './plan/plan-run.entity';
import { PlanRunHandlers } from './plan/plan-run.handlers';
import { PlanRunStore } from './plan/plan-run.store';
import { PlanRunner } from './plan/plan-runner';
import { PlanRunsController } from './plan/plan-runs.controller';
import { PlanSearch } from './plan/plan-search';
import { ResumePlans } from './plan/resume-plans';
import { DayPlansController } from './publish/day-plans.controller';
import { PublishDayHandler } from './publish/publish-day.handler';
import { DayStampQuery } from './promise/day-stamp.query';
import { PlannedFirstVisits } from './promise/planned-first-visits';
import { RepairCauses } from './repair/repair-causes';
import { RepairHandlers } from './repair/repair.handlers';
import { Repairer } from './repair/repairer';
import { RepairsController } from './repair/repairs.controller';
import { RostersController } from './rosters.controller';
import { AbsenceHandlers } from './rosters/absence.handlers';
import { CopyShiftsHandler } from './rosters/copy-shifts.handler';
import { MakeShiftsHandler } from './rosters/make-shifts.handler';
import { RotaQuery } from './rosters/rota.query';
import { ShiftHandlers } from './rosters/shift.handlers';
import { SwapShiftsHandler } from './rosters/swap-shifts.handler';
import { TakeBackShiftsHandler } from './rosters/take-back-shifts.handler';
import {
  AbsenceEntity,
  CompetencyEntity,
  ExclusionEntity,
  ShiftEntity,
  StaffEntity,
  WorkingPatternEntity,
} from './rows/roster.entities';
import { BoardPresenceEntity } from './rows/board-presence.entity';
import { TravelChangeEntity } from './rows/travel-change.entity';
import { StaffController } from './staff.controller';
import { CompetencyHandlers } from './staff/competency.handlers';
import { ExcludeStaffHandler } from './staff/exclude-staff.handler';
import { PatternHandlers } from './staff/pattern.handlers';
import { SaveStaffMemberHandler } from './staff/save-staff-member.handler';
import { ForgetTravelTimes } from './travel/forget-travel-times';
import { RoadTravelTimes } from './travel/road-travel-times';
import { TravelTimeStore } from './travel/travel-time.store';
import { StaffStore } from './staff/staff.store';
import { TeamQuery } from './staff/team.query';
import { TeamController } from './team.controller';

export const allocationEntities = [
  StaffEntity,
  CompetencyEntity,
  ShiftEntity,
  AbsenceEntity,
  ExclusionEntity,
  WorkingPatternEntity,
  PlanRunEntity,
  TravelChangeEntity,
  BoardPresenceEntity,
];

/** What other contexts may ask of the allocation, by the classes of its contract. */
@Global()
@Module({
  providers: [
    DayBoardQuery,
    LearningStore,
    PlanFactsQuery,
    DayInputs,
    TravelTimeStore,
    { provide: TravelTimes, useClass: RoadTravelTimes },
    DayStampQuery,
    PlannedFirstVisits,
    { provide: FirstVisits, useExisting: PlannedFirstVisits },
  ],
  exports: [DayBoardQuery, LearningStore, PlanFactsQuery, DayInputs, TravelTimeStore, TravelTimes, FirstVisits],
})
export class AllocationFacades {}

@Module({
  imports: [AllocationFacades, TypeOrmModule.forFeature(allocationEntities)],
  controllers: [
    RostersController,
    TeamController,
    PersonDayController,
    ImportsController,
    MileageController,
    StaffController,
    DayBoardController,
    ExplanationController,
    PlanRunsController,
    DayPlansController,
    RepairsController,
    ForecastController,
    LearningController,
  ],
  providers: [
    BoardPresenceHandler,
    Explainer,
    ExplainQuery,
    RotaQuery,
    ShiftHandlers,
    CopyShiftsHandler,
    MakeShiftsHandler,
    TakeBackShiftsHandler,
    SwapShiftsHandler,
    AbsenceHandlers,
    SaveStaffMemberHandler,
    ExcludeStaffHandler,
    StaffStore,
    TeamQuery,
    PersonDayQuery,
    ImportStaff,
    ImportShifts,
    ImportHandler,
    MileageQuery,
    CompetencyHandlers,
    PatternHandlers,
    PlanRunHandlers,
    PlanRunStore,
    PlanSearch,
    PlanRunner,
    ResumePlans,
    ForgetTravelTimes,
    LivedVisitsQuery,
    SetLearningHandler,
    ForecastFactsQuery,
    ForecastStore,
    ForecastWeek,
    PublishDayHandler,
    RepairCauses,
    RepairHandlers,
    Repairer,
  ],
})
export class AllocationModule {}
