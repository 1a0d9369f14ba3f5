import { Injectable } from '@nestjs/common';
import { Clock, londonDate, plusDays } from '@ward/kernel';
import type { Outbox, Tx } from '@ward/server-kit';
import type { PlanRunEntity } from '../plan/plan-run.entity';
import { rosterChanged } from '../roster-changed';
import { AbsenceEntity } from '../rows/roster.entities';
import { TravelChangeEntity } from '../rows/travel-change.entity';

/** Makes the cause of a repair true together with its moves. What is late shows in the moves alone; a visit is made by visits. */
@Injectable()
export class RepairCauses {
  constructor(private readonly clock: Clock) {}

  /** The absence carries the id of the repair, so that both can be taken back together. */
  async apply(tx: Tx, outbox: Outbox, { id, cause, day, providerId }: PlanRunEntity): Promise<void> {
    const recorded = { recordedBy: tx.actor.personId, recordedAt: this.clock.now() };
    if (cause?.kind === 'away') {
      const { personId, from, to, reason } = cause;
      await tx
        .repository(AbsenceEntity)
        .insert({ id, personId, providerId, fromAt: from, toAt: to, reason, ...recorded });
      await outbox.put([rosterChanged(providerId, [personId], [londonDate(from), londonDate(to)])]);
    }
    if (cause?.kind === 'no-car') {
      const { personId, travelMode } = cause;
      await tx.repository(TravelChangeEntity).save({ personId, day, providerId, travelMode, ...recorded });
      await outbox.put([rosterChanged(providerId, [personId], [day, plusDays(day, 1)])]);
    }
  }

  /** What an accepted repair recorded of people. An urgent visit stays on the board, nobody's, to be decided on. */
  async takeBack(tx: Tx, outbox: Outbox, { id, cause, day, providerId }: PlanRunEntity): Promise<void> {
    if (cause?.kind === 'away') await tx.repository(AbsenceEntity).delete({ id });
    if (cause?.kind === 'no-car') await tx.repository(TravelChangeEntity).delete({ personId: cause.personId, day });
    if (cause?.kind === 'away' || cause?.kind === 'no-car')
      await outbox.put([rosterChanged(providerId, [cause.personId], [day, plusDays(day, 1)])]);
  }
}
