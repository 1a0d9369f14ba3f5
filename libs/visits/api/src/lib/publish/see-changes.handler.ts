import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok } from '@ward/kernel';
import { UnitOfWork } from '@ward/server-kit';
import { ChangesSeen, type SeeChanges, type SeenChanges } from '@ward/visits/contract';

@Injectable()
export class SeeChangesHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Somebody has seen these changes of their own day. What changed again since they looked stays to be seen. */
  handle({ seen }: SeeChanges, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      const rows = await tx.query<{ id: string; patientId: string }>(
        `update visits.plan_change c set acknowledged_at = $3
         from unnest($1::uuid[], $2::timestamptz[]) as looked (id, changed_at)
         where c.id = looked.id and c.changed_at = looked.changed_at and c.person_id = $4 and c.acknowledged_at is null
         returning c.id, c.patient_id as "patientId"`,
        [seen.map(({ id }) => id), seen.map(({ changedAt }) => changedAt), this.clock.now(), actor.personId],
      );
      const patients = [...new Set(rows.map(({ patientId }) => patientId))];
      if (patients.length > 0) {
        tx.audit({ action: 'write', what: 'has seen the changes of a day', patients });
        const data = { personId: actor.personId, providerId: actor.providerId };
        await outbox.put([ChangesSeen.event({ subject: actor.personId, audience: [actor.providerId], data })]);
      }
      const answer: SeenChanges = { seen: rows.map(({ id }) => id) };
      return ok(answer);
    });
  }
}
