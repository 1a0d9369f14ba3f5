import { Injectable } from '@nestjs/common';
import { type FinishTask, type SetTask, TaskChanged, type TaskView } from '@ward/caseload/contract';
import type { Actor } from '@ward/contract';
import { Clock, type Instant, invariant, ok, refuse, type Result } from '@ward/kernel';
import { type CommonRefusal, type Outbox, PatientAccess, type Tx, UnitOfWork } from '@ward/server-kit';
import { TaskEntity } from './task.entity';
import { TasksQuery } from './tasks.query';

export type SetTaskRefusal = { readonly code: 'caseload/not-on-ward' } | { readonly code: 'caseload/nobody-of-ours' };
export type FinishTaskRefusal =
  { readonly code: 'caseload/task-done'; readonly doneBy: string; readonly doneAt: Instant } | CommonRefusal;

/** Tasks come from board rounds and visits; each has an owner and a time. */
@Injectable()
export class KeepTasksHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly tasks: TasksQuery,
    private readonly clock: Clock,
  ) {}

  set(body: SetTask, actor: Actor): Promise<Result<TaskView, SetTaskRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      await this.access.open(tx, body.patientId, { action: 'write', what: 'Set a task' });
      const stay = await tx.one<{ id: string; wardId: string }>(
        `select id, ward_id as "wardId" from caseload.episode where patient_id = $1 order by admitted_at desc limit 1`,
        [body.patientId],
      );
      if (!stay) return refuse({ code: 'caseload/not-on-ward' });
      const owner = body.ownerId === null ? undefined : await this.colleague(tx, body.ownerId);
      if (body.ownerId !== null && !owner) return refuse({ code: 'caseload/nobody-of-ours' });
      await tx.repository(TaskEntity).insert({
        ...body,
        providerId: actor.providerId,
        episodeId: stay.id,
        wardId: stay.wardId,
        ownerName: owner?.name ?? null,
        createdAt: this.clock.now(),
        createdByName: actor.name,
        version: 1,
      });
      return ok(await this.kept(tx, outbox, body.id));
    });
  }

  finish(
    id: string,
    expected: number,
    { outcome }: FinishTask,
    actor: Actor,
  ): Promise<Result<TaskView, FinishTaskRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      const task = await this.loadForChange(tx, id);
      if (!task) return refuse({ code: 'not-found' });
      await this.access.open(tx, task.patientId, { action: 'write', what: 'Finished a task' });
      if (task.doneAt)
        return refuse({ code: 'caseload/task-done', doneBy: task.doneByName ?? '', doneAt: task.doneAt });
      if (task.version !== expected) return refuse({ code: 'stale', currentVersion: task.version });
      const done = { doneAt: this.clock.now(), doneByName: actor.name, outcome: outcome || null };
      await tx.repository(TaskEntity).update({ id }, { ...done, version: task.version + 1 });
      return ok(await this.kept(tx, outbox, id));
    });
  }

  /** Takes a finishing back: the undo of the list. */
  reopen(id: string, expected: number, actor: Actor): Promise<Result<TaskView, CommonRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      const task = await this.loadForChange(tx, id);
      if (!task) return refuse({ code: 'not-found' });
      await this.access.open(tx, task.patientId, { action: 'write', what: 'Reopened a task' });
      if (task.version !== expected) return refuse({ code: 'stale', currentVersion: task.version });
      const undone = { doneAt: null, doneByName: null, outcome: null };
      await tx.repository(TaskEntity).update({ id }, { ...undone, version: task.version + 1 });
      return ok(await this.kept(tx, outbox, id));
    });
  }

  private loadForChange(tx: Tx, id: string): Promise<TaskEntity | null> {
    return tx.repository(TaskEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private colleague(tx: Tx, personId: string): Promise<{ name: string } | undefined> {
    return tx.one(`select name from identity.person_card where person_id = $1 and organisation_id = $2 and active`, [
      personId,
      tx.actor.providerId,
    ]);
  }

  private async kept(tx: Tx, outbox: Outbox, id: string): Promise<TaskView> {
    const view = await this.tasks.one(tx, id);
    invariant(view, 'a task that was just kept can be read');
    const { patientId, wardId } = view;
    const { providerId } = tx.actor;
    await outbox.put([
      TaskChanged.event({ subject: id, audience: [providerId], data: { taskId: id, patientId, wardId, providerId } }),
    ]);
    return view;
  }
}
