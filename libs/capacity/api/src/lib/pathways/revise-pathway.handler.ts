import { Injectable } from '@nestjs/common';
import type { PathwaySettings, PathwayView } from '@ward/capacity/contract';
import { revisePathway, type ReviseRefusal } from '@ward/capacity/domain';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, UnitOfWork } from '@ward/server-kit';
import { revised } from './add-pathway.handler';
import { toPathway, toPathwayView } from './pathway.mapper';
import { PathwayStore } from './pathway.store';

@Injectable()
export class RevisePathwayHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pathways: PathwayStore,
    private readonly clock: Clock,
  ) {}

  handle(
    id: string,
    expected: number,
    settings: PathwaySettings,
    actor: Actor,
  ): Promise<Result<PathwayView, ReviseRefusal | CommonRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      const row = await this.pathways.loadForChange(tx, id);
      if (!row) return refuse({ code: 'not-found' });
      if (row.version !== expected)
        return refuse({ code: 'stale', currentVersion: row.version, changedBy: row.setByName, changedAt: row.setAt });
      const decision = revisePathway(toPathway(row), settings, { by: actor.personId, at: this.clock.now() });
      if (!decision.ok) return decision;
      const saved = await this.pathways.save(tx, decision.value);
      await tx.audit({
        action: 'configure',
        what: `Revised pathway ${row.slug} to version ${saved.version}`,
        patients: [],
      });
      await outbox.put([revised(id, actor, saved.version)]);
      return ok(toPathwayView(saved));
    });
  }
}
