import { Module } from '@nestjs/common';
import { AlertRaiser } from './alerts/alert-raiser';
import { AlertStore } from './alerts/alert.store';
import { AlertsController } from './alerts.controller';
import { AlertsHandler } from './alerts/alerts.handler';
import { AlertsQuery } from './alerts/alerts.query';
import { FreeAlertsWhenPersonLeft } from './alerts/free-alerts-when-person-left';
import { FindStaleObservations } from './alerts/find-stale-observations';
import { ObservationRecorder } from './observations/observation-recorder';
import { ObservationStore } from './observations/observation.store';
import { ObservationsController } from './observations.controller';
import { ObservationsQuery } from './observations/observations.query';
import {
  RecordObservationsWhenReferralReceived,
  RecordObservationsWhenVisitRecorded,
} from './observations/record-carried-observations';
import { RecordObservationsHandler } from './observations/record-observations.handler';
import {
  DueTimes,
  EndMonitoringWhenEpisodeClosed,
  GoOnMonitoringWhenEpisodeResumed,
  MoveMonitoringWhenEpisodeMoved,
  PauseMonitoringWhenEpisodeSuspended,
  StartMonitoringWhenEpisodeOpened,
} from './plans/follow-stay';
import { PlanStore } from './plans/plan.store';

const listeners = [
  RecordObservationsWhenReferralReceived,
  RecordObservationsWhenVisitRecorded,
  StartMonitoringWhenEpisodeOpened,
  PauseMonitoringWhenEpisodeSuspended,
  GoOnMonitoringWhenEpisodeResumed,
  MoveMonitoringWhenEpisodeMoved,
  EndMonitoringWhenEpisodeClosed,
  FreeAlertsWhenPersonLeft,
];
const handlers = [RecordObservationsHandler, AlertsHandler, FindStaleObservations];

@Module({
  controllers: [ObservationsController, AlertsController],
  providers: [
    ...listeners,
    ...handlers,
    ObservationRecorder,
    ObservationStore,
    ObservationsQuery,
    AlertRaiser,
    AlertStore,
    AlertsQuery,
    PlanStore,
    DueTimes,
  ],
  exports: handlers,
})
export class MonitoringModule {}
