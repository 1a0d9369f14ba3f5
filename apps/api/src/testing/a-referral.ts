import type { Actor } from '@ward/contract';
import { plusMinutes, type Instant } from '@ward/kernel';
import { AcceptReferral, SubmitReferral, type ReferralReceipt } from '@ward/referrals/contract';
import type { Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import type * as z from 'zod';
import { aPerson } from './a-stay';

type Body = z.input<typeof SubmitReferral>;

/** A whole referral as the form sends it; a spec changes only what matters. */
export function aSubmission(pathwayId: string, changed: Partial<Body> = {}): Body {
  return {
    id: v7(),
    person: aPerson(),
    details: {
      phone: '020 7946 0012',
      address: '12 Invented Road, London',
      postcode: 'SE1 7PB',
      home: { access: 'Ring twice' },
      consent: { careAtHome: 'given' },
      preferences: {},
    },
    pathwayId,
    urgency: 'two-hour',
    direction: 'step-up',
    source: 'gp',
    reason: 'More breathless since yesterday, wants to stay at home',
    otherwise: 'hospital-stay',
    isSafeToWait: true,
    answers: [{ criterionId: 'escalation-plan', isMet: true }],
    hasNoKnownAllergies: true,
    entries: [],
    ...changed,
  };
}

export function observationsAt(takenAt: Instant, values: object = {}) {
  const usual = {
    respiration: 18,
    spo2: 96,
    oxygen: false,
    systolic: 120,
    pulse: 80,
    consciousness: 'alert',
    temperature: 37,
  } as const;
  return { id: v7(), takenAt, values: { ...usual, ...values } };
}

export async function refer(ward: Ward, referrer: Actor, body: Body): Promise<ReferralReceipt> {
  const { body: receipt } = await ward.as(referrer).post('/api/referrals', body).expect(200);
  return receipt as ReferralReceipt;
}

export function anAcceptanceOf(
  ward: Ward,
  pool: { wardId: string; pathwayId: string },
  changed: Partial<z.input<typeof AcceptReferral>> = {},
): z.input<typeof AcceptReferral> {
  const at = ward.clock.now();
  return {
    episodeId: v7(),
    wardId: pool.wardId,
    pathwayId: pool.pathwayId,
    firstVisit: { from: plusMinutes(at, 30), to: plusMinutes(at, 90) },
    answers: [{ criterionId: 'escalation-plan', isMet: true }],
    ...changed,
  };
}
