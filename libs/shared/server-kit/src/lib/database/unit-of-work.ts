import { Injectable } from '@nestjs/common';
import type { Actor, ActorRequest } from '@ward/contract';
import { Clock, invariant, isResult } from '@ward/kernel';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { isWorthAnotherTry } from './postgres-errors';
import { claimRequest, keepAnswer } from './request-answer';
import { Listeners } from './listeners';
import { TransactionalOutbox, type Outbox } from './outbox';
import { Tx } from './tx';

const TRIES = 4;

/** One human act is one transaction. Everything that touches the database goes through here. */
@Injectable()
export class UnitOfWork {
  private readonly served = new WeakSet<ActorRequest>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly listeners: Listeners,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs an act in the actor's name. A returned refusal (or anything thrown) undoes all of it. While a request is
   * served, its idempotency key is claimed first: a replay gets the stored answer and `act` does not run.
   * The answer must be plain JSON, since it is stored for replays.
   */
  async run<T>(actor: Actor, act: (tx: Tx, outbox: Outbox) => Promise<T>): Promise<T> {
    if (actor.request) {
      invariant(!this.served.has(actor.request), 'one request is one act: it runs one transaction');
      this.served.add(actor.request);
    }
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(actor, act);
      } catch (fault) {
        if (fault instanceof RolledBack) return fault.answer as T;
        if (attempt === TRIES || !isWorthAnotherTry(fault)) throw fault;
      }
    }
  }

  /**
   * Asks in the actor's name. Only audit rows may be written. Postgres answers a connection in order, so nothing here
   * waits for an answer that is not needed: beginning, saying who asks and asking go out together, and so do the audit
   * rows and the end.
   */
  async read<T>(actor: Actor, ask: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const connection: pg.ClientBase = await runner.connect();
      const tx = new Tx(runner.manager, connection, actor);
      try {
        const begun = connection.query('start transaction');
        const [answer] = await Promise.all([tellingWhoAsks(connection, actor, 'read', () => ask(tx)), begun]);
        await Promise.all([tx.closeAudit(), connection.query('commit')]);
        return answer;
      } catch (fault) {
        await connection.query('rollback').catch(() => undefined);
        throw fault;
      }
    } finally {
      await runner.release();
    }
  }

  private attempt<T>(actor: Actor, act: (tx: Tx, outbox: Outbox) => Promise<T>): Promise<T> {
    return this.transact(actor, async (tx) => {
      const claim = await claimRequest(tx, this.clock.now());
      if (claim.replayed) return claim.answer as T;
      const answer = await act(tx, new TransactionalOutbox(tx, this.listeners, this.clock));
      if (isResult(answer) && !answer.ok) throw new RolledBack(answer);
      await keepAnswer(tx, answer);
      return answer;
    });
  }

  private async transact<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const connection: pg.ClientBase = await runner.connect();
      const tx = new Tx(runner.manager, connection, actor);
      await runner.startTransaction();
      const answer = await tellingWhoAsks(connection, actor, 'change', () => work(tx));
      await Promise.all([tx.closeAudit(), runner.commitTransaction()]);
      return answer;
    } catch (fault) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw fault;
    } finally {
      await runner.release();
    }
  }
}

class RolledBack extends Error {
  constructor(readonly answer: unknown) {
    super('refused');
  }
}

/**
 * Tells Postgres who asks, for row-level security, and does the work without waiting for its nod. A read that only leaves
 * audit rows need not wait for the disk: at worst the last half second of them is lost.
 */
async function tellingWhoAsks<T>(
  connection: pg.ClientBase,
  actor: Actor,
  kind: 'read' | 'change',
  work: () => Promise<T>,
): Promise<T> {
  const told = connection.query({
    name: 'who-asks',
    text: `select set_config('homeward.actor', $1, true), set_config('homeward.organisation', $2, true),
                  set_config('homeward.provider', $3, true), set_config('homeward.side', $4, true),
                  set_config('synchronous_commit', $5, true)`,
    values: [actor.personId, actor.organisationId, actor.providerId, actor.side, kind === 'read' ? 'off' : 'on'],
  });
  const [answer] = await Promise.all([work(), told]);
  return answer;
}
