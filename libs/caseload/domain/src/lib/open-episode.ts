import { type Id, type Instant, londonDate, type LondonDate, ok, plusDays, refuse, type Result } from '@ward/kernel';
import { type ActiveEpisode, type EpisodeDecision, type Person } from './episode';
import { LONGEST_WITHOUT_REASON } from './expected-discharge';

export interface Admission {
  readonly episodeId: Id<'episode'>;
  readonly patientId: Id<'patient'>;
  readonly providerId: Id<'organisation'>;
  readonly referrerId: Id<'organisation'>;
  readonly gpOrganisationId: Id<'organisation'> | null;
  readonly referralId: Id<'referral'>;
  readonly pathwayId: Id<'pathway'>;
  readonly wardId: Id<'ward'>;
  readonly bedId: Id<'bed'>;
  readonly direction: 'step-up' | 'step-down';
  readonly source: string;
  readonly remotelyMonitored: boolean;
  readonly responsibleClinician: Person | null;
  /** Days the pathway expects a stay to last; a day that triage named goes before it. */
  readonly expectedDays: number;
  readonly expectedDischarge: LondonDate | null;
  readonly pathwayName: string;
}

export type OpenRefusal = { readonly code: 'caseload/already-on-ward'; readonly openEpisodeId: string };

/**
 * Begins a stay. A patient has one open stay at most. Until somebody gives a reason for longer, discharge is expected
 * within 14 days, whatever the pathway says.
 */
export function openEpisode(
  admission: Admission,
  { openEpisodeId, by, at }: { openEpisodeId: Id<'episode'> | null; by: Person; at: Instant },
): Result<EpisodeDecision<ActiveEpisode>, OpenRefusal> {
  if (openEpisodeId !== null) return refuse({ code: 'caseload/already-on-ward', openEpisodeId });
  const { episodeId, expectedDays, pathwayName, ...stay } = admission;
  const latest = plusDays(londonDate(at), LONGEST_WITHOUT_REASON);
  const wanted = stay.expectedDischarge ?? plusDays(londonDate(at), expectedDays);
  const expectedDischarge = wanted < latest ? wanted : latest;
  return ok({
    next: {
      ...stay,
      id: episodeId,
      status: 'active',
      suspendedAt: null,
      admittedAt: at,
      expectedDischarge,
      reasonOver14Days: null,
      version: 1,
    },
    step: {
      kind: 'admitted',
      at,
      by,
      words: `Admitted to the virtual ward: ${pathwayName}`,
      facts: { expectedDischarge },
    },
  });
}
