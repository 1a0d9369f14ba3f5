import { Injectable } from '@nestjs/common';
import { FORECAST_DAYS, type ForecastFacts, LOOKED_BACK_DAYS } from '@ward/allocation/domain';
import { type LondonDate, plusDays } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

/** $1 provider, $2 ward or null, $3 the first day, $4 the last day. */
type Scope = readonly [providerId: string, wardId: string | null, from: LondonDate, to: LondonDate];

/** What a forecast of a ward (null: of all) on the morning of a day is made from. */
@Injectable()
export class ForecastFactsQuery {
  async ask(tx: Tx, wardId: string | null, madeOn: LondonDate): Promise<ForecastFacts> {
    const provider = tx.actor.providerId;
    const ahead: Scope = [provider, wardId, madeOn, plusDays(madeOn, FORECAST_DAYS - 1)];
    const back: Scope = [provider, wardId, plusDays(madeOn, -LOOKED_BACK_DAYS), plusDays(madeOn, -1)];
    const beds = await tx.one<{ staffed: number; occupied: number }>(BEDS, [provider, wardId]);
    return {
      madeOn,
      supply: await tx.query(SUPPLY, ahead),
      planned: await tx.query(PLANNED, ahead),
      admissions: await tx.query(ADMISSIONS, back),
      perAdmission: await tx.query(PER_ADMISSION, [...back, FORECAST_DAYS]),
      staffedBeds: beds?.staffed ?? 0,
      occupied: beds?.occupied ?? 0,
      discharges: await tx.query(DISCHARGES, ahead),
    };
  }
}

const SUPPLY = `
  select s.day, held ->> 'skill' as skill, sum(s.minutes)::int as minutes
    from allocation.shift_card s
    join allocation.staff_card m on m.person_id = s.person_id
    cross join lateral jsonb_array_elements(m.competencies) held
   where s.provider_id = $1 and ($2::uuid is null or m.ward_id is null or m.ward_id = $2)
     and s.day between $3::date and $4::date
     and (held ->> 'expiresOn' is null or (held ->> 'expiresOn')::date >= s.day)
   group by s.day, held ->> 'skill'`;

/** A stay that is past its expected discharge already is taken to stay. */
const PLANNED = `
  select v.day, skill, sum(v.minutes * v.staff_count)::int as minutes,
         coalesce(sum(v.minutes * v.staff_count) filter (
           where v.day > e.expected_discharge and e.expected_discharge >= $3::date), 0)::int as leaving
    from visits.visit_card v
    join caseload.episode_card e on e.episode_id = v.episode_id
    cross join lateral unnest(v.skills) skill
   where v.provider_id = $1 and ($2::uuid is null or v.ward_id = $2)
     and v.day between $3::date and $4::date and v.status <> 'cancelled'
   group by v.day, skill`;

/** A ward that is younger than the days looked back at has fewer weekdays to divide by. */
const ADMISSIONS = `
  with came as (
    select (admitted_at at time zone 'Europe/London')::date as day, pathway_id from caseload.episode_card
     where provider_id = $1 and ($2::uuid is null or ward_id = $2)
       and admitted_at >= $3::date::timestamp at time zone 'Europe/London'
       and admitted_at < ($4::date + 1)::timestamp at time zone 'Europe/London'),
  weekdays as (
    select extract(isodow from day)::int as weekday, count(*)::int as days
      from generate_series((select min(day) from came), $4::date, interval '1 day') day group by 1)
  select weekdays.weekday, came.pathway_id as "pathwayId", count(*)::float8 / weekdays.days as mean
    from came join weekdays on weekdays.weekday = extract(isodow from came.day)
   group by weekdays.weekday, weekdays.days, came.pathway_id`;

const PER_ADMISSION = `
  with stays as (
    select episode_id, pathway_id, (admitted_at at time zone 'Europe/London')::date as day,
           count(*) over (partition by pathway_id) as of_pathway
      from caseload.episode_card
     where provider_id = $1 and ($2::uuid is null or ward_id = $2)
       and admitted_at >= $3::date::timestamp at time zone 'Europe/London'
       and admitted_at < ($4::date + 1)::timestamp at time zone 'Europe/London')
  select stays.pathway_id as "pathwayId", v.day - stays.day as "stayDay", skill,
         sum(v.minutes * v.staff_count)::float8 / stays.of_pathway as minutes
    from stays
    join visits.visit_card v on v.episode_id = stays.episode_id and v.day between stays.day and stays.day + $5::int - 1
    cross join lateral unnest(v.skills) skill
   where v.status <> 'cancelled'
   group by stays.pathway_id, stays.of_pathway, v.day - stays.day, skill`;

const BEDS = `
  select count(*) filter (where staffed)::int as staffed, count(*) filter (where place_status = 'occupied')::int as occupied
    from capacity.bed_card where provider_id = $1 and ($2::uuid is null or ward_id = $2)`;

const DISCHARGES = `
  select expected_discharge as day, count(*)::int as count from caseload.episode_card
   where provider_id = $1 and ($2::uuid is null or ward_id = $2) and status <> 'discharged'
     and expected_discharge between $3::date and $4::date
   group by expected_discharge`;
