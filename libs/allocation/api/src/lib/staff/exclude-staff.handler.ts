import { Injectable } from '@nestjs/common';
import type { ExcludeStaff } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { Clock, londonDate, ok, refuse } from '@ward/kernel';
import { PatientAccess, UnitOfWork } from '@ward/server-kit';
import { rosterChanged } from '../roster-changed';
import { ExclusionEntity, StaffEntity } from '../rows/roster.entities';

@Injectable()
export class ExcludeStaffHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly clock: Clock,
  ) {}

  /** Somebody is no longer sent to a patient, for a reason that is kept; or is again. */
  handle(personId: string, patientId: string, { reason }: ExcludeStaff, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      const staff = await tx.repository(StaffEntity).findOneBy({ personId });
      if (!staff) return refuse({ code: 'not-found' });
      await this.access.open(tx, patientId, { action: 'write', what: 'said who is not to visit' });
      const exclusions = tx.repository(ExclusionEntity);
      const { providerId } = staff;
      if (reason === null) await exclusions.delete({ personId, patientId });
      else await exclusions.upsert({ personId, patientId, providerId, reason }, ['personId', 'patientId']);
      const today = londonDate(this.clock.now());
      await outbox.put([rosterChanged(providerId, [personId], [today, today])]);
      return ok({ personId, patientId, reason });
    });
  }
}
