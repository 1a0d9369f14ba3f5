import { DateField, InstantField, Uuid, Words } from '@ward/contract';
import * as z from 'zod';
import { CriterionAnswer } from './submit-referral';
import { Alternative, DeclineReason } from './words';

/** Takes the patient: the stay's id, a ward, a pathway's bed and when somebody comes first. */
export const AcceptReferral = z
  .object({
    episodeId: Uuid,
    wardId: Uuid,
    pathwayId: Uuid,
    bedId: Uuid.nullable().default(null).describe('Null takes any free bed of the pathway'),
    firstVisit: z.object({ from: InstantField, to: InstantField }),
    lateReason: Words(300).nullable().default(null),
    responsibleClinicianId: Uuid.nullable().default(null),
    isRemotelyMonitored: z.boolean().default(false),
    expectedDischarge: DateField.nullable().default(null),
    answers: z.array(CriterionAnswer).max(40),
    note: Words(1000).default(''),
  })
  .meta({ id: 'AcceptReferral' });
export type AcceptReferral = z.infer<typeof AcceptReferral>;

/** Takes the referral in hand and keeps a bed for it while it is being decided. */
export const HoldBed = z.object({ wardId: Uuid, pathwayId: Uuid }).meta({ id: 'HoldBed' });
export type HoldBed = z.infer<typeof HoldBed>;

export const DeclineReferral = z
  .object({
    reason: DeclineReason,
    alternative: Alternative,
    words: Words(1000, 10, 'Tell the referrer in a sentence what to do now'),
  })
  .meta({ id: 'DeclineReferral' });
export type DeclineReferral = z.infer<typeof DeclineReferral>;

export const RedirectReferral = z
  .object({
    to: Alternative,
    handedTo: Words(200).default('').describe('Who took it over there'),
    words: Words(1000, 10, 'Tell the referrer in a sentence what was arranged'),
  })
  .meta({ id: 'RedirectReferral' });
export type RedirectReferral = z.infer<typeof RedirectReferral>;

export const WithdrawReferral = z
  .object({ words: Words(500, 5, 'Say in a few words why') })
  .meta({ id: 'WithdrawReferral' });
export type WithdrawReferral = z.infer<typeof WithdrawReferral>;

/** A message to the other side; an `isQuestion` of triage waits for an answer while the clock runs on. */
export const SendMessage = z
  .object({ id: Uuid, text: Words(2000, 1, 'Write something first'), isQuestion: z.boolean().default(false) })
  .meta({ id: 'SendMessage' });
export type SendMessage = z.infer<typeof SendMessage>;
