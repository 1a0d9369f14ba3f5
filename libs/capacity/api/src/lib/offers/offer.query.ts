import { Injectable } from '@nestjs/common';
import type { OfferQuery as Asked, OfferView } from '@ward/capacity/contract';
import { estimateFirstVisit, type FreeTime, type PlannedCare } from '@ward/capacity/domain';
import type { FirstVisitWanted } from '@ward/allocation/contract';
import { type Instant, londonDate, plusDays } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import { firstItem } from '@ward/visits/contract';

export const DAYS_SHOWN = 4;
/** Until a journey is planned, a first visit is reckoned to need this much time to get there. */
const TRAVEL_MINUTES = 30;
const FIRST_VISIT_MINUTES = 60;

type WardBeds = OfferView['wards'][number];
type FirstCare = FirstVisitWanted['visit'];
type SkillDay = { day: string; skill: string; onShift: number; planned: number };
type Shift = FreeTime;
type Position = { lat: number; lon: number };

/** The offer with an estimated first visit, and what it takes to ask the plans for a true one. */
export interface OfferWithCare {
  readonly offer: OfferView;
  readonly firstCare: FirstCare | undefined;
  /** The wards that serve the district, the one with most free beds first. */
  readonly serving: readonly { readonly wardId: string; readonly lat: number; readonly lon: number }[];
}

/** What the ward can offer for one pathway and postcode district: beds, minutes of staff by skill, and an estimated first visit. */
@Injectable()
export class OfferQuery {
  async ask(tx: Tx, { pathwayId, district }: Asked, at: Instant): Promise<OfferWithCare | undefined> {
    const pathway = await tx.one<{ name: string; skills: string[]; carePlan: PlannedCare[] }>(
      `select name, skills, care_plan as "carePlan" from capacity.pathway where id = $1 and provider_id = $2`,
      [pathwayId, tx.actor.providerId],
    );
    if (!pathway) return undefined;
    const found = await this.wards(tx, pathwayId, district, at);
    const serving = found.filter(({ servesPostcode }) => servesPostcode !== false);
    const wardIds = serving.map(({ wardId }) => wardId);
    const team = await this.team(tx, wardIds, at);
    const from = estimateFirstVisit(team, {
      skills: pathway.skills,
      minutes: FIRST_VISIT_MINUTES,
      travelMinutes: TRAVEL_MINUTES,
      at,
    });
    const offer: OfferView = {
      asOf: at,
      pathwayId,
      pathwayName: pathway.name,
      inCatchment: district === undefined ? null : serving.length > 0,
      wards: found.map(({ lat: _lat, lon: _lon, ...ward }) => ward),
      freeBeds: serving.reduce((sum, { freeBeds }) => sum + freeBeds, 0),
      days: daysOf(await this.minutes(tx, wardIds, pathway.skills, at), at),
      earliestFirstVisit: from === null ? null : { from, to: null, basis: 'estimate', profession: null, wardId: null },
    };
    return { offer, serving, firstCare: careOf(pathway) };
  }

  private wards(
    tx: Tx,
    pathwayId: string,
    district: string | undefined,
    at: Instant,
  ): Promise<(WardBeds & Position)[]> {
    return tx.query<WardBeds & Position>(
      `select ward.id as "wardId", ward.name, ward.phone, ward.lat, ward.lon,
              case when $3::text is null then null else $3 = any(ward.catchment) end as "servesPostcode",
              count(bed.id) filter (where place.id is null)::int as "freeBeds",
              count(bed.id) filter (where place.status = 'held')::int as "heldBeds",
              count(bed.id)::int as "staffedBeds"
         from capacity.ward
         left join capacity.bed on bed.ward_id = ward.id and bed.staffed and (bed.pathway_id = $2 or bed.pathway_id is null)
         left join capacity.place on place.bed_id = bed.id and place.status in ('held', 'occupied')
          and (place.status = 'occupied' or place.held_until > $4)
        where ward.provider_id = $1
        group by ward.id
        order by "servesPostcode" desc nulls last, "freeBeds" desc, ward.name`,
      [tx.actor.providerId, pathwayId, district ?? null, at],
    );
  }

  /** Minutes on shift and minutes of work that asks for the skill, for each day shown. */
  private minutes(tx: Tx, wardIds: readonly string[], skills: readonly string[], at: Instant): Promise<SkillDay[]> {
    return tx.query<SkillDay>(
      `with wanted as (select unnest($1::text[]) as skill),
       days as (select $2::date + n as day from generate_series(0, $3::int - 1) n),
       shifts as (
         select shift.day, wanted.skill, sum(shift.minutes)::int as minutes
           from allocation.shift_card shift
           join allocation.staff_card staff using (person_id)
           join wanted on wanted.skill = any(staff.skills)
          where shift.provider_id = $4 and shift.day between $2::date and $2::date + $3::int - 1
            and (staff.ward_id is null or staff.ward_id = any($5::uuid[]))
          group by shift.day, wanted.skill),
       work as (
         select visit.day, wanted.skill, sum(visit.minutes * visit.staff_count)::int as minutes
           from visits.visit_card visit join wanted on wanted.skill = any(visit.skills)
          where visit.provider_id = $4 and visit.day between $2::date and $2::date + $3::int - 1
            and visit.status in ('planned', 'under-way', 'done') and visit.ward_id = any($5::uuid[])
          group by visit.day, wanted.skill)
       select days.day, wanted.skill, coalesce(shifts.minutes, 0) as "onShift", coalesce(work.minutes, 0) as planned
         from days cross join wanted
         left join shifts on shifts.day = days.day and shifts.skill = wanted.skill
         left join work on work.day = days.day and work.skill = wanted.skill
        order by days.day, wanted.skill`,
      [skills, londonDate(at), DAYS_SHOWN, tx.actor.providerId, wardIds],
    );
  }

  /** Each shift that has not ended, with the minutes its visits leave. */
  private team(tx: Tx, wardIds: readonly string[], at: Instant): Promise<Shift[]> {
    return tx.query<Shift>(
      `select shift.starts_at as "from", shift.ends_at as "to", staff.skills,
              (shift.minutes - coalesce(sum(extract(epoch from given.ends_at - given.starts_at) / 60), 0))::int as "freeMinutes"
         from allocation.shift_card shift
         join allocation.staff_card staff using (person_id)
         left join visits.visit_staff_card given on given.person_id = shift.person_id
          and given.starts_at < shift.ends_at and given.ends_at > shift.starts_at
        where shift.provider_id = $1 and shift.ends_at > $2 and shift.day between $3::date and $3::date + $4::int - 1
          and (staff.ward_id is null or staff.ward_id = any($5::uuid[]))
        group by shift.shift_id, shift.starts_at, shift.ends_at, shift.minutes, staff.skills
        order by shift.starts_at`,
      [tx.actor.providerId, at, londonDate(at), DAYS_SHOWN, wardIds],
    );
  }
}

/** The visit that a stay of this pathway begins with; without the skills that it names itself, those of the pathway. */
function careOf({ carePlan, skills }: { carePlan: readonly PlannedCare[]; skills: string[] }): FirstCare | undefined {
  const first = firstItem(carePlan);
  if (!first) return undefined;
  const { contact, minutes, staff, priority } = first;
  return { contact, minutes, staffCount: staff, priority, skills: first.skills.length > 0 ? first.skills : skills };
}

function daysOf(rows: readonly SkillDay[], at: Instant): OfferView['days'] {
  const today = londonDate(at);
  return Array.from({ length: DAYS_SHOWN }, (_, index) => {
    const day = plusDays(today, index);
    const minutes = rows
      .filter((row) => row.day === day)
      .map(({ skill, onShift, planned }) => ({ skill, onShift, planned, free: Math.max(0, onShift - planned) }));
    return { day, minutes };
  });
}
