import { Injectable } from '@nestjs/common';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import { BedEntity, BedStaffingEntity, WardEntity } from './ward.entity';

@Injectable()
export class WardStore {
  loadForChange(tx: Tx, id: string): Promise<WardEntity | null> {
    return tx.repository(WardEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(tx: Tx, ward: WardEntity): Promise<void> {
    await tx.repository(WardEntity).insert(ward);
  }

  save(tx: Tx, ward: WardEntity): Promise<WardEntity> {
    return tx.repository(WardEntity).save(ward);
  }

  bedForChange(tx: Tx, id: string): Promise<BedEntity | null> {
    return tx.repository(BedEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async useOfBed(tx: Tx, bedId: string, at: Instant): Promise<'free' | 'held' | 'occupied'> {
    const place = await tx.one<{ status: 'held' | 'occupied' }>(
      `select status from capacity.place
        where bed_id = $1 and (status = 'occupied' or (status = 'held' and held_until > $2))`,
      [bedId, at],
    );
    return place?.status ?? 'free';
  }

  async addBeds(tx: Tx, beds: readonly BedEntity[], since: Instant): Promise<void> {
    await tx.repository(BedEntity).insert([...beds]);
    await this.saveBeds(tx, beds, since);
  }

  /** Keeps the beds and, in the history that past occupancy is counted from, how they are staffed from now on. */
  async saveBeds(tx: Tx, beds: readonly BedEntity[], since: Instant): Promise<void> {
    await tx.repository(BedEntity).save([...beds]);
    await tx.repository(BedStaffingEntity).upsert(
      beds.map(({ id, providerId, wardId, pathwayId, staffed }) => ({
        bedId: id,
        since,
        providerId,
        wardId,
        pathwayId,
        staffed,
      })),
      ['bedId', 'since'],
    );
  }
}
