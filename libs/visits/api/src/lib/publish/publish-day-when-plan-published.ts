import { Injectable } from '@nestjs/common';
import { PlanPublished } from '@ward/allocation/contract';
import type { DomainEvent } from '@ward/contract';
import { ok, refuse, type Result } from '@ward/kernel';
import { type Listener, type ListenerRefusal, ListensTo, type Tx } from '@ward/server-kit';
import type { Objection } from '@ward/visits/domain';
import { PlanScales } from '../assign/plan-scales';
import { VisitStore } from '../rows/visit.store';

type Published = ReturnType<typeof PlanPublished.event>['data'];

/** Shows a day to the staff, of all its wards or of none: nothing is published that could not be promised now. */
@ListensTo(PlanPublished)
@Injectable()
export class PublishDayWhenPlanPublished implements Listener<typeof PlanPublished> {
  constructor(
    private readonly visits: VisitStore,
    private readonly scales: PlanScales,
  ) {}

  async hear({ data }: DomainEvent<string, Published>, tx: Tx): Promise<Result<undefined, ListenerRefusal>> {
    const promised = await this.visits.promisedOf(tx, data.day, data.wardIds);
    const objections = await this.scales.weigh(
      tx,
      promised.map((loaded) => ({ loaded, next: loaded.visit })),
    );
    // Cautions were accepted by hand when the visit was given; what is impossible was not.
    const impossible = objections.filter(({ blocks }) => blocks.length > 0);
    if (impossible.length > 0) return refuse(notPublishable(impossible));
    for (const wardId of data.wardIds)
      await tx.query(
        `insert into visits.published_day (ward_id, day, provider_id, published_at, published_by, published_by_name)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [wardId, data.day, data.providerId, data.publishedAt, tx.actor.personId, tx.actor.name],
      );
    return ok();
  }
}

function notPublishable(objections: readonly Objection[]): ListenerRefusal {
  return {
    code: 'visits/day-not-possible',
    title:
      objections.length === 1
        ? 'One visit of this day cannot be done as it is assigned'
        : `${objections.length} visits of this day cannot be done as they are assigned`,
    detail: 'Nothing was published. Give these visits to somebody else, or take them off, then publish again.',
    visitIds: objections.map(({ visitId }) => visitId),
    objections: objections.map((objection) => ({ ...objection, cautions: [] })),
  };
}
