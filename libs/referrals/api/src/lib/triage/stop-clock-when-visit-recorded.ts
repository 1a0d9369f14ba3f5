import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '@ward/contract';
import { stopClock } from '@ward/referrals/domain';
import { ClockStopped } from '@ward/referrals/contract';
import { ListensTo, type Listener, type Outbox, type Tx } from '@ward/server-kit';
import { VisitRecorded } from '@ward/visits/contract';
import type * as z from 'zod';
import { ReferralStore } from '../store/referral.store';
import { factsOf, toldTo } from './change-referral';

/** The first contact that took place stops the clock; somebody who was not at home was not seen. */
@ListensTo(VisitRecorded)
@Injectable()
export class StopClockWhenVisitRecorded implements Listener<typeof VisitRecorded> {
  constructor(private readonly referrals: ReferralStore) {}

  async hear(
    { data }: DomainEvent<string, z.output<typeof VisitRecorded.data>>,
    tx: Tx,
    outbox: Outbox,
  ): Promise<void> {
    if (data.outcome !== 'done' || data.referralId === null) return;
    const loaded = await this.referrals.loadForChange(tx, data.referralId);
    if (!loaded) return;
    const { row, referral } = loaded;
    const next = stopClock(referral, data.at);
    if (next === referral) return;
    await this.referrals.save(tx, row, next);
    await outbox.put([ClockStopped.event({ ...toldTo(row), data: { ...factsOf(row), at: data.at } })]);
  }
}
