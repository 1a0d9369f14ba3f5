import type { AbsenceView } from '@ward/allocation/contract';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

/** The visits that somebody is promised to while they are away. */
export function uncoveredBy(tx: Tx, personId: string, from: Instant, to: Instant): Promise<AbsenceView['uncovered']> {
  return tx.query(
    `select v.visit_id as "visitId", v.title, k.given_name || ' ' || k.family_name as patient, s.starts_at as "startsAt", v.version
     from visits.visit_staff_card s
     join visits.visit_card v on v.visit_id = s.visit_id and v.status = 'planned'
     join caseload.patient_card k on k.patient_id = v.patient_id
     where s.person_id = $1 and s.starts_at < $3 and s.ends_at > $2
     order by s.starts_at`,
    [personId, from, to],
  );
}
