import { Injectable } from '@nestjs/common';
import {
  CarePlanChanged,
  EpisodeClosed,
  EpisodeMoved,
  EpisodeResumed,
  EpisodeSuspended,
} from '@ward/caseload/contract';
import { Clock, type Instant } from '@ward/kernel';
import { type Listener, ListensTo, type Outbox, type Tx } from '@ward/server-kit';
import { type CancelledBecause, needsAfterChange, type PlanItem } from '@ward/visits/domain';
import { VisitNeedEntity } from '../rows/visit-need.entity';
import { VisitEntity } from '../rows/visit.entity';
import { needOf, type NeedHome } from '../rows/visit.mapper';
import { VisitStore } from '../rows/visit.store';
import { visitsCancelled } from '../visit-changes';
import { NeedStore } from './need.store';
import { VisitPlanner } from './visit-planner';

interface Stay {
  readonly episodeId: string;
  readonly patientId: string;
  readonly providerId: string;
  readonly referrerId: string;
  readonly wardId: string;
}

/** Keeps needs and visits in step with what happens to a stay. */
@Injectable()
export class StayFollower {
  constructor(
    private readonly needs: NeedStore,
    private readonly planner: VisitPlanner,
    private readonly visits: VisitStore,
    private readonly clock: Clock,
  ) {}

  async changePlan(tx: Tx, outbox: Outbox, stay: Stay, items: readonly PlanItem[], at: Instant): Promise<void> {
    const current = await this.needs.ofEpisodeForChange(tx, stay.episodeId);
    const referralId = current[0]?.referralId ?? null;
    const home: NeedHome = {
      providerId: stay.providerId,
      wardId: stay.wardId,
      referrerId: stay.referrerId,
      referralId,
    };
    const rows = await this.needs.save(tx, needsAfterChange(current.map(needOf), items, { ...stay, at }), home);
    await this.planner.plan(tx, outbox, rows);
  }

  /** Ends every need and calls off every visit that has not begun. */
  async stop(tx: Tx, outbox: Outbox, stay: Stay, because: CancelledBecause, reason: string): Promise<void> {
    await this.needs.ofEpisodeForChange(tx, stay.episodeId);
    await tx.repository(VisitNeedEntity).update({ episodeId: stay.episodeId }, { status: 'ended' });
    const open = await tx.repository(VisitEntity).findBy({ episodeId: stay.episodeId, status: 'planned' });
    const ids = open.map(({ id }) => id);
    const gone = await this.visits.cancel(tx, ids, { at: this.clock.now(), cancelled: { because, reason } });
    if (gone.length > 0) await outbox.put([visitsCancelled(stay, gone, reason)]);
  }

  async moveWard(tx: Tx, { episodeId, wardId }: Stay): Promise<void> {
    await tx.repository(VisitNeedEntity).update({ episodeId }, { wardId });
    await tx.repository(VisitEntity).update({ episodeId, status: 'planned' }, { wardId });
  }
}

@Injectable()
@ListensTo(CarePlanChanged)
export class ReplanWhenCarePlanChanged implements Listener<typeof CarePlanChanged> {
  constructor(private readonly follower: StayFollower) {}

  hear({ data }: ReturnType<typeof CarePlanChanged.event>, tx: Tx, outbox: Outbox): Promise<void> {
    return this.follower.changePlan(tx, outbox, data, data.items, data.changedAt);
  }
}

@Injectable()
@ListensTo(EpisodeResumed)
export class ReplanWhenEpisodeResumed implements Listener<typeof EpisodeResumed> {
  constructor(private readonly follower: StayFollower) {}

  hear({ data }: ReturnType<typeof EpisodeResumed.event>, tx: Tx, outbox: Outbox): Promise<void> {
    return this.follower.changePlan(tx, outbox, data, data.carePlan.items, data.at);
  }
}

@Injectable()
@ListensTo(EpisodeSuspended)
export class CancelVisitsWhenEpisodeSuspended implements Listener<typeof EpisodeSuspended> {
  constructor(private readonly follower: StayFollower) {}

  hear({ data }: ReturnType<typeof EpisodeSuspended.event>, tx: Tx, outbox: Outbox): Promise<void> {
    return this.follower.stop(tx, outbox, data, 'stay-suspended', 'The patient is in hospital');
  }
}

@Injectable()
@ListensTo(EpisodeClosed)
export class CancelVisitsWhenEpisodeClosed implements Listener<typeof EpisodeClosed> {
  constructor(private readonly follower: StayFollower) {}

  hear({ data }: ReturnType<typeof EpisodeClosed.event>, tx: Tx, outbox: Outbox): Promise<void> {
    return this.follower.stop(tx, outbox, data, 'stay-ended', 'The stay has ended');
  }
}

@Injectable()
@ListensTo(EpisodeMoved)
export class MoveVisitsWhenEpisodeMoved implements Listener<typeof EpisodeMoved> {
  constructor(private readonly follower: StayFollower) {}

  hear({ data }: ReturnType<typeof EpisodeMoved.event>, tx: Tx): Promise<void> {
    return this.follower.moveWard(tx, data);
  }
}
