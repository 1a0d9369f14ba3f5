import { Injectable } from '@nestjs/common';
import type {
  PatternView,
  StaffExclusion,
  StaffRecord,
  TeamChoices,
  TeamMember,
  TeamPage,
  TeamQuery as Asked,
} from '@ward/allocation/contract';
import { patternMinutes, WARN_DAYS } from '@ward/allocation/domain';
import type { Actor } from '@ward/contract';
import { Clock, dayOfWeek, londonDate, type LondonDate, ok, plusDays, refuse } from '@ward/kernel';
import { decodeCursor, pageOf, UnitOfWork } from '@ward/server-kit';
import * as z from 'zod';
import { memberOf, STAFF_COLUMNS, type StaffRow } from './staff-rows';

const Place = z.tuple([z.string(), z.guid()]);
const WEEKS_AHEAD = 4;

@Injectable()
export class TeamQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The team by name. Planned minutes are of this week and the three after it. */
  page({ q, profession, wardId, lapsing, after, limit }: Asked, actor: Actor): Promise<TeamPage> {
    const [afterName, afterId] = decodeCursor(after, Place) ?? [null, null];
    const today = londonDate(this.clock.now());
    return this.work.read(actor, async (tx) => {
      const rows = await tx.query<StaffRow<TeamMember>>(
        `${member(today, '$9')}
         where p.active and position(lower($1) in lower(p.name || ' ' || replace(s.profession, '-', ' '))) > 0
           and ($2::text is null or s.profession = $2)
           and ($3::uuid is null or s.ward_id = $3 or s.ward_id is null)
           and (not $4::boolean or exists (select from allocation.competency c
             where c.person_id = s.person_id and c.expires_on <= $5::date))
           and ($6::text is null or (p.name, s.person_id) > ($6, $7::uuid))
         order by p.name, s.person_id limit $8`,
        [
          q,
          profession ?? null,
          wardId ?? null,
          lapsing,
          plusDays(today, WARN_DAYS),
          afterName,
          afterId,
          limit + 1,
          actor.providerId,
        ],
      );
      return pageOf(
        rows,
        limit,
        ({ name, personId }) => [name, personId],
        (row) => memberOf(row, today),
      );
    });
  }

  one(personId: string, actor: Actor) {
    const today = londonDate(this.clock.now());
    return this.work.read(actor, async (tx) => {
      const row = await tx.one<StaffRow<TeamMember>>(`${member(today, '$2')} where s.person_id = $1`, [
        personId,
        actor.providerId,
      ]);
      if (!row) return refuse({ code: 'not-found' });
      const patterns = await tx.query<Omit<PatternView, 'minutesAWeek'>>(
        `select from_date as "fromDate", lines, set_by_name as "setByName", version
         from allocation.working_pattern where person_id = $1 order by from_date desc`,
        [personId],
      );
      const record: StaffRecord = {
        ...memberOf(row, today),
        patterns: patterns.map((pattern) => ({ ...pattern, minutesAWeek: patternMinutes(pattern.lines) })),
      };
      return ok(record);
    });
  }

  choices(actor: Actor): Promise<TeamChoices> {
    return this.work.read(actor, async (tx) => ({
      wards: await tx.query<TeamChoices['wards'][number]>(
        `select ward_id as "wardId", name, lat, lon from capacity.ward_card where provider_id = $1 order by name`,
        [actor.providerId],
      ),
      newcomers: await tx.query<TeamChoices['newcomers'][number]>(
        `select p.person_id as "personId", p.name, p.profession from identity.person_card p
         where p.active and p.organisation_id = $1
           and not exists (select from allocation.staff s where s.person_id = p.person_id)
         order by p.name limit 500`,
        [actor.providerId],
      ),
    }));
  }

  /** The patients to whom somebody is not to be sent. */
  exclusions(personId: string, actor: Actor) {
    return this.work.read(actor, async (tx) => {
      if (!(await tx.one(`select 1 from allocation.staff where person_id = $1`, [personId])))
        return refuse({ code: 'not-found' });
      const rows = await tx.query<StaffExclusion>(
        `select x.patient_id as "patientId", k.family_name as "familyName", k.given_name as "givenName",
           k.date_of_birth as "dateOfBirth", k.nhs_number as "nhsNumber", x.reason
         from allocation.exclusion x join caseload.patient_card k on k.patient_id = x.patient_id
         where x.person_id = $1 order by k.family_name, k.given_name limit 200`,
        [personId],
      );
      const patients = rows.map(({ patientId }) => patientId);
      if (patients.length > 0)
        tx.audit({ action: 'list', what: 'patients a member of the team is not sent to', patients });
      return ok(rows);
    });
  }
}

/** Everybody with the minutes of the weeks from this Monday on: one scan of the shifts for all of them. */
function member(today: LondonDate, provider: `$${number}`): string {
  const monday = plusDays(today, 1 - dayOfWeek(today));
  const weeks = Array.from({ length: WEEKS_AHEAD }, (_, index) => `'${plusDays(monday, index * 7)}'::date`);
  return `
    with planned as (
      select h.person_id, date_trunc('week', h.day)::date as monday, sum(h.minutes)::int as minutes
      from allocation.shift_card h
      where h.provider_id = ${provider} and h.day >= '${monday}' and h.day < '${plusDays(monday, WEEKS_AHEAD * 7)}'
      group by 1, 2)
    select ${STAFF_COLUMNS}, w.name as "wardName",
      (select jsonb_agg(jsonb_build_object('monday', week, 'minutes', coalesce(planned.minutes, 0)) order by week)
        from unnest(array[${weeks.join(', ')}]) week
        left join planned on planned.person_id = s.person_id and planned.monday = week) as weeks
    from allocation.staff s
    join identity.person_card p on p.person_id = s.person_id
    left join capacity.ward_card w on w.ward_id = s.ward_id`;
}
