import { AbsenceHandlers } from '@ward/allocation/api';
import { plusMinutes, type Instant } from '@ward/kernel';
import { on } from '../plan/moment';
import { must } from '../ward/must';
import type { Stage } from '../ward/stage';

/** A nurse with visits ahead calls in sick: they stay hers on the board until the coordinator gives them away. */
export async function fallIll(stage: Stage): Promise<void> {
  const { ward, moment } = stage;
  const names = new Set(['amal.yusuf', 'ben.carter', 'ana.costa'].map((subject) => stage.named(subject).personId));
  const nurses = stage.team.filter(({ person }) => person.profession === 'nurse' && !names.has(person.personId));
  const [busiest] = await ward.rows<{ personId: string; startsAt: Instant }>(
    `select s.person_id as "personId", min(s.starts_at) as "startsAt"
     from visits.visit_staff s join visits.visit v on v.id = s.visit_id
     where s.person_id = any($1) and s.starts_at > $2 and v.day = $3 and v.status = 'planned'
     group by 1 order by count(*) desc, 1 limit 1`,
    [nurses.map(({ person }) => person.personId), plusMinutes(moment.now, 20), moment.today],
  );
  if (!busiest) return;
  const absence = { from: moment.now, to: on(moment, 1, '20:00'), reason: 'sickness' as const };
  must(
    await ward
      .hand(AbsenceHandlers)
      .record({ id: ward.newId(), personId: busiest.personId, ...absence }, stage.named('joe.lind').actor),
    'an absence',
  );
}
