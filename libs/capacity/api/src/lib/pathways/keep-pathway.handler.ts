import { Injectable } from '@nestjs/common';
import { type AddPathway, PathwayRevised, type PathwaySettings, type PathwayView } from '@ward/capacity/contract';
import { type Pathway, pathwayFaults, revisePathway, type ReviseRefusal } from '@ward/capacity/domain';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, type Outbox, type Tx, UnitOfWork, violates } from '@ward/server-kit';
import { toPathway, toPathwayView } from './pathway.mapper';
import { PathwayStore } from './pathway.store';

export type KeepPathwayRefusal = ReviseRefusal | { readonly code: 'capacity/slug-taken' } | CommonRefusal;

/** Adds a pathway or gives it its next version; every version stays readable. */
@Injectable()
export class KeepPathwayHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pathways: PathwayStore,
    private readonly clock: Clock,
  ) {}

  async add(body: AddPathway, actor: Actor): Promise<Result<PathwayView, KeepPathwayRefusal>> {
    const faults = pathwayFaults(body);
    if (faults.length > 0) return refuse({ code: 'capacity/pathway-faulty', errors: faults });
    try {
      return await this.work.run(actor, async (tx, outbox) =>
        ok(await this.kept(tx, outbox, { ...body, version: 1, setBy: actor.personId, setAt: this.clock.now() })),
      );
    } catch (fault) {
      if (violates(fault, 'pathway_slug_unique')) return refuse({ code: 'capacity/slug-taken' });
      throw fault;
    }
  }

  revise(
    id: string,
    expected: number,
    settings: PathwaySettings,
    actor: Actor,
  ): Promise<Result<PathwayView, KeepPathwayRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      const row = await this.pathways.loadForChange(tx, id);
      if (!row) return refuse({ code: 'not-found' });
      if (row.version !== expected)
        return refuse({ code: 'stale', currentVersion: row.version, changedBy: row.setByName, changedAt: row.setAt });
      const decision = revisePathway(toPathway(row), settings, { by: actor.personId, at: this.clock.now() });
      return decision.ok ? ok(await this.kept(tx, outbox, decision.value)) : decision;
    });
  }

  private async kept(tx: Tx, outbox: Outbox, pathway: Pathway): Promise<PathwayView> {
    const row = await this.pathways.save(tx, pathway);
    const { id: pathwayId, slug, version } = pathway;
    const what = version === 1 ? `Added pathway ${slug}` : `Revised pathway ${slug} to version ${version}`;
    tx.audit({ action: 'configure', what, patients: [] });
    const { providerId } = tx.actor;
    await outbox.put([
      PathwayRevised.event({ subject: pathwayId, audience: [providerId], data: { pathwayId, providerId, version } }),
    ]);
    return toPathwayView(row);
  }
}
