import { Injectable } from '@nestjs/common';
import type { SaveStaffMember } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { Clock, londonDate, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, UnitOfWork } from '@ward/server-kit';
import { rosterChanged } from '../roster-changed';
import { StaffStore } from './staff.store';

@Injectable()
export class SaveStaffMemberHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly staff: StaffStore,
    private readonly clock: Clock,
  ) {}

  /** Puts somebody into the team (`expected` 0) or changes what the planner knows of them. */
  handle(
    personId: string,
    body: SaveStaffMember,
    expected: number,
    actor: Actor,
  ): Promise<Result<{ personId: string; version: number }, CommonRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      const person = await tx.one<{ provider_id: string }>(
        `select provider_id from identity.person_card where person_id = $1 and active`,
        [personId],
      );
      if (!person) return refuse({ code: 'not-found' });
      const before = await this.staff.loadForChange(tx, personId);
      const current = before?.version ?? 0;
      if (current !== expected) return refuse({ code: 'stale', currentVersion: current });
      const providerId = person.provider_id;
      const version = current + 1;
      await this.staff.save(tx, { personId, providerId, version }, body);
      const today = londonDate(this.clock.now());
      await outbox.put([rosterChanged(providerId, [personId], [today, today])]);
      tx.audit({ action: 'configure', what: 'changed a member of the team', patients: [] });
      return ok({ personId, version });
    });
  }
}
