import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, londonDate, type LondonDate, plusDays, startOfLondonDay } from '@ward/kernel';
import { UnitOfWork } from '@ward/server-kit';
import type { MyDay, MyPlanChange, VisitDetail } from '@ward/visits/contract';
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
      const changes = await tx.query<MyPlanChange>(CHANGES, [actor.personId, day]);
      const unpublished = await tx.query<{ name: string }>(UNPUBLISHED, [actor.personId, day, londonDate(asOf)]);
      const patients = [...new Set([...visits, ...changes].map(({ patientId }) => patientId))];
      if (patients.length > 0) tx.audit({ action: 'list', what: 'my visits of a day', patients });
      return { day, asOf, visits, changes, unpublished: unpublished.map(({ name }) => name) };
    });
  }
}

/** A draft is nobody's business yet: what is planned shows once its ward's day is published. */
const MINE = `
  select ${VISIT_COLUMNS}, ${PATIENT_COLUMN}, ${RECORDS_COLUMN}
  from visits.visit_staff mine
  join visits.visit v on v.id = mine.visit_id
  join caseload.patient_card k on k.patient_id = v.patient_id
  where mine.person_id = $1 and mine.starts_at >= $2 and mine.starts_at < $3
    and (v.status <> 'planned'
      or exists (select from visits.published_day d where d.ward_id = v.ward_id and d.day = v.day))
  order by mine.starts_at, v.id`;

const CHANGES = `
  select c.id, c.visit_id as "visitId", c.patient_id as "patientId", k.family_name as "familyName",
    k.given_name as "givenName", v.title, c.kind, c.before, c.after, c.changed_at as "changedAt",
    c.changed_by_name as "changedByName"
  from visits.plan_change c
  join visits.visit v on v.id = c.visit_id
  join caseload.patient_card k on k.patient_id = c.patient_id
  where c.person_id = $1 and c.day = $2 and c.acknowledged_at is null
  order by coalesce(c.after, c.before) ->> 'startsAt', c.id`;

/** The wards that somebody works for and whose plan is not published; of days that are over nobody asks. */
const UNPUBLISHED = `
  select w.name
  from allocation.staff_card s
  join capacity.ward_card w on w.provider_id = s.provider_id and (s.ward_id is null or w.ward_id = s.ward_id)
  where s.person_id = $1 and $2::date >= $3::date
    and not exists (select from visits.published_day d where d.ward_id = w.ward_id and d.day = $2)
  order by w.name`;
