import { HttpClient, HttpHeaders } from '@angular/common/http';
import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import type { Problem } from '@ward/contract';
import { Clock, Ids, minutesBetween, ok, type Result } from '@ward/kernel';
import { ifMatch, Online, outcome, Session, withKey } from '@ward/ui';
import { Photo, VisitState } from '@ward/visits/contract';
import { ONLY_ONE_TAB } from './only-one-tab';
import { again, inOrder, isPassing, nextToSend, type OutboxItem, refused, taken, type VisitAct } from './outbox-item';
import { VisitShelf } from './visit-shelf';

/** How often what waits is tried again while the page is open. */
const TRY_EVERY = 20_000;
/** How long a sent act is still shown, in minutes. */
const SHOWN_FOR = 12 * 60;

interface NewAct {
  readonly visitId: string;
  readonly patient: string;
  readonly version: number;
  readonly act: VisitAct;
}

/** Saves what was done at visits on this device first, then sends it: in order, once, from one tab. */
@Service()
export class VisitOutbox {
  private readonly http = inject(HttpClient);
  private readonly shelf = inject(VisitShelf);
  private readonly session = inject(Session);
  private readonly online = inject(Online);
  private readonly clock = inject(Clock);
  private readonly ids = inject(Ids);
  private readonly onlyOneTab = inject(ONLY_ONE_TAB);
  private readonly channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('homeward-visits');
  private readonly kept = signal<readonly OutboxItem[]>([]);
  private flushing = Promise.resolve();
  /** What an earlier page saved must be known before anything new is put behind it. */
  private reading = Promise.resolve();

  readonly items = this.kept.asReadonly();
  readonly unsent = computed(() => inOrder(this.kept().filter(({ state }) => state !== 'sent')));
  private readonly personId = computed(() => this.session.me()?.personId);

  constructor() {
    effect(() => {
      this.personId();
      untracked(() => (this.reading = this.read()));
    });
    effect(() => {
      if (this.personId() !== undefined && this.online.is()) untracked(() => void this.flush());
    });
    effect(() => {
      if (this.session.state() === 'signed-out') untracked(() => void this.shelf.forgetDays());
    });
    const timer = setInterval(() => void this.flush(), TRY_EVERY);
    this.channel?.addEventListener('message', () => void this.read());
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      this.channel?.close();
    });
  }

  /** Resolves once the act is safe on this device; sending goes on by itself. */
  async save({ visitId, patient, version, act }: NewAct): Promise<OutboxItem> {
    await this.reading;
    const personId = this.personId() ?? 'nobody';
    const order = Math.max(0, ...this.kept().map((item) => item.order)) + 1;
    const item: OutboxItem = {
      id: this.ids.next(),
      personId,
      visitId,
      patient,
      act,
      version,
      order,
      savedAt: this.clock.now(),
      state: 'waiting',
      problem: null,
      sentAt: null,
    };
    await this.write([item]);
    void this.flush();
    return item;
  }

  /** The person has seen why an act was refused and wants it sent all the same. */
  async sendAgain(item: OutboxItem): Promise<void> {
    await this.write([again(item)]);
    await this.flush();
  }

  /** The person has seen what it is and does not want it sent. */
  async putAway(item: OutboxItem): Promise<void> {
    await this.shelf.removeItem(item.id);
    this.kept.update((items) => items.filter(({ id }) => id !== item.id));
    this.channel?.postMessage('changed');
    await this.flush();
  }

  /** Sends what waits, until nothing does or the signal is gone. */
  flush(): Promise<void> {
    this.flushing = this.flushing.then(() => this.onlyOneTab(() => this.sendAll()));
    return this.flushing;
  }

  private async read(): Promise<void> {
    const personId = this.personId();
    if (personId === undefined) return this.kept.set([]);
    const items = await this.shelf.itemsOf(personId);
    const old = items.filter(({ sentAt }) => sentAt !== null && minutesBetween(sentAt, this.clock.now()) > SHOWN_FOR);
    for (const { id } of old) await this.shelf.removeItem(id);
    this.kept.set(items.filter((item) => !old.includes(item)));
  }

  private async sendAll(): Promise<void> {
    if (this.session.state() !== 'signed-in') return;
    await this.read(); // another tab may have sent some of it
    for (let item = nextToSend(this.kept()); item; item = nextToSend(this.kept())) {
      const answer = await this.send(item);
      if (!answer.ok && isPassing(answer.error)) return;
      await this.write(
        answer.ok ? taken(this.kept(), item, answer.value, this.clock.now()) : refused(this.kept(), item, answer.error),
      );
    }
  }

  /** Answers the version that the visit has afterwards; a photo changes none. */
  private async send({ id, visitId, version, act }: OutboxItem): Promise<Result<number | null, Problem>> {
    const visit = `/api/visits/${visitId}`;
    const context = withKey(id);
    if (act.kind === 'photo') {
      const headers = new HttpHeaders({ 'Content-Type': act.photo.type });
      const answer = await outcome(this.http.put(`${visit}/photos/${id}`, act.photo, { context, headers }), Photo);
      return answer.ok ? ok(null) : answer;
    }
    const path = { 'check-in': 'check-in', record: 'record', amendment: 'record/amendment' }[act.kind];
    const sent = this.http.post(`${visit}/${path}`, act.body, { context, headers: ifMatch(version) });
    const answer = await outcome(sent, VisitState);
    return answer.ok ? ok(answer.value.version) : answer;
  }

  private async write(changed: readonly OutboxItem[]): Promise<void> {
    const before = new Map(this.kept().map((item) => [item.id, item]));
    const items = changed.filter((item) => before.get(item.id) !== item);
    await this.shelf.keepItems(items);
    this.kept.set([...new Map([...before, ...items.map((item) => [item.id, item] as const)]).values()]);
    this.channel?.postMessage('changed');
  }
}
