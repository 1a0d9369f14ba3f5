import { Injectable } from '@nestjs/common';
import type { Page } from '@ward/contract';
import type { AccessLog, AccessLogEntry, AuditEntryView, AuditQuery as Asked } from '@ward/identity/contract';
import { withoutSpaces } from '@ward/kernel';
import { decodeCursor, pageOf, type Tx } from '@ward/server-kit';
import * as z from 'zod';
import { containing } from '../organisations/organisations.query';

/** Several entries share a millisecond: the place in the list has Postgres's own microseconds. */
const Place = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/), z.guid()]);
const NAMED_PATIENTS = 10;

type Placed<View> = View & { readonly place: string };

@Injectable()
export class AuditQuery {
  /** The trail of the actor's provider, newest first. */
  async page(tx: Tx, asked: Asked): Promise<Page<AuditEntryView>> {
    const { patientId, nhsNumber, personId, person, action, from, to, after, limit } = asked;
    const [afterAt, afterId] = decodeCursor(after, Place) ?? [null, null];
    const patients = await this.patientsMeant(tx, patientId, nhsNumber);
    const people = await this.peopleMeant(tx, personId, person);
    const rows = await tx.query<Placed<AuditEntryView>>(
      `select e.id, e.at, e.at::text as place, nullif(e.actor_id, '00000000-0000-0000-0000-000000000000') as "actorId",
              e.actor_name as "actorName", o.name as "organisationName", e.action, e.what, e.why,
              cardinality(e.patient_ids) as "patientCount",
              coalesce((select jsonb_agg(jsonb_build_object('id', c.patient_id, 'name', c.given_name || ' ' || c.family_name,
                                                            'nhsNumber', c.nhs_number) order by c.family_name, c.given_name)
                        from caseload.patient_card c where c.patient_id = any(e.patient_ids[1:${NAMED_PATIENTS}])), '[]') as patients
       from ${patients ? 'identity.audit_of_patients($8::uuid[])' : 'audit.entry'} e
       left join identity.organisation o on o.id = e.organisation_id
       where e.provider_id = access.provider()
         and ($1::uuid[] is null or e.actor_id = any($1)) and ($2::text is null or e.action = $2)
         and ($3::timestamptz is null or e.at >= $3) and ($4::timestamptz is null or e.at < $4)
         and ($5::timestamptz is null or (e.at, e.id) < ($5, $6::uuid))
       order by e.at desc, e.id desc limit $7`,
      [people, action ?? null, from ?? null, to ?? null, afterAt, afterId, limit + 1, ...(patients ? [patients] : [])],
    );
    return pageOf(rows, limit, ({ place, id }) => [place, id], withoutPlace);
  }

  /** Names are looked up among people first: the trail itself is found by who acted, never read through for a name. */
  private async peopleMeant(tx: Tx, personId?: string, name?: string): Promise<string[] | null> {
    if (!name) return personId ? [personId] : null;
    const rows = await tx.query<{ id: string }>(`select id from identity.person where name ilike $1`, [
      containing(name),
    ]);
    return rows.map(({ id }) => id).filter((id) => !personId || id === personId);
  }

  /** The patients that the search is about; null when it is about nobody in particular. */
  private async patientsMeant(tx: Tx, patientId?: string, nhsNumber?: string): Promise<string[] | null> {
    if (!nhsNumber) return patientId ? [patientId] : null;
    const rows = await tx.query<{ id: string }>(
      `select patient_id as id from caseload.patient_card where nhs_number = $1`,
      [withoutSpaces(nhsNumber)],
    );
    return rows.map(({ id }) => id).filter((id) => !patientId || id === patientId);
  }

  /** The banner of the patient whose log is shown; none for a patient of another ward. */
  patient(tx: Tx, patientId: string): Promise<AccessLog['patient'] | undefined> {
    return tx.one(
      `select nhs_number as "nhsNumber", family_name as "familyName", given_name as "givenName",
              date_of_birth as "dateOfBirth", sex, allergies, alerts, looks_like as "looksLike"
       from caseload.patient_card where patient_id = $1`,
      [patientId],
    );
  }

  /** Who has seen or changed one patient's record, newest first. */
  async ofPatient(tx: Tx, patientId: string, after: string | undefined, limit: number): Promise<Page<AccessLogEntry>> {
    const [afterAt, afterId] = decodeCursor(after, Place) ?? [null, null];
    const rows = await tx.query<Placed<AccessLogEntry>>(
      `select e.id, e.at, e.at::text as place, e.actor_name as "actorName", p.profession, o.name as "organisationName",
              e.action, e.what, e.why
       from identity.audit_of_patients(array[$1::uuid]) e
       left join identity.person p on p.id = e.actor_id
       left join identity.organisation o on o.id = e.organisation_id
       where ($2::timestamptz is null or (e.at, e.id) < ($2, $3::uuid))
       order by e.at desc, e.id desc limit $4`,
      [patientId, afterAt, afterId, limit + 1],
    );
    return pageOf(rows, limit, ({ place, id }) => [place, id], withoutPlace);
  }
}

function withoutPlace<View>({ place: _, ...view }: Placed<View>): Omit<Placed<View>, 'place'> {
  return view;
}
