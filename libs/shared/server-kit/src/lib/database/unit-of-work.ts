import { Injectable } from '@nestjs/common';
import type { Actor, ActorRequest } from '@ward/contract';
import { Clock, invariant, isResult } from '@ward/kernel';
import { DataSource, type QueryRunner } from 'typeorm';
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

  /** Asks in the actor's name. Only audit rows may be written. */
  async read<T>(actor: Actor, ask: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transact(actor, ask, 'read');
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

  private async transact<T>(actor: Actor, work: (tx: Tx) => Promise<T>, kind?: 'read'): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await tellPostgresWhoAsks(runner, actor, kind);
      const answer = await work(new Tx(runner.manager, actor));
      await runner.commitTransaction();
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

/** A read that only leaves audit rows need not wait for the disk: at worst the last half second of them is lost. */
async function tellPostgresWhoAsks(runner: QueryRunner, actor: Actor, kind?: 'read'): Promise<void> {
  await runner.query(
    `select set_config('homeward.actor', $1, true), set_config('homeward.organisation', $2, true),
            set_config('homeward.provider', $3, true), set_config('homeward.side', $4, true),
            set_config('synchronous_commit', $5, true)`,
    [actor.personId, actor.organisationId, actor.providerId, actor.side, kind === 'read' ? 'off' : 'on'],
  );
}
