import { Injectable } from '@nestjs/common';
import {
  learnedShare,
  type LivedVisit,
  LONGEST_JOURNEY_MINUTES,
  type TravelMode,
  travelMinutes,
} from '@ward/allocation/domain';
import { type LondonDate, plusDays, startOfLondonDay } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

export const LEARNED_DAYS = 90;

type Row = Omit<LivedVisit, 'travelPlanned' | 'travelActual'> & {
  readonly mode: TravelMode;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly fromLat: number | null;
  readonly fromLon: number | null;
  readonly between: number | null;
};

/** Visits as they were planned and as they went, without saying whose they were. */
@Injectable()
export class LivedVisitsQuery {
  async ask(tx: Tx, wardId: string | null, today: LondonDate): Promise<LivedVisit[]> {
    const from = startOfLondonDay(plusDays(today, -LEARNED_DAYS));
    const rows = await tx.query<Row>(LIVED, [tx.actor.providerId, wardId, from, startOfLondonDay(today)]);
    return rows.map(livedOf);
  }
}

/** How many times its planned minutes a visit of each type takes, where enough were done. */
export function sharesOf(visits: readonly LivedVisit[]): Record<string, number> {
  const shares = [...Map.groupBy(visits, ({ type }) => type)].flatMap(([type, of]) => {
    const share = learnedShare(of);
    return share === null ? [] : [[type, share] as const];
  });
  return Object.fromEntries(shares);
}

/** A journey counts when it ended after the planned start (nobody waited at the door) and was no more than two hours. */
function livedOf({ mode, lat, lon, fromLat, fromLon, between, ...visit }: Row): LivedVisit {
  const isJourney =
    between !== null && between >= 0 && between <= LONGEST_JOURNEY_MINUTES && visit.late > 0 && lat !== null;
  if (!isJourney || lon === null || fromLat === null || fromLon === null)
    return { ...visit, travelPlanned: null, travelActual: null };
  const travelPlanned = travelMinutes({ lat: fromLat, lon: fromLon }, { lat, lon }, mode);
  return { ...visit, travelPlanned, travelActual: between };
}

const minutes = (from: string, to: string) => `round(extract(epoch from ${to} - ${from}) / 60)::int`;

const LIVED = `
  with lived as (
    select c.type, coalesce(split_part(k.postcode, ' ', 1), 'not known') as area,
           extract(hour from c.checked_in_at at time zone 'Europe/London')::int as hour,
           v.minutes as planned, ${minutes('c.checked_in_at', 'c.checked_out_at')} as actual,
           ${minutes('s.starts_at', 'c.checked_in_at')} as late, m.travel_mode as mode, k.lat, k.lon, c.contact,
           lag(k.lat) over day as from_lat, lag(k.lon) over day as from_lon, lag(c.contact) over day as from_contact,
           ${minutes('lag(c.checked_out_at) over day', 'c.checked_in_at')} as between
      from visits.contact_card c
      join visits.visit_card v on v.visit_id = c.visit_id
      join visits.visit_staff_card s on s.visit_id = c.visit_id and s.person_id = c.recorded_by
      join allocation.staff_card m on m.person_id = c.recorded_by
      join caseload.patient_card k on k.patient_id = c.patient_id
     where c.provider_id = $1 and ($2::uuid is null or c.ward_id = $2) and c.outcome = 'done'
       and c.checked_in_at >= $3 and c.checked_in_at < $4 and c.checked_out_at > c.checked_in_at
    window day as (partition by c.recorded_by, v.day order by c.checked_in_at))
  select type, area, hour, planned, actual, late, mode, lat, lon, from_lat as "fromLat", from_lon as "fromLon",
         case when contact = 'face-to-face' and from_contact = 'face-to-face' then between end as between
    from lived`;
