import { Injectable } from '@nestjs/common';
import type { CalendarQuery, PersonDay, PersonDayQuery as Asked, PersonDayStop } from '@ward/allocation/contract';
import { type CalendarEvent, type Point, travelMinutes, type TravelMode, writeCalendar } from '@ward/allocation/domain';
import { type Actor, outwardCode } from '@ward/contract';
import {
  Clock,
  type Instant,
  londonDate,
  type LondonDate,
  ok,
  plusDays,
  refuse,
  type Result,
  startOfLondonDay,
} from '@ward/kernel';
import { type CommonRefusal, type Tx, UnitOfWork } from '@ward/server-kit';

export type PersonDayRefusal =
  CommonRefusal | { readonly code: 'allocation/not-your-day' } | { readonly code: 'allocation/no-visits' };

type StopRow = Omit<PersonDayStop, 'travelMinutes'> & {
  readonly patientId: string;
  readonly type: string;
  readonly version: number;
  readonly lat: number | null;
  readonly lon: number | null;
};

interface PersonRow {
  readonly name: string;
  readonly travelMode: TravelMode;
  readonly baseLat: number;
  readonly baseLon: number;
}

/** Somebody's own day on paper and in their calendar: for themselves, and for who plans it. */
@Injectable()
export class PersonDayQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  ask(personId: string, { day = londonDate(this.clock.now()) }: Asked, actor: Actor) {
    return this.work.read<Result<PersonDay, PersonDayRefusal>>(actor, async (tx) => {
      const person = await open(tx, personId);
      if (!person.ok) return person;
      const span = [startOfLondonDay(day), startOfLondonDay(plusDays(day, 1))] as const;
      const rows = await stopsOf(tx, personId, span, 'the printed day of a member of the team');
      const shifts = await tx.query<PersonDay['shifts'][number]>(
        `select starts_at as "from", ends_at as "to" from allocation.shift_card
         where person_id = $1 and starts_at < $3 and ends_at > $2 order by starts_at`,
        [personId, ...span],
      );
      const { stops, minutesBack } = withTravel(rows, person.value);
      return ok({ personId, name: person.value.name, day, asOf: this.clock.now(), shifts, stops, minutesBack });
    });
  }

  /** The coming days as a calendar file. An entry names no patient: the kind of visit and the district stand in it. */
  calendar(personId: string, { day = londonDate(this.clock.now()), days }: CalendarQuery, actor: Actor) {
    return this.work.read<Result<string, PersonDayRefusal>>(actor, async (tx) => {
      const person = await open(tx, personId);
      if (!person.ok) return person;
      const span = [startOfLondonDay(day), startOfLondonDay(plusDays(day as LondonDate, days))] as const;
      const rows = await stopsOf(tx, personId, span, 'the calendar of a member of the team');
      if (rows.length === 0) return refuse({ code: 'allocation/no-visits' });
      return ok(
        writeCalendar(
          rows.map((row) => eventOf(row, personId)),
          this.clock.now(),
        ),
      );
    });
  }
}

async function open(tx: Tx, personId: string): Promise<Result<PersonRow, PersonDayRefusal>> {
  if (personId !== tx.actor.personId && !tx.actor.permissions.has('plan:assign'))
    return refuse({ code: 'allocation/not-your-day' });
  const person = await tx.one<PersonRow>(
    `select p.name, s.travel_mode as "travelMode", s.base_lat as "baseLat", s.base_lon as "baseLon"
     from allocation.staff s join identity.person_card p on p.person_id = s.person_id where s.person_id = $1`,
    [personId],
  );
  return person ? ok(person) : refuse({ code: 'not-found' });
}

async function stopsOf(
  tx: Tx,
  personId: string,
  [from, to]: readonly [Instant, Instant],
  what: string,
): Promise<StopRow[]> {
  const { wardIds } = tx.actor;
  // One's own visits wherever they are; somebody else's in the wards one plans for.
  const wards = personId === tx.actor.personId || wardIds === 'all' ? null : wardIds;
  const rows = await tx.query<StopRow>(STOPS, [personId, from, to, wards]);
  const patients = [...new Set(rows.map(({ patientId }) => patientId))];
  if (patients.length > 0) tx.audit({ action: 'list', what, patients });
  return rows;
}

function withTravel(rows: readonly StopRow[], { travelMode, baseLat, baseLon }: PersonRow) {
  const base: Point = { lat: baseLat, lon: baseLon };
  let here = base;
  const stops = rows.map(({ lat, lon, patientId: _patient, type: _type, version: _version, ...row }) => {
    const place = row.contact === 'face-to-face' && lat !== null && lon !== null ? { lat, lon } : null;
    const minutes = place && travelMinutes(here, place, travelMode);
    here = place ?? here;
    return { ...row, travelMinutes: minutes };
  });
  return { stops, minutesBack: here === base ? null : travelMinutes(here, base, travelMode) };
}

function eventOf(
  { visitId, version, startsAt, endsAt, type, contact, postcode }: StopRow,
  personId: string,
): CalendarEvent {
  const kind = `${type.charAt(0).toUpperCase()}${type.slice(1).replaceAll('-', ' ')}`;
  const isVisit = contact === 'face-to-face';
  const district = isVisit ? outwardCode(postcode ?? '') : '';
  return {
    uid: `visit-${visitId}-${personId}@homeward`,
    sequence: version,
    startsAt,
    endsAt,
    summary: isVisit ? [`${kind} visit`, district].filter(Boolean).join(', ') : `${kind} by ${contact}`,
    location: district,
  };
}

/** As on their phone: what is planned shows once its ward's day is published. */
const STOPS = `
  select v.visit_id as "visitId", v.patient_id as "patientId", v.type, v.version, s.starts_at as "startsAt",
    s.ends_at as "endsAt", v.title, v.contact, v.status, k.family_name as "familyName", k.given_name as "givenName",
    k.date_of_birth as "dateOfBirth", k.nhs_number as "nhsNumber", k.looks_like as "looksLike", k.address, k.postcode,
    k.phone, k.allergies, k.alerts, k.language, k.interpreter, k.lat, k.lon,
    coalesce(k.home ->> 'access', '') as access, coalesce(k.home ->> 'keySafe', '') as "keySafe",
    coalesce(k.home ->> 'pets', '') as pets, coalesce(k.home ->> 'risks', '') as risks,
    coalesce(k.escalation_plan ->> 'resuscitation', 'not-discussed') as resuscitation,
    coalesce((select jsonb_agg(p.name order by p.name) from visits.visit_staff_card o
      join identity.person_card p on p.person_id = o.person_id
      where o.visit_id = v.visit_id and o.person_id <> $1), '[]') as others
  from visits.visit_staff_card s
  join visits.visit_card v on v.visit_id = s.visit_id and v.status <> 'cancelled'
  join caseload.patient_card k on k.patient_id = v.patient_id
  where s.person_id = $1 and s.starts_at >= $2 and s.starts_at < $3 and ($4::uuid[] is null or v.ward_id = any($4))
    and (v.status <> 'planned'
      or exists (select from visits.published_day_card d where d.ward_id = v.ward_id and d.day = v.day))
  order by s.starts_at, v.visit_id`;
