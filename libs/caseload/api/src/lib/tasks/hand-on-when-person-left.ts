import { Injectable } from '@nestjs/common';
import { EpisodeChanged, TaskChanged } from '@ward/caseload/contract';
import { loseClinician } from '@ward/caseload/domain';
import { PersonLeft } from '@ward/identity/contract';
import { Clock } from '@ward/kernel';
import { type Listener, ListensTo, type Outbox, type Tx } from '@ward/server-kit';
import { EpisodeStore } from '../episodes/episode.store';
import { audienceOf, stayOf } from '../episodes/stay-of';
import { TaskStore } from './task.store';

/** Tasks of somebody who left go to the clinical leads; stays that they led say that nobody leads them. */
@ListensTo(PersonLeft)
@Injectable()
export class HandOnWhenPersonLeft implements Listener<typeof PersonLeft> {
  constructor(
    private readonly tasks: TaskStore,
    private readonly episodes: EpisodeStore,
    private readonly clock: Clock,
  ) {}

  async hear({ data }: ReturnType<typeof PersonLeft.event>, tx: Tx, outbox: Outbox): Promise<void> {
    const patients = [
      ...(await this.handOnTasks(data.personId, tx, outbox)),
      ...(await this.askForClinicians(data.personId, tx, outbox)),
    ];
    if (patients.length > 0)
      tx.audit({ action: 'write', what: 'Handed on what somebody who left was looking after', patients });
  }

  private async handOnTasks(personId: string, tx: Tx, outbox: Outbox): Promise<string[]> {
    const { providerId } = tx.actor;
    const tasks = await this.tasks.giveToLeads(tx, personId);
    await outbox.put(
      tasks.map(({ id, patientId, wardId }) =>
        TaskChanged.event({ subject: id, audience: [providerId], data: { taskId: id, patientId, wardId, providerId } }),
      ),
    );
    return tasks.map(({ patientId }) => patientId);
  }

  private async askForClinicians(personId: string, tx: Tx, outbox: Outbox): Promise<string[]> {
    const patients: string[] = [];
    const at = this.clock.now();
    for (const id of await this.episodes.ledBy(tx, personId)) {
      const episode = await this.episodes.loadForChange(tx, id);
      const decision = episode && loseClinician(episode, { by: { id: tx.actor.personId, name: tx.actor.name }, at });
      if (!decision?.ok) continue;
      const { next } = decision.value;
      await this.episodes.save(tx, decision.value);
      await outbox.put([
        EpisodeChanged.event({ subject: id, audience: audienceOf(next), data: { ...stayOf(next), at } }),
      ]);
      patients.push(next.patientId);
    }
    return patients;
  }
}
