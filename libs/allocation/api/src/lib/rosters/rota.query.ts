import { Injectable } from '@nestjs/common';
import type { AbsenceView, Rota, RotaQuery as Asked, ShiftView } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { Clock, londonDate, type LondonDate, plusDays, startOfLondonDay } from '@ward/kernel';
import { type Tx, UnitOfWork } from '@ward/server-kit';
import { memberOf, STAFF_COLUMNS, type StaffRow } from '../staff/staff-rows';
import { uncoveredBy } from './uncovered-visits.query';

@Injectable()
export class RotaQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** One week of the team's shifts and absences; absences name the visits they leave uncovered. */
  ask({ monday, wardId }: Asked, actor: Actor): Promise<Rota> {
    const week = [monday, plusDays(monday, 6)] as const;
    return this.work.read(actor, async (tx) => {
      const staff = await tx.query<StaffRow>(STAFF, [wardId ?? null]);
      const people = staff.map(({ personId }) => personId);
      const shifts = await tx.query<ShiftView>(SHIFTS, [people, ...week]);
      const absences = await this.absences(tx, people, week);
      const today = londonDate(this.clock.now());
      return { monday, shifts, absences, staff: staff.map((row) => memberOf(row, today)) };
    });
  }

  private async absences(tx: Tx, people: readonly string[], [from, to]: readonly [LondonDate, LondonDate]) {
    const rows = await tx.query<Omit<AbsenceView, 'uncovered'>>(ABSENCES, [
      people,
      startOfLondonDay(from),
      startOfLondonDay(plusDays(to, 1)),
    ]);
    const uncovered = await uncoveredBy(tx, rows);
    return rows.map((row): AbsenceView => ({ ...row, uncovered: [...(uncovered.get(row.id) ?? [])] }));
  }
}

const STAFF = `
  select ${STAFF_COLUMNS}
  from allocation.staff s
  join identity.person_card p on p.person_id = s.person_id and p.active
  where $1::uuid is null or s.ward_id = $1 or s.ward_id is null
  order by s.profession, p.name`;

const SHIFTS = `
  select id, person_id as "personId", day, starts_at as "startsAt", ends_at as "endsAt", break_minutes as "breakMinutes", version
  from allocation.shift where status = 'planned' and person_id = any($1) and day between $2 and $3 order by starts_at`;

const ABSENCES = `
  select id, person_id as "personId", from_at as "from", to_at as "to", reason
  from allocation.absence where person_id = any($1) and from_at < $3 and to_at > $2 order by from_at`;
