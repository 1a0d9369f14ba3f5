import { Injectable } from '@nestjs/common';
import { ServiceRules } from '@ward/capacity/contract';
import { referralNumber, type Referral } from '@ward/referrals/domain';
import type { ReferralReceipt } from '@ward/referrals/contract';
import type { Tx } from '@ward/server-kit';
import { ReferralEntity, type DecisionFacts } from './referral.entity';
import { changesOf, referralOf } from './referral.mapper';

interface Changed {
  readonly decision?: DecisionFacts;
  readonly wardId?: string;
  readonly pathwayId?: string;
}

/** Referrals as rows. Row-level security keeps every organisation to its own. */
@Injectable()
export class ReferralStore {
  constructor(private readonly rules: ServiceRules) {}

  /** Locks the row until the transaction ends: two clinicians cannot both decide. */
  async loadForChange(tx: Tx, id: string): Promise<{ row: ReferralEntity; referral: Referral } | undefined> {
    const row = await tx.repository(ReferralEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return row ? { row, referral: referralOf(row) } : undefined;
  }

  async find(tx: Tx, id: string): Promise<ReferralEntity | null> {
    return tx.repository(ReferralEntity).findOne({ where: { id } });
  }

  async nextNumber(tx: Tx): Promise<string> {
    const row = await tx.one<{ serial: number }>(`select nextval('referrals.referral_serial')::int as serial`);
    return referralNumber(row?.serial ?? 0);
  }

  /** False when the id is already somebody else's. */
  async add(tx: Tx, row: ReferralEntity): Promise<boolean> {
    const added = await this.rows(tx).createQueryBuilder().insert().values(row).orIgnore().returning('id').execute();
    return added.raw.length === 1;
  }

  /** Writes what the decision changed and answers where the referral stands now. */
  async save(tx: Tx, row: ReferralEntity, next: Referral, changed: Changed = {}): Promise<ReferralReceipt> {
    const version = row.version + 1;
    const { restMinutes } = await this.rules.now(tx);
    const changes = changesOf(next, row, tx.actor, restMinutes);
    await this.rows(tx).update({ id: row.id }, { ...changes, ...changed, version } as object);
    return receiptOf({ ...row, status: next.status, version });
  }

  private rows(tx: Tx) {
    return tx.repository(ReferralEntity);
  }
}

export function receiptOf(
  row: Pick<ReferralEntity, 'id' | 'number' | 'status' | 'receivedAt' | 'clockEndsAt' | 'version'>,
): ReferralReceipt {
  const { id, number, status, receivedAt, clockEndsAt, version } = row;
  return { id, number, status, receivedAt, clockEndsAt, version };
}
