import { Injectable } from '@nestjs/common';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import type { NeedId, PersonFacts, TeamMemberFacts, Visit, VisitId } from '@ward/visits/domain';

interface Row extends Omit<TeamMemberFacts, 'personId'> {
  readonly person_id: string;
}

/** Which part of people's days matters: from the first wished start to the last, without what is being moved itself. */
export interface Concerned {
  readonly from: Instant;
  readonly to: Instant;
  readonly visitIds: readonly VisitId[];
  readonly patientIds: readonly string[];
}

/** All that has to be known of some people before they are sent to a visit, in one statement. */
@Injectable()
export class StaffFactsQuery {
  /** Facts within twelve hours of the wished start; people who are not of this team are left out. */
  async of(tx: Tx, personIds: readonly string[], visit: Visit, startsAt: Instant): Promise<PersonFacts[]> {
    const { id, patientId } = visit;
    const concerned = { from: startsAt, to: startsAt, visitIds: [id], patientIds: [patientId] };
    const team = await this.ofTeam(tx, personIds, concerned);
    return team.map(({ exclusions, ...facts }) => ({ ...facts, excluded: exclusions[0]?.reason ?? null }));
  }

  /** The same of everybody whom a whole plan sends somewhere. */
  async ofTeam(tx: Tx, personIds: readonly string[], concerned: Concerned): Promise<TeamMemberFacts[]> {
    const { from, to, visitIds, patientIds } = concerned;
    const rows = await tx.query<Row>(FACTS, [personIds, from, to, visitIds, patientIds]);
    return rows.map(({ person_id, ...facts }) => ({ personId: person_id, ...facts }));
  }

  /** Starts of promised visits of these needs that are not themselves being moved, by need. */
  async otherStarts(
    tx: Tx,
    needIds: readonly NeedId[],
    { from, to, visitIds }: Concerned,
  ): Promise<ReadonlyMap<NeedId, Instant[]>> {
    const rows = await tx.query<{ need_id: NeedId; starts: Instant[] }>(
      `select v.need_id, jsonb_agg(distinct ${utc('s.starts_at')}) as starts
       from visits.visit v join visits.visit_staff s on s.visit_id = v.id
       where v.need_id = any($1) and v.id <> all($2) and v.status <> 'cancelled'
         and s.starts_at between $3::timestamptz - interval '1 day' and $4::timestamptz + interval '1 day'
       group by v.need_id`,
      [needIds, visitIds, from, to],
    );
    return new Map(rows.map(({ need_id, starts }) => [need_id, starts]));
  }

  /** Starts of the other promised visits of the same need within a day either way. */
  async sameNeedStarts(tx: Tx, { id, needId }: Visit, startsAt: Instant): Promise<Instant[]> {
    const concerned = { from: startsAt, to: startsAt, visitIds: [id], patientIds: [] };
    return (await this.otherStarts(tx, [needId], concerned)).get(needId) ?? [];
  }
}

/** Instants inside JSON in the one form that the rest of the code has. */
const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** No shift or visit lasts longer than a day: the lower bounds keep the search to a person's last days. */
const FACTS = `
  select s.person_id, p.name, s.competencies as skills,
    coalesce((select jsonb_agg(jsonb_build_object('patientId', x.patient_id, 'reason', x.reason))
      from allocation.exclusion_card x where x.person_id = s.person_id and x.patient_id = any($5)), '[]') as exclusions,
    coalesce((select jsonb_agg(jsonb_build_object('from', ${utc('c.starts_at')}, 'to', ${utc('c.ends_at')}) order by c.starts_at)
      from allocation.shift_card c where c.person_id = s.person_id and c.starts_at > $2::timestamptz - interval '36 hours'
        and c.starts_at < $3::timestamptz + interval '12 hours' and c.ends_at > $2::timestamptz - interval '12 hours'), '[]') as shifts,
    coalesce((select jsonb_agg(jsonb_build_object('from', ${utc('a.from_at')}, 'to', ${utc('a.to_at')}, 'reason', a.reason))
      from allocation.absence_card a where a.person_id = s.person_id
        and a.from_at < $3::timestamptz + interval '12 hours' and a.to_at > $2::timestamptz - interval '12 hours'), '[]') as absences,
    coalesce((select jsonb_agg(jsonb_build_object('visitId', v.id, 'title', v.title,
        'patient', k.given_name || ' ' || k.family_name, 'from', ${utc('o.starts_at')}, 'to', ${utc('o.ends_at')}) order by o.starts_at)
      from visits.visit_staff o join visits.visit v on v.id = o.visit_id
        join caseload.patient_card k on k.patient_id = v.patient_id
      where o.person_id = s.person_id and o.visit_id <> all($4) and o.starts_at > $2::timestamptz - interval '36 hours'
        and o.starts_at < $3::timestamptz + interval '12 hours' and o.ends_at > $2::timestamptz - interval '12 hours'), '[]') as visits
  from allocation.staff_card s
  join identity.person_card p on p.person_id = s.person_id and p.active
  where s.person_id = any($1)`;
