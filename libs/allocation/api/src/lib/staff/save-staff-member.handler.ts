import { Injectable } from '@nestjs/common';
import type { SaveStaffMember } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { Clock, londonDate, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, type Tx, UnitOfWork } from '@ward/server-kit';
import { rosterChanged } from '../roster-changed';
import { CompetencyEntity, StaffEntity } from '../rows/roster.entities';

@Injectable()
export class SaveStaffMemberHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Puts somebody into the team (`expected` 0) or changes what the planner knows of them. */
  handle(
    personId: string,
    { competencies, ...body }: SaveStaffMember,
    expected: number,
    actor: Actor,
  ): Promise<Result<{ personId: string; version: number }, CommonRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      const person = await tx.one<{ provider_id: string }>(
        `select provider_id from identity.person_card where person_id = $1 and active`,
        [personId],
      );
      if (!person) return refuse({ code: 'not-found' });
      const staff = tx.repository(StaffEntity);
      const before = await staff.findOne({ where: { personId }, lock: { mode: 'pessimistic_write' } });
      const current = before?.version ?? 0;
      if (current !== expected) return refuse({ code: 'stale', currentVersion: current });
      const providerId = person.provider_id;
      const version = current + 1;
      await staff.upsert({ ...body, personId, providerId, version }, ['personId']);
      await this.replaceCompetencies(tx, personId, providerId, competencies);
      const today = londonDate(this.clock.now());
      await outbox.put([rosterChanged(providerId, [personId], [today, today])]);
      await tx.audit({ action: 'configure', what: 'changed a member of the team', patients: [] });
      return ok({ personId, version });
    });
  }

  private async replaceCompetencies(
    tx: Tx,
    personId: string,
    providerId: string,
    competencies: SaveStaffMember['competencies'],
  ): Promise<void> {
    const held = tx.repository(CompetencyEntity);
    await held.delete({ personId });
    if (competencies.length > 0) await held.insert(competencies.map((one) => ({ personId, providerId, ...one })));
  }
}
