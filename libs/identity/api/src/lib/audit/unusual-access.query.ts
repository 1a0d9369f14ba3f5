import { Injectable } from '@nestjs/common';
import type { UnusualAccessView } from '@ward/identity/contract';
import { type AccessDay, MANY_PATIENTS, unusualAccess } from '@ward/identity/domain';
import { type Instant, plusMinutes } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

const DAY_MINUTES = 24 * 60;
const HABIT_DAYS = 14;

type Row = Omit<UnusualAccessView, 'reasons'> & AccessDay;

/** People whose record opening in the last 24 hours deserves a look. The rule is in the domain; this only counts. */
@Injectable()
export class UnusualAccessQuery {
  async since(tx: Tx, now: Instant): Promise<UnusualAccessView[]> {
    const dayAgo = plusMinutes(now, -DAY_MINUTES);
    const rows = await tx.query<Row>(
      `with opened as (
         select e.actor_id, e.actor_name, patient_id, e.action
         from audit.entry e cross join unnest(e.patient_ids) as patient_id
         where e.provider_id = access.provider() and e.at >= $1 and e.action in ('read', 'write', 'break-glass')),
       today as (
         select actor_id, max(actor_name) as actor_name,
                count(distinct patient_id) filter (where action <> 'break-glass')::int as patients,
                count(distinct c.patient_id) filter (
                  where lower(c.family_name) = lower(regexp_replace(actor_name, '^.*\\s', '')))::int as namesakes,
                count(*) filter (where action = 'break-glass')::int as glass
         from opened left join caseload.patient_card c using (patient_id)
         group by actor_id)
       select t.actor_id as "personId", t.actor_name as "personName", p.profession, t.patients, habit.usual as "usualPatients",
              t.namesakes as "sameFamilyName", t.glass as "brokenGlass"
       from today t join identity.person p on p.id = t.actor_id
       cross join lateral (
         select coalesce(round(avg(day.patients), 1), 0)::float8 as usual from (
           select count(distinct patient_id) as patients
           from audit.entry e cross join unnest(e.patient_ids) as patient_id
           where t.patients >= $3 and e.actor_id = t.actor_id and e.at >= $2 and e.at < $1 and e.action in ('read', 'write')
           group by date_trunc('day', e.at)) day) habit
       where t.patients >= $3 or t.namesakes > 0 or t.glass > 0
       order by t.glass desc, t.namesakes desc, t.patients desc, t.actor_id limit 50`,
      [dayAgo, plusMinutes(dayAgo, -HABIT_DAYS * DAY_MINUTES), MANY_PATIENTS],
    );
    return rows.map((row) => ({ ...row, reasons: unusualAccess(row) })).filter(({ reasons }) => reasons.length > 0);
  }
}
