import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, londonDate, type LondonDate, plusDays, startOfLondonDay } from '@ward/kernel';
import { UnitOfWork } from '@ward/server-kit';
import type { MyDay, VisitDetail } from '@ward/visits/contract';
import { PATIENT_COLUMN, RECORDS_COLUMN, VISIT_COLUMNS } from './visit-columns';

@Injectable()
export class MyDayQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Somebody's own visits of a London day, in order, with all that is needed at the door. */
  ask(wanted: LondonDate | undefined, actor: Actor): Promise<MyDay> {
    const asOf = this.clock.now();
    const day = wanted ?? londonDate(asOf);
    return this.work.read(actor, async (tx) => {
      const visits = await tx.query<VisitDetail>(MINE, [
        actor.personId,
        startOfLondonDay(day),
        startOfLondonDay(plusDays(day, 1)),
      ]);
      const patients = [...new Set(visits.map(({ patientId }) => patientId))];
      if (patients.length > 0) await tx.audit({ action: 'list', what: 'my visits of a day', patients });
      return { day, asOf, visits };
    });
  }
}

const MINE = `
  select ${VISIT_COLUMNS}, ${PATIENT_COLUMN}, ${RECORDS_COLUMN}
  from visits.visit_staff mine
  join visits.visit v on v.id = mine.visit_id
  join caseload.patient_card k on k.patient_id = v.patient_id
  where mine.person_id = $1 and mine.starts_at >= $2 and mine.starts_at < $3
  order by mine.starts_at, v.id`;
