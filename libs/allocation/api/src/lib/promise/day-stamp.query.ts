import { Injectable } from '@nestjs/common';
import type { LondonDate } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

/** A short text that changes with everything a day's plan depends on: what was built from it is good while it stays. */
@Injectable()
export class DayStampQuery {
  async ask(tx: Tx, day: LondonDate, wardId: string): Promise<string> {
    const row = await tx.one<{ stamp: string }>(STAMP, [tx.actor.providerId, day, wardId]);
    return row?.stamp ?? '';
  }
}

const STAMP = `
  select md5(concat_ws('#',
    (select string_agg(concat_ws(':', v.visit_id, v.version, v.status, k.lat, k.lon, k.preferences ->> 'staffGender'), ',' order by v.visit_id)
       from visits.visit_card v join caseload.patient_card k on k.patient_id = v.patient_id
      where v.provider_id = $1 and v.day = $2 and v.ward_id = $3),
    (select string_agg(concat_ws(':', s.visit_id, s.person_id, s.starts_at), ',' order by s.visit_id, s.person_id)
       from visits.visit_card v join visits.visit_staff_card s on s.visit_id = v.visit_id
      where v.provider_id = $1 and v.day = $2 and v.ward_id = $3),
    (select string_agg(concat_ws(':', s.shift_id, s.starts_at, s.ends_at, s.minutes), ',' order by s.shift_id, s.starts_at)
       from allocation.shift_card s where s.provider_id = $1 and s.day between $2::date - 1 and $2::date),
    (select string_agg(concat_ws(':', s.person_id, s.ward_id, s.travel_mode, s.base_lat, s.base_lon, s.gender, s.competencies), ',' order by s.person_id)
       from allocation.staff_card s where s.provider_id = $1),
    (select string_agg(concat_ws(':', t.person_id, t.travel_mode), ',' order by t.person_id)
       from allocation.travel_change t where t.provider_id = $1 and t.day = $2),
    (select max(version) from allocation.learning where provider_id = $1),
    (select string_agg(concat_ws(':', x.person_id, x.patient_id), ',' order by x.person_id, x.patient_id)
       from allocation.exclusion x where x.provider_id = $1))) as stamp`;
