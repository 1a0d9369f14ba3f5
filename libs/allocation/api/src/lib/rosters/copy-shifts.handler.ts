import { Injectable } from '@nestjs/common';
import type { CopyShifts } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import { dayOfWeek, daysBetween, Ids, ok, plusDays, refuse } from '@ward/kernel';
import { type Tx, UnitOfWork } from '@ward/server-kit';
import { rosterChanged } from '../roster-changed';

interface Pattern {
  readonly person_id: string;
  readonly provider_id: string;
}

@Injectable()
export class CopyShiftsHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  /** Lays one week over another by the clock on the wall. What would overlap with what is there is left out. */
  handle({ id, fromMonday, toMonday, personIds }: CopyShifts, actor: Actor) {
    return this.work.run(actor, async (tx, outbox) => {
      if (dayOfWeek(fromMonday) !== 1 || dayOfWeek(toMonday) !== 1) return refuse({ code: 'allocation/not-a-monday' });
      const pattern = await tx.query<Pattern>(
        `select person_id, provider_id from allocation.shift
         where status = 'planned' and day between $1 and $2 and provider_id = $3 and ($4::uuid[] is null or person_id = any($4))
         order by id`,
        [fromMonday, plusDays(fromMonday, 6), actor.providerId, personIds],
      );
      const copied = await this.copy(tx, { id, fromMonday, toMonday, personIds }, pattern.length);
      const people = [...new Set(pattern.map(({ person_id }) => person_id))];
      const days = [toMonday, plusDays(toMonday, 6)] as const;
      tx.audit({ action: 'configure', what: 'copied a week of shifts', patients: [] });
      if (copied > 0) await outbox.put([rosterChanged(actor.providerId, people, days)]);
      return ok({ copied, skipped: pattern.length - copied });
    });
  }

  private async copy(tx: Tx, { id, fromMonday, toMonday, personIds }: CopyShifts, count: number): Promise<number> {
    const days = daysBetween(fromMonday, toMonday);
    const ids = Array.from({ length: count }, () => this.ids.next<'shift'>());
    const rows = await tx.query(
      `insert into allocation.shift (id, person_id, provider_id, day, starts_at, ends_at, break_minutes, status, origin, batch_id, version)
       select ($6::uuid[])[row_number() over (order by s.id)], s.person_id, s.provider_id, s.day + $5::int,
         ${shifted('s.starts_at')}, ${shifted('s.ends_at')}, s.break_minutes, 'planned', 'copy', $7, 1
       from allocation.shift s
       where s.status = 'planned' and s.day between $1 and $2 and s.provider_id = $3 and ($4::uuid[] is null or s.person_id = any($4))
       on conflict do nothing returning id`,
      [fromMonday, plusDays(fromMonday, 6), tx.actor.providerId, personIds, days, ids, id],
    );
    return rows.length;
  }
}

/** Eight in the morning stays eight in the morning when the clocks change in between. */
const shifted = (column: string) =>
  `(${column} at time zone 'Europe/London' + make_interval(days => $5::int)) at time zone 'Europe/London'`;
