import { Injectable } from '@nestjs/common';
import { InstantField, type Page } from '@ward/contract';
import type { BreakGlassQuery as Asked, BreakGlassView } from '@ward/identity/contract';
import { decodeCursor, pageOf, type Tx } from '@ward/server-kit';
import * as z from 'zod';

const Place = z.tuple([InstantField, z.guid()]);

/** The review queue: what waits longest stands first; what is reviewed, newest first. */
@Injectable()
export class BreakGlassQuery {
  async page(tx: Tx, { reviewed, after, limit }: Asked): Promise<Page<BreakGlassView>> {
    const [afterAt, afterId] = decodeCursor(after, Place) ?? [null, null];
    const [beyond, order] = reviewed ? ['<', 'desc'] : ['>', 'asc'];
    const rows = await this.ask(
      tx,
      `(g.review is not null) = $1::boolean
       and ($2::timestamptz is null or (g.started_at, g.id) ${beyond} ($2, $3::uuid))
       order by g.started_at ${order}, g.id ${order} limit $4`,
      [reviewed, afterAt, afterId, limit + 1],
    );
    const patients = [...new Set(rows.map(({ patientId }) => patientId))];
    tx.audit({ action: 'list', what: 'Break-glass to review', patients });
    return pageOf(
      rows,
      limit,
      ({ startedAt, id }) => [startedAt, id],
      (row) => row,
    );
  }

  async one(tx: Tx, id: string): Promise<BreakGlassView | undefined> {
    return (await this.ask(tx, 'g.id = $1', [id]))[0];
  }

  private ask(tx: Tx, where: string, parameters: readonly unknown[]): Promise<BreakGlassView[]> {
    return tx.query<BreakGlassView>(
      `select g.id, g.person_id as "personId", p.name as "personName", p.profession, g.patient_id as "patientId",
              coalesce(c.given_name || ' ' || c.family_name, 'A patient of another ward') as "patientName",
              c.nhs_number as "nhsNumber", g.reason, g.started_at as "startedAt", g.ends_at as "endsAt",
              seen.reads, seen.writes,
              case when g.review is null then null else jsonb_build_object('outcome', g.review, 'note', g.review_note,
                'byName', r.name, 'at', to_char(g.reviewed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as review
       from identity.break_glass g
       join identity.person p on p.id = g.person_id
       left join identity.person r on r.id = g.reviewed_by
       left join caseload.patient_card c on c.patient_id = g.patient_id
       cross join lateral (
         select count(*) filter (where e.action = 'read')::int as reads, count(*) filter (where e.action = 'write')::int as writes
         from audit.entry e
         where e.patient_ids @> array[g.patient_id] and e.actor_id = g.person_id and e.at between g.started_at and g.ends_at) seen
       where ${where}`,
      parameters,
    );
  }
}
