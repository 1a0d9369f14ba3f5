import { Injectable } from '@nestjs/common';
import { type AddBeds, type BedInUse, type BedView, PressureChanged, type SetBed } from '@ward/capacity/contract';
import type { Actor } from '@ward/contract';
import { Clock, invariant, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, type Outbox, type Tx, UnitOfWork, violates } from '@ward/server-kit';
import type { BedEntity } from './ward.entity';
import { WardStore } from './ward.store';
import { WardsQuery } from './wards.query';

export type KeepBedsRefusal = { readonly code: 'capacity/bed-label-taken' } | CommonRefusal;
export type SetBedRefusal = BedInUse | CommonRefusal;

/** Adds beds to a ward's pools, opens and closes them. */
@Injectable()
export class KeepBedsHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly wards: WardStore,
    private readonly lists: WardsQuery,
    private readonly clock: Clock,
  ) {}

  async add(wardId: string, { pathwayId, beds }: AddBeds, actor: Actor): Promise<Result<BedView[], KeepBedsRefusal>> {
    try {
      return await this.work.run(actor, async (tx, outbox) => {
        const ward = await this.wards.loadForChange(tx, wardId);
        if (!ward) return refuse({ code: 'not-found' });
        const { providerId } = actor;
        const rows = beds.map(({ id, label }) => ({
          id,
          label,
          wardId,
          pathwayId,
          providerId,
          staffed: true,
          version: 1,
        }));
        await this.wards.addBeds(tx, rows, this.clock.now());
        return ok(await this.kept(tx, outbox, rows));
      });
    } catch (fault) {
      if (violates(fault, 'bed_label_unique')) return refuse({ code: 'capacity/bed-label-taken' });
      throw fault;
    }
  }

  set(
    bedId: string,
    expected: number,
    { whenInUse, ...settings }: SetBed,
    actor: Actor,
  ): Promise<Result<BedView, SetBedRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      const bed = await this.wards.bedForChange(tx, bedId);
      if (!bed) return refuse({ code: 'not-found' });
      if (bed.version !== expected) return refuse({ code: 'stale', currentVersion: bed.version });
      const isClosed = bed.staffed && !settings.staffed;
      if (isClosed && whenInUse === 'refuse') {
        const now = await this.wards.useOfBed(tx, bedId, this.clock.now());
        if (now !== 'free') return refuse({ code: 'capacity/bed-in-use', now });
      }
      const next = { ...bed, ...settings, version: bed.version + 1 };
      await this.wards.saveBeds(tx, [next], this.clock.now());
      const [view] = await this.kept(tx, outbox, [next]);
      invariant(view, 'a bed that was just kept can be read');
      return ok(view);
    });
  }

  private async kept(tx: Tx, outbox: Outbox, beds: readonly BedEntity[]): Promise<BedView[]> {
    const at = this.clock.now();
    tx.audit({ action: 'configure', what: `Set ${beds.length} beds`, patients: [] });
    const { providerId } = tx.actor;
    const wardIds = [...new Set(beds.map(({ wardId }) => wardId))];
    await outbox.put(
      wardIds.map((wardId) =>
        PressureChanged.event({ subject: wardId, audience: [providerId], data: { wardId, providerId } }),
      ),
    );
    return this.lists.beds(tx, { at, bedIds: beds.map(({ id }) => id) });
  }
}
