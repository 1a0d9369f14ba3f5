import type { Actor } from '@ward/contract';
import type { Instant } from '@ward/kernel';
import type { ReferralLine, ReferralPatient } from '@ward/referrals/contract';
import { isOverdue, ownershipOf } from '@ward/referrals/domain';
import type { DecisionFacts } from '../store/referral.entity';

/** A row of `LINE_COLUMNS`. */
export interface LineRow {
  readonly id: string;
  readonly number: string;
  readonly patient_id: string;
  readonly nhs_number: string;
  readonly family_name: string;
  readonly given_name: string;
  readonly date_of_birth: string;
  readonly sex: string;
  readonly postcode: string | null;
  readonly allergies: string[];
  readonly alerts: string[];
  readonly looks_like: boolean;
  readonly referrer_id: string;
  readonly referrer_name: string | null;
  readonly referrer_phone: string | null;
  readonly referrer_person_name: string;
  readonly pathway_id: string;
  readonly pathway_name: string;
  readonly ward_id: string | null;
  readonly ward_name: string | null;
  readonly urgency: ReferralLine['urgency'];
  readonly direction: ReferralLine['direction'];
  readonly source: ReferralLine['source'];
  readonly status: ReferralLine['status'];
  readonly received_at: Instant;
  readonly clock_ends_at: Instant;
  readonly first_contact_at: Instant | null;
  readonly asked_at: Instant | null;
  readonly changed_at: Instant;
  readonly claimed_by: string | null;
  readonly claimed_by_name: string | null;
  readonly claimed_until: Instant | null;
  readonly decided_by: string | null;
  readonly decided_by_name: string | null;
  readonly decided_at: Instant | null;
  readonly decision: DecisionFacts | null;
  readonly decision_read_at: Instant | null;
  readonly rests_until: Instant | null;
  readonly total: number | null;
  readonly band: string | null;
  readonly taken_at: Instant | null;
  readonly unread: number;
  readonly seen_at: Instant | null;
  readonly version: number;
  readonly held_ward_id: string | null;
  readonly held_pathway_id: string | null;
  readonly held_label: string | null;
  readonly held_until: Instant | null;
}

/** Columns and joins of one line, around `picked`: rows of `referrals.referral`. $1 is the asking side, $2 the person. */
export const LINE_COLUMNS = `
  r.id, r.number, r.patient_id, p.nhs_number, p.family_name, p.given_name, p.date_of_birth, p.sex, p.postcode,
  p.allergies, p.alerts, p.looks_like, r.referrer_id, o.name as referrer_name, o.phone as referrer_phone,
  r.referrer_person_name, r.pathway_id, w.name as pathway_name, r.ward_id, ward.name as ward_name, r.urgency, r.direction,
  r.source, r.status, r.received_at, r.clock_ends_at, r.first_contact_at, r.asked_at, r.changed_at, r.claimed_by,
  r.claimed_by_name, r.claimed_until, r.decided_by, r.decided_by_name, r.decided_at, r.decision, r.decision_read_at,
  r.rests_until, held.ward_id as held_ward_id, held.pathway_id as held_pathway_id, held.label as held_label,
  held.held_until, s.total, s.band, s.taken_at, seen.seen_at, r.version,
  (select count(*)::int from referrals.message m
    where m.referral_id = r.id and m.sender_side <> $1 and m.read_at is null) as unread`;

export const LINE_JOINS = `
  join caseload.patient_card p on p.patient_id = r.patient_id
  join capacity.pathway_card w on w.pathway_id = r.pathway_id
  left join capacity.ward_card ward on ward.ward_id = r.ward_id
  left join identity.organisation_card o on o.organisation_id = r.referrer_id
  left join monitoring.latest_score s on s.patient_id = r.patient_id
  left join capacity.held_place_card held on held.referral_id = r.id
  left join referrals.seen seen on seen.referral_id = r.id and seen.person_id = $2::uuid`;

export function sideOf(actor: Actor): 'provider' | 'referrer' {
  return actor.side === 'referrer' ? 'referrer' : 'provider';
}

export function lineOf(row: LineRow, actor: Actor, at: Instant): ReferralLine {
  const isLive = row.claimed_by !== null && row.claimed_until !== null && row.claimed_until > at;
  return {
    id: row.id,
    number: row.number,
    patient: patientOf(row),
    referrer: { id: row.referrer_id, name: row.referrer_name ?? 'A referring organisation', phone: row.referrer_phone },
    referredBy: row.referrer_person_name,
    pathway: { id: row.pathway_id, name: row.pathway_name },
    ward: row.ward_id === null ? null : { id: row.ward_id, name: row.ward_name ?? '' },
    urgency: row.urgency,
    direction: row.direction,
    source: row.source,
    status: row.status,
    receivedAt: row.received_at,
    clockEndsAt: row.clock_ends_at,
    firstContactAt: row.first_contact_at,
    changedAt: row.changed_at,
    ownership: ownershipView(row, at),
    claim:
      isLive && row.claimed_by && row.claimed_until
        ? {
            id: row.claimed_by,
            name: row.claimed_by_name ?? '',
            until: row.claimed_until,
            isMine: row.claimed_by === actor.personId,
          }
        : null,
    hold: holdOf(row, at),
    score: { total: row.total, band: row.band, takenAt: row.taken_at },
    unread: row.unread,
    // Its own sending is no news to whoever sent it.
    isNew: row.changed_at > (row.seen_at ?? row.received_at),
    news: newsOf(row),
    version: row.version,
  };
}

/** What happened since this person last looked, in the order in which it matters. */
function newsOf(row: LineRow): ReferralLine['news'] {
  const since = row.seen_at ?? row.received_at;
  const isNews = (at: Instant | null) => at !== null && at > since;
  return [
    ...(row.status === 'received' && isNews(row.asked_at) ? ['question' as const] : []),
    ...(row.status !== 'received' && isNews(row.decided_at) ? [row.status] : []),
    ...(isNews(row.first_contact_at) ? ['first-contact' as const] : []),
  ];
}

/** A hold that has run out is none, also before somebody has swept it away. */
function holdOf(row: LineRow, at: Instant): ReferralLine['hold'] {
  const { held_ward_id: wardId, held_pathway_id: pathwayId, held_label: bedLabel, held_until: until } = row;
  return wardId && pathwayId && bedLabel && until && until > at ? { wardId, pathwayId, bedLabel, until } : null;
}

type PatientColumns = Pick<
  LineRow,
  | 'patient_id'
  | 'nhs_number'
  | 'family_name'
  | 'given_name'
  | 'date_of_birth'
  | 'sex'
  | 'postcode'
  | 'allergies'
  | 'alerts'
  | 'looks_like'
>;

export function patientOf(row: PatientColumns): ReferralPatient {
  return {
    patientId: row.patient_id,
    nhsNumber: row.nhs_number,
    familyName: row.family_name,
    givenName: row.given_name,
    dateOfBirth: row.date_of_birth,
    sex: row.sex,
    postcode: row.postcode,
    allergies: row.allergies,
    alerts: row.alerts,
    looksLike: row.looks_like,
  };
}

function ownershipView(row: LineRow, at: Instant): ReferralLine['ownership'] {
  const asked = {
    id: row.id,
    urgency: row.urgency,
    receivedAt: row.received_at,
    clockEndsAt: row.clock_ends_at,
    firstContactAt: row.first_contact_at,
    askedAt: row.asked_at,
    changedAt: row.changed_at,
  };
  const claim = row.claimed_by && row.claimed_until ? { by: row.claimed_by, until: row.claimed_until } : null;
  const decision = { by: row.decided_by ?? '', at: row.decided_at ?? row.received_at };
  const referral =
    row.status === 'received' ? { ...asked, status: row.status, claim } : { ...asked, status: row.status, decision };
  const owned = ownershipOf(referral, { at, isDecisionRead: row.decision_read_at !== null });
  // Until when it may rest was written down with the limits that held then.
  const ownership = owned.owner === 'claimant' ? owned : { ...owned, until: row.rests_until };
  const names = {
    triage: 'Triage',
    claimant: row.claimed_by_name ?? 'Triage',
    referrer: row.referrer_name ?? 'Referrer',
    ward: row.ward_name ?? 'Ward',
    nobody: '',
  };
  return { ...ownership, name: names[ownership.owner], isOverdue: isOverdue(ownership, at) };
}
