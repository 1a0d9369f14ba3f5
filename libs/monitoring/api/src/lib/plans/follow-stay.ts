import { Injectable } from '@nestjs/common';
import { EpisodeClosed, EpisodeMoved, EpisodeOpened, EpisodeResumed, EpisodeSuspended } from '@ward/caseload/contract';
import type { DomainEvent } from '@ward/contract';
import { Clock } from '@ward/kernel';
import { ListensTo, type Listener, type Outbox, type Tx } from '@ward/server-kit';
import type * as z from 'zod';
import { AlertRaiser } from '../alerts/alert-raiser';
import { ObservationStore } from '../observations/observation.store';
import { PlanStore } from './plan.store';

type Heard<Schema extends { readonly data: z.ZodType }> = DomainEvent<string, z.output<Schema['data']>>;

/** When the next observations are due, after the plan of the stay has changed. */
@Injectable()
export class DueTimes {
  constructor(
    private readonly plans: PlanStore,
    private readonly sets: ObservationStore,
    private readonly clock: Clock,
  ) {}

  async renew(tx: Tx, patientId: string): Promise<void> {
    const plan = await this.plans.activeOf(tx, patientId);
    await this.sets.keepLatest(tx, patientId, await this.sets.newest(tx, patientId), plan, this.clock.now());
  }
}

/** A new stay observes as its pathway says. */
@ListensTo(EpisodeOpened)
@Injectable()
export class StartMonitoringWhenEpisodeOpened implements Listener<typeof EpisodeOpened> {
  constructor(
    private readonly plans: PlanStore,
    private readonly due: DueTimes,
  ) {}

  async hear({ data }: Heard<typeof EpisodeOpened>, tx: Tx): Promise<void> {
    await this.plans.start(tx, data, data.monitoring);
    await this.due.renew(tx, data.patientId);
  }
}

/** In hospital nothing is due from the ward. */
@ListensTo(EpisodeSuspended)
@Injectable()
export class PauseMonitoringWhenEpisodeSuspended implements Listener<typeof EpisodeSuspended> {
  constructor(
    private readonly plans: PlanStore,
    private readonly due: DueTimes,
  ) {}

  async hear({ data }: Heard<typeof EpisodeSuspended>, tx: Tx): Promise<void> {
    await this.plans.mark(tx, data.episodeId, 'paused');
    await this.due.renew(tx, data.patientId);
  }
}

@ListensTo(EpisodeResumed)
@Injectable()
export class GoOnMonitoringWhenEpisodeResumed implements Listener<typeof EpisodeResumed> {
  constructor(
    private readonly plans: PlanStore,
    private readonly due: DueTimes,
  ) {}

  async hear({ data }: Heard<typeof EpisodeResumed>, tx: Tx): Promise<void> {
    await this.plans.mark(tx, data.episodeId, 'active');
    await this.due.renew(tx, data.patientId);
  }
}

/** Alerts raised from now on belong to the new ward. */
@ListensTo(EpisodeMoved)
@Injectable()
export class MoveMonitoringWhenEpisodeMoved implements Listener<typeof EpisodeMoved> {
  constructor(private readonly plans: PlanStore) {}

  async hear({ data }: Heard<typeof EpisodeMoved>, tx: Tx): Promise<void> {
    await this.plans.moveTo(tx, data.episodeId, data.wardId);
    await tx.query(`update monitoring.alert set ward_id = $2 where episode_id = $1 and state <> 'resolved'`, [
      data.episodeId,
      data.wardId,
    ]);
  }
}

/** Nothing is watched, and no alert stays open, after the stay. */
@ListensTo(EpisodeClosed)
@Injectable()
export class EndMonitoringWhenEpisodeClosed implements Listener<typeof EpisodeClosed> {
  constructor(
    private readonly plans: PlanStore,
    private readonly due: DueTimes,
    private readonly alerts: AlertRaiser,
  ) {}

  async hear({ data }: Heard<typeof EpisodeClosed>, tx: Tx, outbox: Outbox): Promise<void> {
    await this.plans.mark(tx, data.episodeId, 'ended');
    await this.due.renew(tx, data.patientId);
    await this.alerts.settleStay(tx, outbox, data.episodeId, `The stay ended: ${data.destination}`, data.at);
  }
}
