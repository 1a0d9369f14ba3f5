import { HttpClient } from '@angular/common/http';
import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { Permission } from '@ward/contract';
import * as z from 'zod';
import { outcome } from '../http/outcome';
import { Online } from '../live/online';
import { Me } from './me';
import { TabsOfOne } from './tabs-of-one';

/**
 * `offline`: no server, but this device knows who last worked here. `ended`: the session ran out under somebody's hands;
 * her page stays as it is until she signs in again.
 */
export type SessionState = 'asking' | 'signed-in' | 'signed-out' | 'ended' | 'offline' | 'failed';

const SignedOut = z.object({ next: z.string() });
const REMEMBERED = 'homeward.me';
/** A device may believe in a network that leads nowhere: so often it is tried all the same. */
const LOOK_EVERY = 15_000;

/** Who sits at this screen and what she may do. */
@Service()
export class Session {
  private readonly http = inject(HttpClient);
  private readonly tabs = inject(TabsOfOne);
  private readonly person = signal<Me | undefined>(undefined);
  private readonly standing = signal<SessionState>('asking');
  private waiting: { readonly promise: Promise<boolean>; readonly settle: (regained: boolean) => void } | undefined;

  readonly me = this.person.asReadonly();
  readonly state = this.standing.asReadonly();
  private readonly permissions = computed(() => new Set<Permission>(this.person()?.permissions));

  constructor() {
    this.tabs.news.pipe(takeUntilDestroyed()).subscribe(({ kind }) => {
      if (kind === 'signed-in') void this.ask();
      if (kind === 'signed-out') this.leave();
    });
    const online = inject(Online);
    effect(() => {
      if (online.is()) untracked(() => this.askAgain());
    });
    effect((done) => {
      if (this.standing() !== 'offline') return;
      const looking = setInterval(() => this.askAgain(), LOOK_EVERY);
      done(() => clearInterval(looking));
    });
  }

  /** A page that began without signal goes on by itself when there is some. */
  private askAgain(): void {
    if (this.standing() === 'offline') void this.ask();
  }

  /** Whether to offer an act at all; the server decides again. */
  may(permission: Permission): boolean {
    return this.permissions().has(permission);
  }

  /** Asks the server who this is: at the start, and after signing in again in another tab. */
  async ask(): Promise<void> {
    const answer = await outcome(this.http.get('/api/me'), Me);
    if (answer.ok) return this.enter(answer.value);
    if (this.standing() === 'ended') return;
    if (answer.error.status === 401) return this.leave();
    const last = answer.error.status === 0 ? remembered() : undefined;
    if (this.standing() === 'signed-in') return;
    this.person.set(last);
    this.standing.set(last ? 'offline' : 'failed');
  }

  /** Resolves to true once the same person has signed in again, to false when she leaves instead. */
  regain(): Promise<boolean> {
    if (!this.waiting) {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      this.waiting = { promise, settle: resolve };
      this.standing.set('ended');
    }
    return this.waiting.promise;
  }

  /** Tells the server that somebody is at work here although the page asks for nothing. */
  async stay(): Promise<void> {
    await outcome(this.http.post('/api/me/stay', {}));
  }

  /** `everywhere`: on every device, for somebody who left one behind. */
  async signOut(everywhere = false): Promise<void> {
    const answer = await outcome(this.http.post('/api/sign-out', { everywhere }), SignedOut);
    this.leave();
    this.tabs.tell({ kind: 'signed-out' });
    // A sign-in service of the organisation's own has to forget the person too.
    if (answer.ok && answer.value.next.startsWith('https:')) location.assign(answer.value.next);
  }

  /** Questions of the session itself: their 401 is an answer, not an interruption. */
  static isItsOwn(url: string): boolean {
    return url === '/api/me' || url === '/api/me/stay' || url === '/api/sign-out';
  }

  private enter(me: Me): void {
    const before = this.person();
    // Another person's page must not be carried on by this one.
    if (before && before.personId !== me.personId) return location.assign('/');
    this.person.set(me);
    this.standing.set('signed-in');
    localStorage.setItem(REMEMBERED, JSON.stringify(me));
    this.settle(true);
  }

  private leave(): void {
    localStorage.removeItem(REMEMBERED);
    this.person.set(undefined);
    this.standing.set('signed-out');
    this.settle(false);
  }

  private settle(regained: boolean): void {
    this.waiting?.settle(regained);
    this.waiting = undefined;
  }
}

function remembered(): Me | undefined {
  try {
    return Me.parse(JSON.parse(localStorage.getItem(REMEMBERED) ?? ''));
  } catch {
    return undefined;
  }
}
