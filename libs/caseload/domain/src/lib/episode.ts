import { type Id, type Instant, type LondonDate } from '@ward/kernel';

export type EpisodeId = Id<'episode'>;
export type PatientId = Id<'patient'>;

/** Somebody who acts: the name is kept with the act, so that a record reads the same years later. */
export interface Person {
  readonly id: Id<'person'>;
  readonly name: string;
}

interface Stay {
  readonly id: EpisodeId;
  readonly patientId: PatientId;
  readonly providerId: Id<'organisation'>;
  readonly referrerId: Id<'organisation'>;
  readonly gpOrganisationId: Id<'organisation'> | null;
  readonly referralId: Id<'referral'>;
  readonly pathwayId: Id<'pathway'>;
  readonly wardId: Id<'ward'>;
  readonly direction: 'step-up' | 'step-down';
  readonly source: string;
  readonly remotelyMonitored: boolean;
  readonly responsibleClinician: Person | null;
  readonly admittedAt: Instant;
  readonly expectedDischarge: LondonDate;
  readonly reasonOver14Days: string | null;
  readonly version: number;
}

export interface ActiveEpisode extends Stay {
  readonly status: 'active';
  readonly bedId: Id<'bed'>;
  readonly suspendedAt: null;
}

/** In hospital for now; the bed at home is kept unless it was given up. */
export interface SuspendedEpisode extends Stay {
  readonly status: 'suspended';
  readonly bedId: Id<'bed'> | null;
  readonly suspendedAt: Instant;
}

export const DESTINATIONS = [
  'usual-home',
  'care-home',
  'hospital',
  'hospice',
  'community-services',
  'other-virtual-ward',
  'died',
  'other',
] as const;
export type Destination = (typeof DESTINATIONS)[number];

export interface DischargedEpisode extends Stay {
  readonly status: 'discharged';
  readonly bedId: null;
  /** Set when the patient left the ward from hospital. */
  readonly suspendedAt: Instant | null;
  readonly dischargedAt: Instant;
  readonly dischargedBy: Person;
  readonly destination: Destination;
  readonly dischargeNote: string;
}

export type OpenEpisode = ActiveEpisode | SuspendedEpisode;
/** One stay on the virtual ward, from admission to discharge. */
export type Episode = OpenEpisode | DischargedEpisode;

export type StepKind =
  'admitted' | 'moved' | 'suspended' | 'resumed' | 'clinician-named' | 'discharge-expected' | 'reviewed' | 'discharged';

/** What happened in a stay, in words, for its timeline. Steps are added, never changed. */
export interface EpisodeStep {
  readonly kind: StepKind;
  readonly at: Instant;
  readonly by: Person;
  readonly words: string;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

export interface EpisodeDecision<Next extends Episode = Episode> {
  readonly next: Next;
  readonly step: EpisodeStep;
}

export type AlreadyDischarged = {
  readonly code: 'caseload/already-discharged';
  readonly dischargedAt: Instant;
  readonly dischargedBy: string;
};
export type NotActive = { readonly code: 'caseload/episode-suspended'; readonly suspendedAt: Instant };
export type NotSuspended = { readonly code: 'caseload/not-suspended' };
