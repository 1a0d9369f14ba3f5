import { Injectable } from '@nestjs/common';
import type { TaskPage, TasksQuery as Asked, TaskView, Colleague } from '@ward/caseload/contract';
import { Clock } from '@ward/kernel';
import { decodeCursor, pageOf, type Tx } from '@ward/server-kit';
import * as z from 'zod';

const After = z.tuple([z.string(), z.string()]);

const COLUMNS = `task.id, task.patient_id as "patientId", patient.family_name || ', ' || patient.given_name as "patientName",
  patient.looks_like as "looksLike",
  task.episode_id as "episodeId", task.ward_id as "wardId", task.title, task.owner_id as "ownerId",
  task.owner_name as "ownerName", task.owner_role as "ownerRole", task.due_at as "dueAt",
  task.done_at is null and task.due_at < $1 as "isOverdue", task.created_at as "createdAt",
  task.created_by_name as "createdByName", task.done_at as "doneAt", task.done_by_name as "doneByName", task.outcome, task.version`;
const FROM = `from caseload.task join caseload.patient on patient.id = task.patient_id`;

@Injectable()
export class TasksQuery {
  constructor(private readonly clock: Clock) {}

  async open(tx: Tx, { show, after, limit }: Asked): Promise<TaskPage> {
    const { actor } = tx;
    const cursor = decodeCursor(after, After);
    const rows = await tx.query<TaskView>(
      `select ${COLUMNS} ${FROM}
        where task.provider_id = $2 and task.done_at is null
          and ($3 or task.ward_id = any($4::uuid[]))
          and ($5 = 'all' or task.owner_id = $6 or (task.owner_id is null and task.owner_role = any($7::text[])))
          and ($8::timestamptz is null or (task.due_at, task.id) > ($8, $9::uuid))
        order by task.due_at, task.id limit $10`,
      [
        this.clock.now(),
        actor.providerId,
        actor.wardIds === 'all',
        actor.wardIds === 'all' ? [] : actor.wardIds,
        show,
        actor.personId,
        actor.roles,
        cursor?.[0] ?? null,
        cursor?.[1] ?? null,
        limit + 1,
      ],
    );
    const page = pageOf(
      rows,
      limit,
      ({ dueAt, id }) => [dueAt, id],
      (row) => row,
    );
    const patients = [...new Set(page.items.map(({ patientId }) => patientId))];
    tx.audit({ action: 'list', what: 'Tasks', patients });
    return page;
  }

  /** Open ones by due time, then what was done lately. */
  ofPatient(tx: Tx, patientId: string): Promise<TaskView[]> {
    return tx.query<TaskView>(
      `select ${COLUMNS} ${FROM} where task.patient_id = $2
        order by task.done_at is not null, case when task.done_at is null then task.due_at end, task.done_at desc limit 60`,
      [this.clock.now(), patientId],
    );
  }

  one(tx: Tx, id: string): Promise<TaskView | undefined> {
    return tx.one<TaskView>(`select ${COLUMNS} ${FROM} where task.id = $2`, [this.clock.now(), id]);
  }

  /** Everybody who works for the provider and may be given something. */
  colleagues(tx: Tx): Promise<Colleague[]> {
    return tx.query<Colleague>(
      `select person_id as id, name, profession from identity.person_card
        where organisation_id = $1 and active and profession is not null order by name limit 500`,
      [tx.actor.providerId],
    );
  }
}
