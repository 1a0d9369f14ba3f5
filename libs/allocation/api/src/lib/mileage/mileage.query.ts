import { Injectable } from '@nestjs/common';
import type { Mileage, MileagePeriod, PersonMileageDays } from '@ward/allocation/contract';
import { type DayOfTravel, daysOfTravel, sumMiles, type TravelMode } from '@ward/allocation/domain';
import type { Actor, Profession } from '@ward/contract';
import { type Instant, ok, plusDays, refuse, startOfLondonDay } from '@ward/kernel';
import { type Tx, UnitOfWork } from '@ward/server-kit';

interface CallRow {
  readonly visitId: string;
  readonly patientId: string;
  readonly personId: string;
  readonly at: Instant;
  readonly isRecorded: boolean;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly district: string;
}

interface PersonRow {
  readonly personId: string;
  readonly name: string;
  readonly profession: Profession;
  readonly travelMode: TravelMode;
  readonly baseLat: number;
  readonly baseLon: number;
}

@Injectable()
export class MileageQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Everybody's miles in a period, the most first. Who visited nobody is left out. */
  ofTeam(period: MileagePeriod, actor: Actor): Promise<Mileage> {
    return this.work.read(actor, async (tx) => {
      const calls = await callsOf(tx, period, null);
      const people = await peopleOf(tx, [...new Set(calls.map(({ personId }) => personId))]);
      tx.audit({ action: 'list', what: 'mileage of the team', patients: [] });
      const lines = people
        .map((person) => ({ person, days: travelOf(person, calls) }))
        .filter(({ days }) => days.length > 0)
        .map(({ person, days }) => ({ ...person, ...totalOf(days), days: days.length }))
        .sort((one, other) => other.miles - one.miles || one.name.localeCompare(other.name));
      return { ...period, miles: sumMiles(lines), withoutPlace: calls.filter(isNowhere).length, people: lines };
    });
  }

  /** The ways behind one person's number, day by day. */
  ofPerson(personId: string, period: MileagePeriod, actor: Actor) {
    return this.work.read(actor, async (tx) => {
      const [person] = await peopleOf(tx, [personId]);
      if (!person) return refuse({ code: 'not-found' });
      const calls = await callsOf(tx, period, personId);
      const patients = [...new Set(calls.map(({ patientId }) => patientId))];
      if (patients.length > 0)
        tx.audit({ action: 'list', what: 'the ways of a member of the team, by district', patients });
      const days = travelOf(person, calls);
      const view: PersonMileageDays = {
        ...person,
        ...period,
        ...totalOf(days),
        days: days.map((day) => ({ ...day, legs: [...day.legs] })),
      };
      return ok(view);
    });
  }

  /** A line a person and day, for a spreadsheet. */
  async lines(period: MileagePeriod, actor: Actor) {
    return this.work.read(actor, async (tx) => {
      const calls = await callsOf(tx, period, null);
      const people = await peopleOf(tx, [...new Set(calls.map(({ personId }) => personId))]);
      tx.audit({ action: 'list', what: 'mileage of the team as CSV', patients: [] });
      return people.flatMap((person) =>
        travelOf(person, calls).map(({ day, visits, miles }) => ({
          name: person.name,
          profession: person.profession,
          travels_by: person.travelMode,
          day,
          visits,
          miles,
        })),
      );
    });
  }
}

function travelOf({ personId, travelMode, baseLat, baseLon }: PersonRow, calls: readonly CallRow[]): DayOfTravel[] {
  const own = calls
    .filter((call) => call.personId === personId)
    .flatMap(({ lat, lon, ...call }) => (lat === null || lon === null ? [] : [{ ...call, place: { lat, lon } }]));
  return daysOfTravel(own, { mode: travelMode, base: { lat: baseLat, lon: baseLon } });
}

function totalOf(days: readonly DayOfTravel[]) {
  return { visits: days.reduce((sum, { visits }) => sum + visits, 0), miles: sumMiles(days) };
}

function isNowhere({ lat, lon }: CallRow): boolean {
  return lat === null || lon === null;
}

/** A visit's `day` may differ by one from the London day on which somebody was there. */
function callsOf(tx: Tx, { from, to }: MileagePeriod, personId: string | null): Promise<CallRow[]> {
  return tx.query<CallRow>(
    `select call.* from (
       select v.visit_id as "visitId", v.patient_id as "patientId", s.person_id as "personId",
         coalesce(c.checked_in_at, v.started_at, s.starts_at) as at,
         (c.checked_in_at is not null or v.started_at is not null) as "isRecorded",
         k.lat, k.lon, split_part(k.postcode, ' ', 1) as district
       from visits.visit_card v
       join visits.visit_staff_card s on s.visit_id = v.visit_id
       join caseload.patient_card k on k.patient_id = v.patient_id
       left join visits.contact_card c on c.visit_id = v.visit_id
       where v.provider_id = $1 and v.day between $2::date - 1 and $3::date + 1 and v.contact = 'face-to-face'
         and v.status <> 'cancelled' and ($4::uuid is null or s.person_id = $4)) call
     where call.at >= $5 and call.at < $6`,
    [tx.actor.providerId, from, to, personId, startOfLondonDay(from), startOfLondonDay(plusDays(to, 1))],
  );
}

function peopleOf(tx: Tx, personIds: readonly string[]): Promise<PersonRow[]> {
  return tx.query<PersonRow>(
    `select s.person_id as "personId", p.name, s.profession, s.travel_mode as "travelMode",
       s.base_lat as "baseLat", s.base_lon as "baseLon"
     from allocation.staff s join identity.person_card p on p.person_id = s.person_id
     where s.person_id = any($1) order by p.name, s.person_id`,
    [personIds],
  );
}
