import { Injectable } from '@nestjs/common';
import type { MadeShifts, MakeShifts } from '@ward/allocation/contract';
import { type Known, planShift, type PatternLine, shiftsFromPatterns } from '@ward/allocation/domain';
import type { Actor } from '@ward/contract';
import { dayOfWeek, Ids, type LondonDate, ok, plusDays, refuse, type Result, startOfLondonDay } from '@ward/kernel';
import { type Tx, UnitOfWork } from '@ward/server-kit';
import { rosterChanged } from '../roster-changed';

type Answer = Result<MadeShifts, { readonly code: 'allocation/not-a-monday' }>;

interface PersonRow {
  readonly person_id: string;
  readonly provider_id: string;
  readonly patterns: readonly { readonly fromDate: LondonDate; readonly lines: readonly PatternLine[] }[];
}

@Injectable()
export class MakeShiftsHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ids: Ids,
  ) {}

  /** Everybody's working pattern becomes shifts. Doing it twice makes nothing twice, and nothing that is there is changed. */
  handle({ id, fromMonday, weeks, personIds }: MakeShifts, actor: Actor): Promise<Answer> {
    return this.work.run<Answer>(actor, async (tx, outbox) => {
      if (dayOfWeek(fromMonday) !== 1) return refuse({ code: 'allocation/not-a-monday' });
      const days = Array.from({ length: weeks * 7 }, (_, index) => plusDays(fromMonday, index));
      const until = plusDays(fromMonday, weeks * 7 - 1);
      const people = await peopleWithPatterns(tx, personIds, until);
      const known = await knownOf(tx, people, [fromMonday, until]);
      const answer = { made: 0, there: 0, away: 0, people: 0 };
      for (const { person_id, provider_id, patterns } of people) {
        const { make, there, away } = shiftsFromPatterns(patterns, days, known.get(person_id) ?? NOTHING);
        const rows = make.flatMap((times) => {
          const shift = planShift(this.ids.next(), person_id, times);
          return shift.ok ? [shift.value] : [];
        });
        const made = await tx.query(INSERT, [JSON.stringify(rows), provider_id, id]);
        answer.made += made.length;
        answer.there += there + rows.length - made.length;
        answer.away += away;
        if (made.length > 0) answer.people += 1;
      }
      const ids = people.map(({ person_id }) => person_id);
      if (answer.made > 0) await outbox.put([rosterChanged(actor.providerId, ids, [fromMonday, until])]);
      tx.audit({ action: 'configure', what: 'made shifts from working patterns', patients: [] });
      return ok(answer);
    });
  }
}

const NOTHING: Known = { shifts: [], absences: [] };

function peopleWithPatterns(tx: Tx, personIds: readonly string[] | null, until: LondonDate): Promise<PersonRow[]> {
  return tx.query<PersonRow>(
    `select s.person_id, s.provider_id,
       jsonb_agg(jsonb_build_object('fromDate', w.from_date, 'lines', w.lines)) as patterns
     from allocation.staff s
     join identity.person_card p on p.person_id = s.person_id and p.active
     join allocation.working_pattern w on w.person_id = s.person_id and w.from_date <= $3
     where s.provider_id = $1 and ($2::uuid[] is null or s.person_id = any($2))
     group by s.person_id order by s.person_id`,
    [tx.actor.providerId, personIds, until],
  );
}

/** Shifts and absences around the days; a shift that a pattern made and that was taken off by hand counts as there. */
async function knownOf(tx: Tx, people: readonly PersonRow[], [from, until]: readonly [LondonDate, LondonDate]) {
  const ids = people.map(({ person_id }) => person_id);
  const shifts = await tx.query<Known['shifts'][number] & { personId: string }>(
    `select person_id as "personId", day, starts_at as "startsAt", ends_at as "endsAt" from allocation.shift
     where person_id = any($1) and day between $2::date - 1 and $3::date + 1 and (status = 'planned' or origin = 'pattern')`,
    [ids, from, until],
  );
  const absences = await tx.query<Known['absences'][number] & { personId: string }>(
    `select person_id as "personId", from_at as "from", to_at as "to" from allocation.absence
     where person_id = any($1) and from_at < $3 and to_at > $2`,
    [ids, startOfLondonDay(from), startOfLondonDay(plusDays(until, 2))],
  );
  const [shiftsOf, absencesOf] = [
    Map.groupBy(shifts, ({ personId }) => personId),
    Map.groupBy(absences, ({ personId }) => personId),
  ];
  return new Map<string, Known>(
    ids.map((id) => [id, { shifts: shiftsOf.get(id) ?? [], absences: absencesOf.get(id) ?? [] }]),
  );
}

/** Whoever plans the same shift at the same moment is faster: theirs stands. */
const INSERT = `
  insert into allocation.shift (id, person_id, provider_id, day, starts_at, ends_at, break_minutes, status, origin, batch_id, version)
  select r.id, r."personId", $2, r.day, r."startsAt", r."endsAt", r."breakMinutes", 'planned', 'pattern', $3, 1
  from jsonb_to_recordset($1::jsonb) as r(id uuid, "personId" uuid, day date, "startsAt" timestamptz, "endsAt" timestamptz,
    "breakMinutes" int)
  on conflict do nothing returning id`;
