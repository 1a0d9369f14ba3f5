import type { DomainEvent } from '@ward/contract';
import { type Clock } from '@ward/kernel';
import { ProblemException } from '../http/problem';
import type { ListenerRefusal, Listeners } from './listeners';
import type { Tx } from './tx';

/** Where a decision's events go: to the listeners at once, and into the queue for what leaves the process. */
export interface Outbox {
  put(events: readonly DomainEvent[]): Promise<void>;
}

export class TransactionalOutbox implements Outbox {
  constructor(
    private readonly tx: Tx,
    private readonly listeners: Listeners,
    private readonly clock: Clock,
  ) {}

  async put(events: readonly DomainEvent[]): Promise<void> {
    for (const event of events) {
      await this.queue(event);
      for (const listener of this.listeners.of(event.type)) {
        const heard = await listener.hear(event, this.tx, this);
        if (heard && !heard.ok) throw problemOf(heard.error);
      }
    }
  }

  private async queue(event: DomainEvent): Promise<void> {
    const { actor } = this.tx;
    await this.tx.query(
      `insert into outbox.message (type, subject, audience, provider_id, actor_id, data, at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        event.type,
        event.subject,
        event.audience,
        actor.providerId,
        actor.personId,
        JSON.stringify(event.data),
        this.clock.now(),
      ],
    );
  }
}

function problemOf({ code, title, status = 409, ...facts }: ListenerRefusal): ProblemException {
  return new ProblemException({ ...facts, code, title, status });
}
