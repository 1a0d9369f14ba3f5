import { Injectable } from '@nestjs/common';
import { type AddPathway, PathwayRevised, type PathwayView } from '@ward/capacity/contract';
import { pathwayFaults, type ReviseRefusal } from '@ward/capacity/domain';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse, type Result } from '@ward/kernel';
import { UnitOfWork, violates } from '@ward/server-kit';
import { toPathwayView } from './pathway.mapper';
import { PathwayStore } from './pathway.store';

export type AddPathwayRefusal = ReviseRefusal | { readonly code: 'capacity/slug-taken' };

@Injectable()
export class AddPathwayHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pathways: PathwayStore,
    private readonly clock: Clock,
  ) {}

  async handle(body: AddPathway, actor: Actor): Promise<Result<PathwayView, AddPathwayRefusal>> {
    const faults = pathwayFaults(body);
    if (faults.length > 0) return refuse({ code: 'capacity/pathway-faulty', errors: faults });
    try {
      return await this.work.run(actor, async (tx, outbox) => {
        const setAt = this.clock.now();
        const row = await this.pathways.save(tx, { ...body, version: 1, setBy: actor.personId, setAt });
        await tx.audit({ action: 'configure', what: `Added pathway ${body.slug}`, patients: [] });
        await outbox.put([revised(row.id, actor, 1)]);
        return ok(toPathwayView(row));
      });
    } catch (fault) {
      if (violates(fault, 'pathway_slug_unique')) return refuse({ code: 'capacity/slug-taken' });
      throw fault;
    }
  }
}

export function revised(pathwayId: string, actor: Actor, version: number) {
  const { providerId } = actor;
  return PathwayRevised.event({ subject: pathwayId, audience: [providerId], data: { pathwayId, providerId, version } });
}
