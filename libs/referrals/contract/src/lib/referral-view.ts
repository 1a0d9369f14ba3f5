import { CarriedObservations, DateField, InstantField, Page, PageQuery, Uuid, Version, Words } from '@ward/contract';
import * as z from 'zod';
import { CriterionAnswer, ReferredDetails, ReferredEntry } from './submit-referral';
import { Alternative, DeclineReason, Direction, Otherwise, Source, Status, Urgency, UrgentNeed } from './words';

const NamedPerson = z.object({ id: Uuid, name: z.string() });

const Stage = z.enum(['waiting', 'in-triage', 'question-open', 'awaiting-first-contact', 'awaiting-reader', 'closed']);

/** Who has to act next, by name where it is a person, and until when. */
export const OwnershipView = z
  .object({
    stage: Stage,
    owner: z.enum(['triage', 'claimant', 'referrer', 'ward', 'nobody']),
    name: z.string(),
    until: InstantField.nullable(),
    isOverdue: z.boolean(),
  })
  .meta({ id: 'ReferralOwnership' });
export type OwnershipView = z.infer<typeof OwnershipView>;

const patient = {
  patientId: Uuid,
  nhsNumber: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  dateOfBirth: DateField,
  sex: z.string(),
  postcode: z.string().nullable(),
  allergies: z.array(z.string()),
  alerts: z.array(z.string()),
  looksLike: z.boolean(),
};
export const ReferralPatient = z.object(patient).meta({ id: 'ReferralPatient' });
export type ReferralPatient = z.infer<typeof ReferralPatient>;

const line = {
  id: Uuid,
  number: z.string(),
  patient: ReferralPatient,
  referrer: NamedPerson.extend({ phone: z.string().nullable() }),
  referredBy: z.string(),
  pathway: NamedPerson,
  ward: NamedPerson.nullable(),
  urgency: Urgency,
  direction: Direction,
  source: Source,
  status: Status,
  receivedAt: InstantField,
  clockEndsAt: InstantField,
  firstContactAt: InstantField.nullable(),
  changedAt: InstantField,
  ownership: OwnershipView,
  claim: NamedPerson.extend({ until: InstantField, isMine: z.boolean() }).nullable(),
  /** The bed that is kept for it while somebody decides; the ward's own people alone see it. */
  hold: z.object({ wardId: Uuid, pathwayId: Uuid, bedLabel: z.string(), until: InstantField }).nullable(),
  score: z.object({ total: z.number().nullable(), band: z.string().nullable(), takenAt: InstantField.nullable() }),
  /** Messages of the other side that nobody on this side has read. */
  unread: z.number().int(),
  /** Changed since this person last opened it. */
  isNew: z.boolean(),
  /** What of it this person has not seen yet. */
  news: z.array(z.enum(['accepted', 'declined', 'redirected', 'withdrawn', 'question', 'first-contact'])),
  version: Version,
};

/** One referral in a list, for the ward and for the referrer alike. */
export const ReferralLine = z.object(line).meta({ id: 'ReferralLine' });
export type ReferralLine = z.infer<typeof ReferralLine>;

export const ReferralsPage = Page(ReferralLine).meta({ id: 'ReferralsPage' });
export type ReferralsPage = z.infer<typeof ReferralsPage>;

/** triage: undecided, by clock left · overdue: rested too long somewhere · decided: newest first · mine: my organisation's, latest change first. */
export const ReferralsQuery = PageQuery.extend({
  show: z.enum(['triage', 'overdue', 'decided', 'mine']),
  search: Words(80).optional(),
});
export type ReferralsQuery = z.infer<typeof ReferralsQuery>;

/** Numbers above the triage list. */
export const TriageCounts = z
  .object({
    waiting: z.number().int(),
    inTriage: z.number().int(),
    questionOpen: z.number().int(),
    pastClock: z.number().int(),
    overdue: z.number().int(),
  })
  .meta({ id: 'TriageCounts' });
export type TriageCounts = z.infer<typeof TriageCounts>;

export const DecisionView = z
  .object({
    by: NamedPerson,
    at: InstantField,
    reason: DeclineReason.nullable(),
    alternative: Alternative.nullable(),
    handedTo: z.string(),
    words: z.string(),
    firstVisit: z.object({ from: InstantField, to: InstantField }).nullable(),
    lateReason: z.string().nullable(),
    episodeId: Uuid.nullable(),
  })
  .meta({ id: 'ReferralDecision' });
export type DecisionView = z.infer<typeof DecisionView>;

export const MessageView = z
  .object({
    id: Uuid,
    side: z.enum(['provider', 'referrer']),
    sender: z.string(),
    text: z.string(),
    isQuestion: z.boolean(),
    sentAt: InstantField,
    readAt: InstantField.nullable(),
  })
  .meta({ id: 'ReferralMessage' });
export type MessageView = z.infer<typeof MessageView>;

export const AttachmentView = z
  .object({ id: Uuid, name: z.string(), mediaType: z.string(), bytes: z.number().int(), addedAt: InstantField })
  .meta({ id: 'ReferralAttachment' });
export type AttachmentView = z.infer<typeof AttachmentView>;

/** What the referrer told, kept as it was sent. */
export const ReferralTold = z
  .object({
    reason: z.string(),
    urgentNeed: UrgentNeed.nullable(),
    otherwise: Otherwise,
    otherwiseReason: z.string().nullable(),
    isPregnant: z.boolean(),
    answers: z.array(CriterionAnswer),
    observations: CarriedObservations.nullable(),
    hasNoKnownAllergies: z.boolean(),
    entries: z.array(ReferredEntry),
    details: ReferredDetails,
  })
  .meta({ id: 'ReferralTold' });
export type ReferralTold = z.infer<typeof ReferralTold>;

export const ReferralView = z
  .object({
    ...line,
    told: ReferralTold,
    isInTwoHourStandard: z.boolean(),
    decision: DecisionView.nullable(),
    episode: z
      .object({
        id: Uuid,
        status: z.string(),
        expectedDischarge: DateField.nullable(),
        dischargedAt: InstantField.nullable(),
      })
      .nullable(),
    messages: z.array(MessageView),
    attachments: z.array(AttachmentView),
    letters: z.array(z.object({ id: Uuid, signedAt: InstantField, signedBy: z.string() })),
  })
  .meta({ id: 'ReferralView' });
export type ReferralView = z.infer<typeof ReferralView>;

/** A patient of the referring organisation who is on the ward now. */
export const WardPatient = z
  .object({
    patient: ReferralPatient,
    episodeId: Uuid,
    referralId: Uuid,
    status: z.string(),
    ward: NamedPerson.extend({ phone: z.string().nullable() }),
    pathway: z.string(),
    admittedAt: InstantField,
    expectedDischarge: DateField.nullable(),
    responsibleClinician: z.string().nullable(),
    score: z.object({ total: z.number().nullable(), band: z.string().nullable(), takenAt: InstantField.nullable() }),
    lastContactAt: InstantField.nullable(),
    nextVisit: z.object({ from: InstantField, to: InstantField, title: z.string() }).nullable(),
  })
  .meta({ id: 'WardPatient' });
export type WardPatient = z.infer<typeof WardPatient>;

export const WardPatientsPage = Page(WardPatient).meta({ id: 'WardPatientsPage' });
export type WardPatientsPage = z.infer<typeof WardPatientsPage>;

/** A discharge letter the referring organisation may read. */
export const LetterLine = z
  .object({
    letterId: Uuid,
    episodeId: Uuid,
    patient: ReferralPatient,
    versionNo: z.number().int(),
    signedAt: InstantField,
    signedBy: z.string(),
  })
  .meta({ id: 'ReferrerLetterLine' });
export type LetterLine = z.infer<typeof LetterLine>;

export const LettersPage = Page(LetterLine).meta({ id: 'ReferrerLettersPage' });
export type LettersPage = z.infer<typeof LettersPage>;

/** What a command answers: where the referral stands now. */
export const ReferralReceipt = z
  .object({
    id: Uuid,
    number: z.string(),
    status: Status,
    receivedAt: InstantField,
    clockEndsAt: InstantField,
    version: Version,
  })
  .meta({ id: 'ReferralReceipt' });
export type ReferralReceipt = z.infer<typeof ReferralReceipt>;
