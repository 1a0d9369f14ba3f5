import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { UnitOfWork } from '@ward/server-kit';
import { SessionStore } from '../sessions/session.store';

/** Ends this session, or every session of the person. Answers how many ended. */
@Injectable()
export class SignOutHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionStore,
  ) {}

  handle(hash: Buffer | null, everywhere: boolean, actor: Actor): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const ended = everywhere
        ? await this.sessions.endAllOf(tx, actor.personId)
        : hash === null
          ? 0
          : await this.sessions.end(tx, hash);
      tx.audit({
        action: 'sign-out',
        what: everywhere ? 'Signed out on every device' : 'Signed out',
        patients: [],
      });
      return ended;
    });
  }
}
