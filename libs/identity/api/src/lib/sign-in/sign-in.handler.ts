import { Injectable } from '@nestjs/common';
import { startSession, TOUCH_MINUTES } from '@ward/identity/domain';
import { Clock, ok, plusMinutes, refuse, type Result } from '@ward/kernel';
import { UnitOfWork } from '@ward/server-kit';
import { IdentitySettings } from '../identity-settings';
import { hashOf, newToken } from '../sessions/session-cookie';
import { SessionStore } from '../sessions/session.store';
import { PersonAtTheDoorQuery } from './person-at-the-door.query';

export type SignInRefusal = { readonly code: 'identity/not-known' } | { readonly code: 'identity/has-left' };

/** Opens a session for the person whom the sign-in service named. Answers the token for the browser. */
@Injectable()
export class SignInHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: PersonAtTheDoorQuery,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
    private readonly settings: IdentitySettings,
  ) {}

  async handle(subject: string): Promise<Result<string, SignInRefusal>> {
    const person = await this.people.bySubject(subject);
    if (!person) return refuse({ code: 'identity/not-known' });
    if (!person.active) return refuse({ code: 'identity/has-left' });
    const { limits } = this.settings;
    const now = this.clock.now();
    const token = newToken();
    await this.work.run(person.actor, async (tx) => {
      await this.sessions.sweep(tx, now, plusMinutes(now, -(limits.idleMinutes + TOUCH_MINUTES)));
      await this.sessions.start(tx, hashOf(token), startSession(now, limits));
      tx.audit({ action: 'sign-in', what: 'Signed in', patients: [] });
    });
    return ok(token);
  }
}
