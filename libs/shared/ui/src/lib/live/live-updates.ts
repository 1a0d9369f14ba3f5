import { DestroyRef, effect, inject, InjectionToken, Service, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { LiveNotice } from '@ward/contract';
import { filter, merge, type Observable, Subject, debounceTime } from 'rxjs';
import { Session } from '../session/session';

/** `polling`: the stream is broken, so what shows is asked for again every so often instead. */
export type LiveState = 'off' | 'connecting' | 'live' | 'polling';
interface Reloadable {
  reload(): unknown;
}

const PATIENCE = 10_000;
const POLL_EVERY = 15_000;
/** One act makes several events: the screen asks once. */
const SETTLE = 150;

export const OPEN_STREAM = new InjectionToken<(url: string) => EventSource>('opens the stream of live updates', {
  factory: () => (url) => new EventSource(url),
});

/** Hears that something changed, never what: a screen that shows it asks for it again. */
@Service()
export class LiveUpdates {
  private readonly open = inject(OPEN_STREAM);
  private readonly session = inject(Session);
  private readonly notices = new Subject<LiveNotice>();
  private readonly missed = new Subject<void>();
  private readonly standing = signal<LiveState>('off');
  readonly state = this.standing.asReadonly();

  private stream: EventSource | undefined;
  private poll: ReturnType<typeof setInterval> | undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;
  /** What shows may be older than the stream: it has been open before, or the page began without signal. */
  private showsEarlier = false;

  constructor() {
    effect(() => {
      const state = this.session.state();
      untracked(() => (state === 'signed-in' ? this.connect() : this.close()));
      if (state === 'offline') this.showsEarlier = true;
    });
    inject(DestroyRef).onDestroy(() => this.close());
  }

  /** Notices of the given event types; of every type when none is named. */
  on(...types: readonly string[]): Observable<LiveNotice> {
    return this.notices.pipe(filter(({ type }) => types.length === 0 || types.includes(type)));
  }

  /**
   * Asks for `resource` again when one of the events happens, and after a gap in the stream. Call it where things are
   * injected; the old rows and the focus stay while the new ones travel.
   */
  reloadOn(
    resource: Reloadable,
    types: readonly string[],
    concerns: (notice: LiveNotice) => boolean = () => true,
  ): void {
    merge(this.on(...types).pipe(filter(concerns)), this.missed)
      .pipe(debounceTime(SETTLE), takeUntilDestroyed(inject(DestroyRef)))
      .subscribe(() => resource.reload());
  }

  private connect(): void {
    if (this.stream) return;
    this.standing.set('connecting');
    this.stream = this.open('/api/live');
    this.stream.onopen = () => this.opened();
    this.stream.onerror = () => this.lost();
    this.stream.onmessage = (message: MessageEvent<string>) => this.hear(message.data);
  }

  private opened(): void {
    if (this.showsEarlier || this.poll) this.missed.next();
    this.showsEarlier = true;
    this.calm();
    this.standing.set('live');
  }

  /** The browser tries again by itself and names the last event it saw; after a while we ask in the meantime. */
  private lost(): void {
    if (this.standing() === 'live') this.standing.set('connecting');
    this.patience ??= setTimeout(() => {
      this.standing.set('polling');
      this.poll = setInterval(() => {
        this.missed.next();
        if (this.stream?.readyState === 2) this.reopen();
      }, POLL_EVERY);
    }, PATIENCE);
  }

  /** A refused stream (a proxy's 502) is closed for good by the browser: only a new one can come back. */
  private reopen(): void {
    this.stream?.close();
    this.stream = undefined;
    this.connect();
    this.standing.set('polling');
  }

  private hear(text: string): void {
    const notice = LiveNotice.safeParse(parsed(text));
    if (notice.success) this.notices.next(notice.data);
  }

  private calm(): void {
    clearTimeout(this.patience);
    clearInterval(this.poll);
    this.patience = this.poll = undefined;
  }

  private close(): void {
    this.calm();
    this.stream?.close();
    this.stream = undefined;
    this.showsEarlier = false;
    this.standing.set('off');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
