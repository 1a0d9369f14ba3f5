import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssignVisitsWhenPlanAccepted } from './assign/assign-visits-when-plan-accepted';
import { AssignVisitHandler } from './assign/assign-visit.handler';
import { PlanScales } from './assign/plan-scales';
import { CancelVisitHandler } from './assign/cancel-visit.handler';
import { FreeVisitsWhenPersonLeft } from './assign/free-visits-when-person-left';
import { PinVisitHandler } from './assign/pin-visit.handler';
import { StaffFactsQuery } from './assign/staff-facts.query';
import { UnassignVisitHandler } from './assign/unassign-visit.handler';
import { MyDayQuery } from './day/my-day.query';
import { VisitDetailQuery } from './day/visit-detail.query';
import { AddVisitHandler } from './plan/add-visit.handler';
import { ExtraVisits } from './plan/extra-visits';
import {
  CancelVisitsWhenEpisodeClosed,
  CancelVisitsWhenEpisodeSuspended,
  MoveVisitsWhenEpisodeMoved,
  ReplanWhenCarePlanChanged,
  ReplanWhenEpisodeResumed,
  StayFollower,
} from './plan/follow-the-stay';
import { NeedStore } from './plan/need.store';
import { PlanVisitsWhenEpisodeOpened } from './plan/plan-visits-when-episode-opened';
import { RollVisitsForward } from './plan/roll-visits-forward';
import { VisitPlanner } from './plan/visit-planner';
import { PlanChangeStore } from './publish/plan-change.store';
import { PublishDayWhenPlanPublished } from './publish/publish-day-when-plan-published';
import { SeeChangesHandler } from './publish/see-changes.handler';
import { CheckInHandler } from './record/check-in.handler';
import { Photos } from './record/photos';
import { RecordStore } from './record/record.store';
import { RecordVisitHandler } from './record/record-visit.handler';
import { PlanChangeEntity, PublishedDayEntity } from './rows/plan-change.entity';
import { VisitNeedEntity } from './rows/visit-need.entity';
import { PhotoEntity, VisitRecordEntity } from './rows/visit-record.entity';
import { VisitEntity, VisitStaffEntity } from './rows/visit.entity';
import { VisitStore } from './rows/visit.store';
import { VisitRecordController } from './visit-record.controller';
import { VisitsController } from './visits.controller';

export const visitsEntities = [
  VisitEntity,
  VisitStaffEntity,
  VisitNeedEntity,
  VisitRecordEntity,
  PhotoEntity,
  PublishedDayEntity,
  PlanChangeEntity,
];

@Module({
  imports: [TypeOrmModule.forFeature(visitsEntities)],
  controllers: [VisitsController, VisitRecordController],
  providers: [
    VisitStore,
    NeedStore,
    RecordStore,
    VisitPlanner,
    StayFollower,
    PlanVisitsWhenEpisodeOpened,
    ReplanWhenCarePlanChanged,
    ReplanWhenEpisodeResumed,
    CancelVisitsWhenEpisodeSuspended,
    CancelVisitsWhenEpisodeClosed,
    MoveVisitsWhenEpisodeMoved,
    RollVisitsForward,
    StaffFactsQuery,
    PlanScales,
    PlanChangeStore,
    PublishDayWhenPlanPublished,
    SeeChangesHandler,
    AddVisitHandler,
    ExtraVisits,
    AssignVisitHandler,
    AssignVisitsWhenPlanAccepted,
    FreeVisitsWhenPersonLeft,
    UnassignVisitHandler,
    PinVisitHandler,
    CancelVisitHandler,
    CheckInHandler,
    RecordVisitHandler,
    Photos,
    MyDayQuery,
    VisitDetailQuery,
  ],
})
export class VisitsModule {}
