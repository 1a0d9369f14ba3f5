import { Injectable } from '@nestjs/common';
import type { LearningSetting } from '@ward/allocation/contract';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

const NEVER_SET: LearningSetting = { isOn: false, shares: {}, setByName: null, setAt: null, version: 0 };

@Injectable()
export class LearningStore {
  async latest(tx: Tx): Promise<LearningSetting> {
    const row = await tx.one<LearningSetting>(
      `select is_on as "isOn", shares, set_by_name as "setByName", set_at as "setAt", version from allocation.learning
        where provider_id = $1 order by version desc limit 1`,
      [tx.actor.providerId],
    );
    return row ?? NEVER_SET;
  }

  /** The shares that plans use now, by type of visit; none while it is off. */
  async shares(tx: Tx): Promise<LearningSetting['shares']> {
    const { isOn, shares } = await this.latest(tx);
    return isOn ? shares : {};
  }

  async add(
    tx: Tx,
    { isOn, shares, version }: Pick<LearningSetting, 'isOn' | 'shares' | 'version'>,
    at: Instant,
  ): Promise<void> {
    await tx.query(
      `insert into allocation.learning (provider_id, version, is_on, shares, set_by, set_by_name, set_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.actor.providerId, version, isOn, JSON.stringify(shares), tx.actor.personId, tx.actor.name, at],
    );
  }

  /** One at a time for one provider: two people who set it at once both see what the first one did. */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('allocation.learning' || $1, 0))`, [
      tx.actor.providerId,
    ]);
  }
}
