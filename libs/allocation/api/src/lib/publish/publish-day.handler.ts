import { Injectable } from '@nestjs/common';
import { PlanPublished, type Publication, type PublishDay } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { Clock, type LondonDate, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, type Tx, UnitOfWork } from '@ward/server-kit';

export type PublishRefusal =
  CommonRefusal | { readonly code: 'allocation/leaves-visits-out'; readonly unallocated: number };

@Injectable()
export class PublishDayHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes a day of these wards, of all or none of them. A ward that is published already stays as it is. There is no
   * way back: staff were told, and what changes from now on they are told as a change.
   */
  handle(
    day: LondonDate,
    { wardIds, leavingUnallocated }: PublishDay,
    actor: Actor,
  ): Promise<Result<Publication, PublishRefusal>> {
    return this.work.run(actor, async (tx, outbox): Promise<Result<Publication, PublishRefusal>> => {
      const { providerId } = actor;
      if (!(await this.areOurs(tx, wardIds, actor))) return refuse({ code: 'not-found' });
      const visits = await tx.query<{ patientId: string; isAssigned: boolean }>(VISITS, [providerId, day, wardIds]);
      const unallocated = visits.filter(({ isAssigned }) => !isAssigned).length;
      if (unallocated > leavingUnallocated) return refuse({ code: 'allocation/leaves-visits-out', unallocated });
      const patients = [...new Set(visits.map(({ patientId }) => patientId))];
      tx.audit({ action: 'write', what: 'published the plan of a day', patients });
      const data = { providerId, day, wardIds, publishedAt: this.clock.now() };
      await outbox.put([PlanPublished.event({ subject: providerId, audience: [providerId], data })]);
      return ok({ day, wards: await tx.query(PUBLISHED, [day, wardIds]) });
    });
  }

  private async areOurs(tx: Tx, wardIds: readonly string[], { providerId, wardIds: own }: Actor): Promise<boolean> {
    if (own !== 'all' && !wardIds.every((wardId) => own.includes(wardId))) return false;
    const found = await tx.query(`select from capacity.ward_card where provider_id = $1 and ward_id = any($2)`, [
      providerId,
      wardIds,
    ]);
    return found.length === new Set(wardIds).size;
  }
}

const VISITS = `
  select v.patient_id as "patientId",
    exists (select from visits.visit_staff_card s where s.visit_id = v.visit_id) as "isAssigned"
  from visits.visit_card v
  where v.provider_id = $1 and v.day = $2 and v.ward_id = any($3) and v.status = 'planned'`;

const PUBLISHED = `
  select ward_id as "wardId", published_at as "publishedAt", published_by_name as "publishedByName"
  from visits.published_day_card where day = $1 and ward_id = any($2) order by ward_id`;
