import { Injectable } from '@nestjs/common';
import type { AbsenceView, RecordAbsence } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { Clock, londonDate, ok, refuse } from '@ward/kernel';
import { UnitOfWork } from '@ward/server-kit';
import { rosterChanged } from '../roster-changed';
import { AbsenceEntity, StaffEntity } from '../rows/roster.entities';
import { uncoveredBy } from './uncovered-visits.query';

@Injectable()
export class AbsenceHandlers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Somebody is away. Their visits stay promised until a coordinator gives them to others: they are named here. */
  record({ id, personId, from, to, reason }: RecordAbsence, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      const staff = await tx.repository(StaffEntity).findOneBy({ personId });
      if (!staff) return refuse({ code: 'not-found' });
      const { providerId } = staff;
      const recorded = { recordedBy: actor.personId, recordedAt: this.clock.now() };
      await tx
        .repository(AbsenceEntity)
        .insert({ id, personId, providerId, fromAt: from, toAt: to, reason, ...recorded });
      await outbox.put([rosterChanged(providerId, [personId], [londonDate(from), londonDate(to)])]);
      tx.audit({ action: 'configure', what: 'recorded an absence', patients: [] });
      const uncovered = (await uncoveredBy(tx, [{ id, personId, from, to }])).get(id) ?? [];
      const view: AbsenceView = { id, personId, from, to, reason, uncovered };
      return ok(view);
    });
  }

  /** Recorded by mistake, or back early. */
  remove(id: string, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      const absence = await tx.repository(AbsenceEntity).findOneBy({ id });
      if (!absence) return refuse({ code: 'not-found' });
      await tx.repository(AbsenceEntity).delete({ id });
      tx.audit({ action: 'configure', what: 'removed an absence', patients: [] });
      const { providerId, personId, fromAt, toAt } = absence;
      await outbox.put([rosterChanged(providerId, [personId], [londonDate(fromAt), londonDate(toAt)])]);
      return ok({ id });
    });
  }
}
