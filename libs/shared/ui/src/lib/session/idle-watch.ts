import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Clock, type Instant, millisOf, MINUTE } from '@ward/kernel';
import { Now } from '../time/now';
import { Session } from './session';
import { TabsOfOne } from './tabs-of-one';

/** How long before the end somebody is asked whether she is still there. */
const WARNING = 2 * MINUTE;
/** How often a working person's session is renewed while her page asks the server for nothing. */
const RENEW = 3 * MINUTE;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Watches for nobody being at the screen. Live updates do not count as work: only a hand does, in any tab. */
@Service()
export class IdleWatch {
  private readonly clock = inject(Clock);
  private readonly now = inject(Now);
  private readonly session = inject(Session);
  private readonly tabs = inject(TabsOfOne);
  private readonly lastSign = signal<Instant>(this.clock.now());
  private renewed = this.clock.now();

  private readonly left = computed(() => {
    const me = this.session.me();
    if (this.session.state() !== 'signed-in' || !me) return undefined;
    const idleEnd = millisOf(this.lastSign()) + me.session.idleMinutes * MINUTE;
    return Math.min(idleEnd, Date.parse(me.session.endsAt)) - millisOf(this.now.second());
  });
  /** Seconds until she is signed out, once that is near; undefined while there is no need to say so. */
  readonly secondsLeft = computed(() => {
    const left = this.left();
    return left === undefined || left > WARNING ? undefined : Math.max(0, Math.ceil(left / 1000));
  });
  /** True when the end is that of the whole session: staying is not possible, signing in again is. */
  readonly isFinal = computed(() => {
    const me = this.session.me();
    return me !== undefined && Date.parse(me.session.endsAt) - millisOf(this.now.second()) <= WARNING;
  });

  constructor() {
    const seen = () => this.seen();
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, seen, { passive: true, capture: true });
    inject(DestroyRef).onDestroy(() => {
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, seen, { capture: true });
    });
    this.tabs.news.pipe(takeUntilDestroyed()).subscribe(({ kind }) => {
      if (kind === 'active' && this.secondsLeft() === undefined) this.lastSign.set(this.clock.now());
    });
    effect(() => {
      if (this.secondsLeft() === 0) untracked(() => void this.session.signOut());
    });
  }

  /** She says she is still there. */
  async stay(): Promise<void> {
    this.lastSign.set(this.clock.now());
    await this.renew();
  }

  private seen(): void {
    // Once the question stands, only its answer counts: a sleeve on the keyboard is not a yes.
    if (this.secondsLeft() !== undefined || this.session.state() !== 'signed-in') return;
    const at = this.clock.now();
    this.lastSign.set(at);
    if (millisOf(at) - millisOf(this.renewed) > RENEW) void this.renew();
  }

  private async renew(): Promise<void> {
    this.renewed = this.clock.now();
    this.tabs.tell({ kind: 'active' });
    await this.session.stay();
  }
}
