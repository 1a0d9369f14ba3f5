import { Injectable } from '@nestjs/common';
import {
  type FileRow,
  judgeShifts,
  type JudgedRow,
  type KnownPerson,
  type PlannedShift,
  readDay,
  type ShiftAct,
} from '@ward/allocation/domain';
import { Ids, type LondonDate, londonTime, plusDays } from '@ward/kernel';
import { type Outbox, type Tx } from '@ward/server-kit';
import { rosterChanged } from '../roster-changed';

/** Shifts from a list: what each row would do, and doing it. */
@Injectable()
export class ImportShifts {
  constructor(private readonly ids: Ids) {}

  async judge(tx: Tx, rows: readonly FileRow[]): Promise<JudgedRow<ShiftAct>[]> {
    const people = await tx.query<KnownPerson>(
      `select s.person_id as "personId", p.name, p.email from allocation.staff s
       join identity.person_card p on p.person_id = s.person_id and p.active
       where s.provider_id = $1`,
      [tx.actor.providerId],
    );
    const days = rows.flatMap(({ values }) => readDay((values.get('date') ?? '').trim()) ?? []).sort();
    const [first, last] = [days[0], days.at(-1)];
    const planned = first && last ? await this.planned(tx, [plusDays(first, -1), plusDays(last, 1)]) : [];
    return judgeShifts(rows, people, planned);
  }

  /** New shifts carry the act's id, so that they can be found together. */
  async write(tx: Tx, outbox: Outbox, acts: readonly ShiftAct[], batchId: string): Promise<void> {
    const rows = acts.map((act) => ({
      ...act,
      id: act.replaces?.id ?? this.ids.next(),
      version: (act.replaces?.version ?? 0) + 1,
    }));
    await tx.query(UPSERT, [JSON.stringify(rows), tx.actor.providerId, batchId]);
    const days = acts.map(({ day }) => day).sort();
    const people = [...new Set(acts.map(({ personId }) => personId))];
    const [first, last] = [days[0], days.at(-1)];
    if (first && last) await outbox.put([rosterChanged(tx.actor.providerId, people, [first, last])]);
  }

  /** What is on the rota, in the form in which it can be brought back. */
  async lines(tx: Tx, from: LondonDate, until: LondonDate) {
    const shifts = await this.planned(tx, [from, until]);
    const people = await tx.query<KnownPerson>(
      `select person_id as "personId", name, email from identity.person_card where person_id = any($1)`,
      [[...new Set(shifts.map(({ personId }) => personId))]],
    );
    const byId = new Map(people.map((person) => [person.personId, person]));
    return shifts.flatMap(({ personId, day, startsAt, endsAt, breakMinutes }) => {
      const person = byId.get(personId);
      return person
        ? [
            {
              email: person.email,
              name: person.name,
              date: day,
              from: londonTime(startsAt),
              to: londonTime(endsAt),
              break_minutes: breakMinutes,
            },
          ]
        : [];
    });
  }

  private planned(tx: Tx, [from, until]: readonly [LondonDate, LondonDate]): Promise<PlannedShift[]> {
    return tx.query<PlannedShift>(
      `select id, person_id as "personId", day, starts_at as "startsAt", ends_at as "endsAt",
         break_minutes as "breakMinutes", version
       from allocation.shift where provider_id = $1 and day between $2 and $3 and status = 'planned'
       order by day, starts_at, person_id`,
      [tx.actor.providerId, from, until],
    );
  }
}

const UPSERT = `
  insert into allocation.shift (id, person_id, provider_id, day, starts_at, ends_at, break_minutes, status, origin, batch_id, version)
  select r.id, r."personId", $2, r.day, r."startsAt", r."endsAt", r."breakMinutes", 'planned', 'import', $3, r.version
  from jsonb_to_recordset($1::jsonb) as r(id uuid, "personId" uuid, day date, "startsAt" timestamptz, "endsAt" timestamptz,
    "breakMinutes" int, version int)
  on conflict (id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
    break_minutes = excluded.break_minutes, version = excluded.version`;
