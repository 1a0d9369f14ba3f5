import { Injectable } from '@nestjs/common';
import {
  type FigureKey,
  type ServiceListQuery as Asked,
  type ServiceRow,
  type ServiceRows,
} from '@ward/capacity/contract';
import { Clock, plusDays, startOfLondonDay } from '@ward/kernel';
import { decodeCursor, pageOf, type Tx } from '@ward/server-kit';
import * as z from 'zod';
import { CONTACT, IN_STANDARD, SETTLED } from './service-figures.query';

const After = z.tuple([z.string(), z.string()]);

const STAYS = (at: string, where: string) => `
  select episode.episode_id as id, ${at} as at, episode.patient_id, ward.name as ward, pathway.name as pathway,
         episode.direction || ', ' || episode.status as what,
         concat_ws('; ', 'admitted ' || to_char(episode.admitted_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI'),
                   'discharged ' || to_char(episode.discharged_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI'),
                   episode.destination, episode.reason_over_14_days) as detail
    from caseload.episode_card episode
    join capacity.ward on ward.id = episode.ward_id
    join capacity.pathway on pathway.id = episode.pathway_id
   where episode.provider_id = $1 and ($4::uuid is null or episode.ward_id = $4) and ${where}
     and $2::timestamptz < $3::timestamptz and $5::timestamptz is not null`;

const ADMITTED = `episode.admitted_at >= $2 and episode.admitted_at < $3`;
const LEFT = `episode.discharged_at >= $2 and episode.discharged_at < $3`;
const HERE = STAYS('episode.admitted_at', `episode.status <> 'discharged'`);

const REFERRALS = (where: string) => `
  select referral_id as id, received_at as at, patient_id, coalesce(ward.name, '') as ward, pathway.name as pathway,
         number || ', ' || status as what,
         concat_ws('; ', referrer.name, decision_reason, 'clock until ' || to_char(clock_ends_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI'),
                   'first contact ' || to_char(first_contact_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI')) as detail
    from referrals.referral_card referral
    join capacity.pathway on pathway.id = referral.pathway_id
    left join capacity.ward on ward.id = referral.ward_id
    left join identity.organisation_card referrer on referrer.organisation_id = referral.referrer_id
   where referral.provider_id = $1 and ($4::uuid is null or referral.ward_id = $4) and ${where}
     and $2::timestamptz < $3::timestamptz and $5::timestamptz is not null`;

const RECEIVED = `received_at >= $2 and received_at < $3`;

/** The rows behind each number, by the same conditions as the number itself. */
const BEHIND: Record<FigureKey, string> = {
  'patients-now': HERE,
  'occupancy-now': HERE,
  'staffed-beds': `
    select bed.id, $5::timestamptz as at, null::uuid as patient_id, ward.name as ward, coalesce(pathway.name, 'Any pathway') as pathway,
           bed.label as what, '' as detail
      from capacity.bed join capacity.ward on ward.id = bed.ward_id left join capacity.pathway on pathway.id = bed.pathway_id
     where bed.provider_id = $1 and ($4::uuid is null or bed.ward_id = $4) and bed.staffed and $2::timestamptz < $3::timestamptz`,
  admissions: STAYS('episode.admitted_at', ADMITTED),
  'step-up': STAYS('episode.admitted_at', `${ADMITTED} and episode.direction = 'step-up'`),
  discharges: STAYS('episode.discharged_at', LEFT),
  'stay-days': STAYS('episode.discharged_at', LEFT),
  'over-14-days': STAYS(
    'episode.discharged_at',
    `${LEFT} and (episode.discharged_at at time zone 'Europe/London')::date - (episode.admitted_at at time zone 'Europe/London')::date > 14`,
  ),
  'to-hospital': STAYS('episode.discharged_at', `${LEFT} and episode.destination = 'hospital'`),
  contacts: `
    select contact.visit_id as id, contact.checked_in_at as at, contact.patient_id, ward.name as ward, '' as pathway,
           contact.type || ', ' || contact.contact as what,
           concat_ws('; ', person.profession, round(extract(epoch from contact.checked_out_at - contact.checked_in_at) / 60) || ' min') as detail
      from visits.contact_card contact
      join capacity.ward on ward.id = contact.ward_id
      left join identity.person_card person on person.person_id = contact.recorded_by
     where ${CONTACT} and $5::timestamptz is not null`,
  'two-hour': REFERRALS(`${RECEIVED} and ${IN_STANDARD} and ${SETTLED}`),
  declined: REFERRALS(`${RECEIVED} and status in ('declined', 'redirected', 'withdrawn')`),
  overdue: REFERRALS(`status = 'received' and clock_ends_at < $5`),
};

@Injectable()
export class ServiceListQuery {
  constructor(private readonly clock: Clock) {}

  async ask(tx: Tx, { figure, from, to, wardId, after, limit }: Asked): Promise<ServiceRows> {
    const cursor = decodeCursor(after, After);
    const rows = await tx.query<ServiceRow>(
      `select id, at, patient_id as "patientId", ward, pathway, what, detail from (${BEHIND[figure]}) row
        where $6::timestamptz is null or (at, id) < ($6, $7::uuid)
        order by at desc, id desc limit $8`,
      [
        ...[tx.actor.providerId, startOfLondonDay(from), startOfLondonDay(plusDays(to, 1)), wardId ?? null],
        ...[this.clock.now(), cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
      ],
    );
    return pageOf(
      rows,
      limit,
      ({ at, id }) => [at, id],
      (row) => row,
    );
  }
}
