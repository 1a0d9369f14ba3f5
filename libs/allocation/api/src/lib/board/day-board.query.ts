import { Injectable } from '@nestjs/common';
import type { BoardPerson, BoardVisit, DayBoard, DayBoardQuery as Asked } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { Clock, plusDays, startOfLondonDay } from '@ward/kernel';
import { type Tx, UnitOfWork } from '@ward/server-kit';

type WardStrip = DayBoard['wards'][number];

@Injectable()
export class DayBoardQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A day of a ward, or of all wards of the coordinator: who works when, which visits are whose, which are nobody's. */
  ask(asked: Asked, actor: Actor): Promise<DayBoard> {
    return this.work.read(actor, async (tx) => {
      const board = await this.read(tx, asked, actor);
      const patients = [...new Set(board.visits.map(({ patientId }) => patientId))];
      if (patients.length > 0) tx.audit({ action: 'list', what: 'the board of a day', patients });
      return board;
    });
  }

  /** The same without a word in the audit trail: whoever reads says what for. */
  async read(tx: Tx, { day, wardId }: Asked, actor: Actor): Promise<DayBoard> {
    const wards = wardId ? [wardId] : actor.wardIds === 'all' ? null : actor.wardIds;
    const span = [startOfLondonDay(day), startOfLondonDay(plusDays(day, 1))];
    const visits = await tx.query<BoardVisit>(VISITS, [actor.providerId, day, wards]);
    const patients = [...new Set(visits.map(({ patientId }) => patientId))];
    const promised = visits.flatMap(({ assigned }) => assigned.map(({ personId }) => personId));
    const people = await tx.query<BoardPerson>(PEOPLE, [...span, wards, promised, patients, actor.providerId, day]);
    const strip = await tx.query<WardStrip>(WARDS, [wards, actor.providerId, day]);
    return { day, asOf: this.clock.now(), wards: strip, people, visits };
  }
}

/** Instants inside JSON in the one form that the rest of the code has. */
const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The most urgent first, then the window that closes first. Where nobody knows a home, it is looked for at the ward. */
const VISITS = `
  select v.visit_id as "visitId", v.need_id as "needId", v.episode_id as "episodeId", v.patient_id as "patientId",
    v.ward_id as "wardId", k.family_name as "familyName", k.given_name as "givenName", k.nhs_number as "nhsNumber",
    k.date_of_birth as "dateOfBirth", k.looks_like as "looksLike", k.allergies, k.alerts, k.postcode,
    coalesce(k.lat, w.lat) as lat, coalesce(k.lon, w.lon) as lon,
    case when k.lat is null then 'ward' else coalesce(k.place_precision, 'exact') end as "placePrecision", v.title, v.type, v.contact,
    v.window_from as "windowFrom", v.window_to as "windowTo", v.minutes, v.skills, v.staff_count as "staffCount",
    v.min_gap_minutes as "minGapMinutes", v.priority, v.status, v.started_at as "startedAt", v.pinned as "isPinned", v.version,
    k.preferences ->> 'staffGender' as "staffGender",
    coalesce((select jsonb_agg(jsonb_build_object('personId', s.person_id, 'startsAt', ${utc('s.starts_at')},
        'endsAt', ${utc('s.ends_at')}) order by s.person_id)
      from visits.visit_staff_card s where s.visit_id = v.visit_id), '[]') as assigned
  from visits.visit_card v
  join caseload.patient_card k on k.patient_id = v.patient_id
  join capacity.ward_card w on w.ward_id = v.ward_id
  where v.provider_id = $1 and v.day = $2 and v.status <> 'cancelled' and ($3::uuid[] is null or v.ward_id = any($3))
  order by v.priority desc, v.window_to, v.visit_id`;

/** Everyone with a shift on the day in these wards (a night's begins the day before), and whoever is promised to one of the visits. */
const PEOPLE = `
  select s.person_id as "personId", p.name, s.ward_id as "wardId", s.profession, coalesce((select t.travel_mode from allocation.travel_change t where t.person_id = s.person_id and t.day = $7::date), s.travel_mode) as "travelMode",
    s.base_lat as "baseLat", s.base_lon as "baseLon", s.gender, s.languages, s.competencies as skills,
    coalesce((select jsonb_agg(jsonb_build_object('from', ${utc('c.starts_at')}, 'to', ${utc('c.ends_at')}) order by c.starts_at)
      from allocation.shift_card c where c.person_id = s.person_id and c.day between $7::date - 1 and $7::date
        and c.starts_at < $2 and c.ends_at > $1), '[]') as shifts,
    coalesce((select max(h.break_minutes) from allocation.shift h where h.person_id = s.person_id
      and h.day between $7::date - 1 and $7::date and h.status = 'planned' and h.starts_at < $2 and h.ends_at > $1), 0)::int as "breakMinutes",
    coalesce((select jsonb_agg(jsonb_build_object('from', ${utc('a.from_at')}, 'to', ${utc('a.to_at')}, 'reason', a.reason)
        order by a.from_at)
      from allocation.absence a where a.person_id = s.person_id and a.from_at < $2 and a.to_at > $1), '[]') as absences,
    coalesce((select jsonb_agg(jsonb_build_object('patientId', x.patient_id, 'reason', x.reason))
      from allocation.exclusion x where x.person_id = s.person_id and x.patient_id = any($5)), '[]') as "excludedPatients",
    (select count(*)::int from visits.unseen_change_card u where u.person_id = s.person_id and u.day = $7::date) as "unseenChanges"
  from allocation.staff_card s
  join identity.person_card p on p.person_id = s.person_id
  where s.person_id = any($4)
    or (s.provider_id = $6 and p.active and ($3::uuid[] is null or s.ward_id is null or s.ward_id = any($3))
      and s.person_id in (select h.person_id from allocation.shift h
        where h.provider_id = $6 and h.day between $7::date - 1 and $7::date
          and h.status = 'planned' and h.starts_at < $2 and h.ends_at > $1))
  order by s.profession, p.name`;

const WARDS = `
  select w.ward_id as "wardId", w.name,
    count(*) filter (where b.staffed)::int as "staffedBeds",
    count(*) filter (where b.place_status = 'occupied')::int as occupied,
    (select d.published_at from visits.published_day_card d where d.ward_id = w.ward_id and d.day = $3) as "publishedAt",
    (select d.published_by_name from visits.published_day_card d where d.ward_id = w.ward_id and d.day = $3) as "publishedByName"
  from capacity.ward_card w left join capacity.bed_card b on b.ward_id = w.ward_id
  where w.provider_id = $2 and ($1::uuid[] is null or w.ward_id = any($1))
  group by w.ward_id, w.name order by w.name`;
