import { Injectable } from '@nestjs/common';
import { ReferralDeclined, ReferralReceived, ReferralRedirected, ReferralWithdrawn } from '@ward/referrals/contract';
import { ListensTo, type Tx } from '@ward/server-kit';
import { PatientStore } from './patient.store';

type OfPatient = { readonly data: { readonly patientId: string } };

/** Somebody who waits for a decision can be taken for somebody on the ward, and is marked from the first minute on. */
@Injectable()
@ListensTo(ReferralReceived)
export class MarkLookAlikesWhenReferralReceived {
  constructor(private readonly patients: PatientStore) {}

  hear({ data }: OfPatient, tx: Tx): Promise<void> {
    return this.patients.markLookAlikes(tx, data.patientId);
  }
}

@Injectable()
@ListensTo(ReferralDeclined)
export class MarkLookAlikesWhenReferralDeclined extends MarkLookAlikesWhenReferralReceived {}

@Injectable()
@ListensTo(ReferralRedirected)
export class MarkLookAlikesWhenReferralRedirected extends MarkLookAlikesWhenReferralReceived {}

@Injectable()
@ListensTo(ReferralWithdrawn)
export class MarkLookAlikesWhenReferralWithdrawn extends MarkLookAlikesWhenReferralReceived {}
