import { Injectable } from '@nestjs/common';
import { type AddWard, PressureChanged, type WardSettings, type WardView } from '@ward/capacity/contract';
import type { Actor } from '@ward/contract';
import { Clock, invariant, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, type Outbox, type Tx, UnitOfWork, violates } from '@ward/server-kit';
import { WardStore } from './ward.store';
import { WardsQuery } from './wards.query';

export type KeepWardRefusal = { readonly code: 'capacity/ward-name-taken' } | CommonRefusal;

/** Adds a ward or changes its settings. */
@Injectable()
export class KeepWardHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly wards: WardStore,
    private readonly lists: WardsQuery,
    private readonly clock: Clock,
  ) {}

  add(body: AddWard, actor: Actor): Promise<Result<WardView, KeepWardRefusal>> {
    return this.named(actor, async (tx, outbox) => {
      await this.wards.add(tx, { ...body, providerId: actor.providerId, version: 1 });
      return ok(await this.kept(tx, outbox, body.id, 'Added'));
    });
  }

  revise(
    id: string,
    expected: number,
    settings: WardSettings,
    actor: Actor,
  ): Promise<Result<WardView, KeepWardRefusal>> {
    return this.named(actor, async (tx, outbox) => {
      const ward = await this.wards.loadForChange(tx, id);
      if (!ward) return refuse({ code: 'not-found' });
      if (ward.version !== expected) return refuse({ code: 'stale', currentVersion: ward.version });
      await this.wards.save(tx, { ...ward, ...settings, version: ward.version + 1 });
      return ok(await this.kept(tx, outbox, id, 'Revised'));
    });
  }

  private async kept(tx: Tx, outbox: Outbox, wardId: string, did: string): Promise<WardView> {
    tx.audit({ action: 'configure', what: `${did} ward ${wardId}`, patients: [] });
    const { providerId } = tx.actor;
    await outbox.put([
      PressureChanged.event({ subject: wardId, audience: [providerId], data: { wardId, providerId } }),
    ]);
    const [view] = await this.lists.wards(tx, this.clock.now(), wardId);
    invariant(view, 'a ward that was just kept can be read');
    return view;
  }

  private async named(
    actor: Actor,
    act: (tx: Tx, outbox: Outbox) => Promise<Result<WardView, KeepWardRefusal>>,
  ): Promise<Result<WardView, KeepWardRefusal>> {
    try {
      return await this.work.run(actor, act);
    } catch (fault) {
      if (violates(fault, 'ward_name_unique')) return refuse({ code: 'capacity/ward-name-taken' });
      throw fault;
    }
  }
}
