import { Injectable } from '@nestjs/common';
import type { SetCompetency } from '@ward/allocation/contract';
import type { SkillCode } from '@ward/allocation/domain';
import type { Actor } from '@ward/contract';
import { Clock, londonDate, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, type Tx, UnitOfWork } from '@ward/server-kit';
import { rosterChanged } from '../roster-changed';
import { CompetencyEntity, StaffEntity } from '../rows/roster.entities';
import { StaffStore } from './staff.store';

type Answer = Result<{ personId: string; version: number }, CommonRefusal>;

/** What somebody is able to do, one skill at a time: added, renewed or ended. */
@Injectable()
export class CompetencyHandlers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly staff: StaffStore,
    private readonly clock: Clock,
  ) {}

  set(personId: string, skill: SkillCode, { expiresOn }: SetCompetency, expected: number, actor: Actor) {
    return this.change(personId, expected, actor, `set the competency ${skill} of a member of the team`, (tx, staff) =>
      tx
        .repository(CompetencyEntity)
        .upsert({ personId, skill, expiresOn, providerId: staff.providerId }, ['personId', 'skill']),
    );
  }

  /** Ends at once: from now on the planner sends this person to nothing that needs it. */
  end(personId: string, skill: SkillCode, expected: number, actor: Actor) {
    return this.change(personId, expected, actor, `ended the competency ${skill} of a member of the team`, (tx) =>
      tx.repository(CompetencyEntity).delete({ personId, skill }),
    );
  }

  private change(
    personId: string,
    expected: number,
    actor: Actor,
    what: string,
    write: (tx: Tx, staff: StaffEntity) => Promise<unknown>,
  ): Promise<Answer> {
    return this.work.run<Answer>(actor, async (tx, outbox) => {
      const staff = await this.staff.loadForChange(tx, personId);
      if (!staff) return refuse({ code: 'not-found' });
      if (staff.version !== expected) return refuse({ code: 'stale', currentVersion: staff.version });
      await write(tx, staff);
      const version = staff.version + 1;
      await tx.repository(StaffEntity).update(personId, { version });
      const today = londonDate(this.clock.now());
      await outbox.put([rosterChanged(staff.providerId, [personId], [today, today])]);
      tx.audit({ action: 'configure', what, patients: [] });
      return ok({ personId, version });
    });
  }
}
