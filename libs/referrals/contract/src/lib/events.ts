import { CarriedObservations, DateField, eventSchema, InstantField, Uuid } from '@ward/contract';
import * as z from 'zod';
import { Direction, Source, Urgency } from './words';

const ofReferral = {
  referralId: Uuid,
  patientId: Uuid,
  providerId: Uuid,
  referrerId: Uuid,
  pathwayId: Uuid,
};

/** A referrer asks for a patient to be taken on; the clock runs. Subject: the referral. */
export const ReferralReceived = eventSchema(
  'referrals.referral-received.v1',
  z.object({
    ...ofReferral,
    number: z.string(),
    urgency: Urgency,
    receivedAt: InstantField,
    clockEndsAt: InstantField,
    observations: CarriedObservations.nullable(),
  }),
);
export type ReferralReceived = ReturnType<typeof ReferralReceived.event>;

/** The ward takes the patient: whoever hears it takes the bed, opens the stay and plans the visits, or undoes it. */
export const ReferralAccepted = eventSchema(
  'referrals.referral-accepted.v1',
  z.object({
    ...ofReferral,
    number: z.string(),
    episodeId: Uuid,
    wardId: Uuid,
    bedId: Uuid.nullable(),
    direction: Direction,
    source: Source,
    urgency: Urgency,
    receivedAt: InstantField,
    acceptedAt: InstantField,
    acceptedBy: Uuid,
    firstVisit: z.object({ from: InstantField, to: InstantField }),
    responsibleClinicianId: Uuid.nullable(),
    isRemotelyMonitored: z.boolean(),
    expectedDischarge: DateField.nullable(),
  }),
);
export type ReferralAccepted = ReturnType<typeof ReferralAccepted.event>;

const ended = z.object({ ...ofReferral, at: InstantField, by: Uuid, reason: z.string() });

export const ReferralDeclined = eventSchema('referrals.referral-declined.v1', ended);
export type ReferralDeclined = ReturnType<typeof ReferralDeclined.event>;
export const ReferralRedirected = eventSchema('referrals.referral-redirected.v1', ended);
export type ReferralRedirected = ReturnType<typeof ReferralRedirected.event>;
export const ReferralWithdrawn = eventSchema('referrals.referral-withdrawn.v1', ended);
export type ReferralWithdrawn = ReturnType<typeof ReferralWithdrawn.event>;

const touched = z.object({ ...ofReferral, by: Uuid, at: InstantField });

export const ReferralClaimed = eventSchema('referrals.referral-claimed.v1', touched);
export const ReferralReleased = eventSchema('referrals.referral-released.v1', touched);
export const QuestionAsked = eventSchema('referrals.question-asked.v1', touched);
export const MessageSent = eventSchema('referrals.message-sent.v1', touched);

/** The first clinical contact was made. */
export const ClockStopped = eventSchema('referrals.clock-stopped.v1', z.object({ ...ofReferral, at: InstantField }));
