import { Injectable } from '@nestjs/common';
import type { ServiceFigures, ServicePeriod } from '@ward/capacity/contract';
import { occupancy } from '@ward/capacity/domain';
import { Clock, type Instant, plusDays, startOfLondonDay } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

type Group = { name: string; count: number };
type Day = ServiceFigures['days'][number];
/** $1 provider, $2 and $3 the period as moments (the second not included), $4 ward or null. */
type Scope = readonly [providerId: string, from: Instant, until: Instant, wardId: string | null];

const ON_WARD = `episode.provider_id = $1 and ($4::uuid is null or episode.ward_id = $4)`;

/** The numbers of the service page, each from the rows that the work itself left behind. */
@Injectable()
export class ServiceFiguresQuery {
  constructor(private readonly clock: Clock) {}

  async ask(tx: Tx, { from, to, wardId }: ServicePeriod): Promise<ServiceFigures> {
    const asOf = this.clock.now();
    const scope: Scope = [
      tx.actor.providerId,
      startOfLondonDay(from),
      startOfLondonDay(plusDays(to, 1)),
      wardId ?? null,
    ];
    const now = await this.now(tx, scope);
    const { percent, mark } = occupancy(now.patients, now.staffed);
    const referrals = await this.referrals(tx, scope, asOf);
    return {
      asOf,
      patientsNow: now.patients,
      staffedBeds: now.staffed,
      occupancyPercent: percent,
      occupancyMark: mark,
      ...(await this.stays(tx, scope)),
      ...referrals,
      admissionsByPathway: await this.groups(
        tx,
        scope,
        `select pathway.name, count(*)::int as count from caseload.episode_card episode
           join capacity.pathway on pathway.id = episode.pathway_id
          where ${ON_WARD} and episode.admitted_at >= $2 and episode.admitted_at < $3 group by 1`,
      ),
      contactsByType: await this.contacts(tx, scope, `contact.contact`),
      contactsByProfession: await this.contacts(tx, scope, `coalesce(person.profession, 'not recorded')`),
      declinedByReason: await this.left(tx, scope, `coalesce(referral.decision_reason, referral.status)`),
      declinedByReferrer: await this.left(tx, scope, `coalesce(referrer.kind, 'not known')`),
      days: await this.days(tx, scope, from, to),
    };
  }

  private async now(tx: Tx, [providerId, , , wardId]: Scope): Promise<{ patients: number; staffed: number }> {
    const row = await tx.one<{ patients: number; staffed: number }>(
      `select (select count(*) from caseload.episode_card episode
                where episode.provider_id = $1 and ($2::uuid is null or episode.ward_id = $2) and episode.status <> 'discharged')::int as patients,
              (select count(*) from capacity.bed
                where bed.provider_id = $1 and ($2::uuid is null or bed.ward_id = $2) and bed.staffed)::int as staffed`,
      [providerId, wardId],
    );
    return row ?? { patients: 0, staffed: 0 };
  }

  private async stays(tx: Tx, scope: Scope) {
    const admitted = await tx.one<{ admissions: number; stepUp: number }>(
      `select count(*)::int as admissions, count(*) filter (where direction = 'step-up')::int as "stepUp"
         from caseload.episode_card episode where ${ON_WARD} and admitted_at >= $2 and admitted_at < $3`,
      scope,
    );
    const left = await tx.one<{
      discharges: number;
      medianStayDays: number | null;
      over14Days: number;
      toHospital: number;
    }>(
      `select count(*)::int as discharges,
              round(percentile_cont(0.5) within group (order by extract(epoch from discharged_at - admitted_at) / 86400)::numeric, 1) as "medianStayDays",
              count(*) filter (where (discharged_at at time zone 'Europe/London')::date - (admitted_at at time zone 'Europe/London')::date > 14)::int as "over14Days",
              count(*) filter (where destination = 'hospital')::int as "toHospital"
         from caseload.episode_card episode where ${ON_WARD} and discharged_at >= $2 and discharged_at < $3`,
      scope,
    );
    return {
      ...(admitted ?? { admissions: 0, stepUp: 0 }),
      ...(left ?? { discharges: 0, medianStayDays: null, over14Days: 0, toHospital: 0 }),
    };
  }

  private async referrals(tx: Tx, scope: Scope, asOf: Instant) {
    const row = await tx.one<{ due: number; met: number; declined: number; overdue: number }>(
      `select count(*) filter (where ${IN_STANDARD} and ${SETTLED})::int as due,
              count(*) filter (where ${IN_STANDARD} and first_contact_at <= clock_ends_at)::int as met,
              count(*) filter (where status in ('declined', 'redirected', 'withdrawn'))::int as declined,
              (select count(*) from referrals.referral_card waiting
                where waiting.provider_id = $1 and ($4::uuid is null or waiting.ward_id = $4)
                  and waiting.status = 'received' and waiting.clock_ends_at < $5)::int as overdue
         from referrals.referral_card referral
        where provider_id = $1 and received_at >= $2 and received_at < $3 and ($4::uuid is null or ward_id = $4)`,
      [...scope, asOf],
    );
    const { due, met, declined, overdue } = row ?? { due: 0, met: 0, declined: 0, overdue: 0 };
    return {
      twoHour: { due, met, percent: due === 0 ? null : Math.round((met / due) * 1000) / 10 },
      declined,
      overdue,
      contacts: await this.contactCount(tx, scope),
    };
  }

  private async contactCount(tx: Tx, scope: Scope): Promise<number> {
    const row = await tx.one<{ n: number }>(
      `select count(*)::int as n from visits.contact_card contact where ${CONTACT}`,
      scope,
    );
    return row?.n ?? 0;
  }

  private contacts(tx: Tx, scope: Scope, by: string): Promise<Group[]> {
    return this.groups(
      tx,
      scope,
      `select ${by} as name, count(*)::int as count from visits.contact_card contact
         left join identity.person_card person on person.person_id = contact.recorded_by
        where ${CONTACT} group by 1`,
    );
  }

  private left(tx: Tx, scope: Scope, by: string): Promise<Group[]> {
    return this.groups(
      tx,
      scope,
      `select ${by} as name, count(*)::int as count from referrals.referral_card referral
         left join identity.organisation_card referrer on referrer.organisation_id = referral.referrer_id
        where referral.provider_id = $1 and referral.received_at >= $2 and referral.received_at < $3
          and ($4::uuid is null or referral.ward_id = $4) and referral.status in ('declined', 'redirected', 'withdrawn')
        group by 1`,
    );
  }

  private groups(tx: Tx, scope: Scope, sql: string): Promise<Group[]> {
    return tx.query<Group>(`select * from (${sql}) grouped order by count desc, name`, scope);
  }

  /** Occupancy is taken at noon in London: patients on the ward then, over the beds that were staffed then. */
  private async days(tx: Tx, scope: Scope, from: string, to: string): Promise<Day[]> {
    const rows = await tx.query<Omit<Day, 'percent'>>(
      `with days as (
         select day::date, (day::date + time '12:00') at time zone 'Europe/London' as noon,
                day::date::timestamp at time zone 'Europe/London' as starts, (day::date + 1)::timestamp at time zone 'Europe/London' as ends
           from generate_series($5::date, $6::date, interval '1 day') day)
       select days.day,
              (select count(*) from caseload.episode_card episode where ${ON_WARD} and episode.admitted_at <= days.noon
                  and (episode.discharged_at is null or episode.discharged_at > days.noon))::int as patients,
              (select count(*) from (
                 select distinct on (bed_id) staffed from capacity.bed_staffing staffing
                  where staffing.provider_id = $1 and ($4::uuid is null or staffing.ward_id = $4) and since <= days.noon
                  order by bed_id, since desc) beds where beds.staffed)::int as staffed,
              (select count(*) from caseload.episode_card episode
                where ${ON_WARD} and episode.admitted_at >= days.starts and episode.admitted_at < days.ends)::int as admissions,
              (select count(*) from caseload.episode_card episode
                where ${ON_WARD} and episode.discharged_at >= days.starts and episode.discharged_at < days.ends)::int as discharges,
              (select count(*) from visits.contact_card contact
                where contact.provider_id = $1 and ($4::uuid is null or contact.ward_id = $4) and contact.outcome = 'done'
                  and contact.checked_in_at >= days.starts and contact.checked_in_at < days.ends)::int as contacts
         from days where days.noon <= $7 and $2::timestamptz < $3::timestamptz order by days.day`,
      [...scope, from, to, this.clock.now()],
    );
    return rows.map((row) => ({ ...row, percent: occupancy(row.patients, row.staffed).percent }));
  }
}

/** A referral that left is out of the measure; one that still waits counts once its clock has ended. */
export const IN_STANDARD = `referral.in_standard and referral.urgency = 'two-hour' and referral.status in ('received', 'accepted')`;
export const SETTLED = `(referral.first_contact_at is not null or referral.clock_ends_at < $5)`;
export const CONTACT = `contact.provider_id = $1 and contact.checked_in_at >= $2 and contact.checked_in_at < $3
  and ($4::uuid is null or contact.ward_id = $4) and contact.outcome = 'done'`;
