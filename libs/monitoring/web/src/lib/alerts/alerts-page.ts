import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Problem } from '@ward/contract';
import { londonTime } from '@ward/kernel';
import type { AlertView, AlertsQuery } from '@ward/monitoring/contract';
import {
  ClockLeft,
  Empty,
  FORMATS,
  Icon,
  LiveUpdates,
  Loaded,
  More,
  News2Badge,
  Now,
  PageFrame,
  paged,
  Ready,
  Session,
  Tag,
  Toasts,
} from '@ward/ui';
import { ALERT_EVENTS, MonitoringClient } from '../monitoring-client';
import { ActDialog } from './act-dialog';
import { KIND, LEVEL, sayState } from './alert-words';
import { HandOverDialog } from './hand-over-dialog';
import { ResolveDialog } from './resolve-dialog';

type Show = AlertsQuery['show'];

/** From here on the next shift is near: what nobody owns by then would be nobody's at night. */
const HAND_OVER_FROM = '19:30';

/** Who gets worse, by the time to act: each alert has an owner, an action and an end. */
@Component({
  selector: 'vw-alerts-page',
  imports: [
    ActDialog,
    ClockLeft,
    Empty,
    FORMATS,
    HandOverDialog,
    Icon,
    Loaded,
    More,
    News2Badge,
    PageFrame,
    Ready,
    ResolveDialog,
    RouterLink,
    Tag,
  ],
  templateUrl: './alerts-page.html',
  styleUrl: './alerts-page.scss',
})
export class AlertsPage {
  private readonly monitoring = inject(MonitoringClient);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly now = inject(Now);

  protected readonly show = signal<Show>('open');
  private readonly after = linkedSignal<Show, string | undefined>({ source: this.show, computation: () => undefined });
  protected readonly page = this.monitoring.alerts(this.show, this.after);
  protected readonly alerts = paged<AlertView>(this.page, this.after);
  protected readonly views = [
    { show: 'open', label: 'Open' },
    { show: 'unowned', label: 'Nobody has it' },
    { show: 'mine', label: 'Mine' },
    { show: 'resolved', label: 'Resolved' },
  ] as const;
  protected readonly level = LEVEL;
  protected readonly kind = KIND;
  protected readonly sayState = sayState;

  protected readonly acting = signal<AlertView | undefined>(undefined);
  protected readonly resolving = signal<AlertView | undefined>(undefined);
  protected readonly handingOver = signal<readonly AlertView[] | undefined>(undefined);
  protected readonly isHandOver = computed(() => londonTime(this.now.minute()) >= HAND_OVER_FROM);
  protected readonly unowned = computed(() => this.alerts.items().filter(({ owner }) => owner === null).length);

  constructor() {
    inject(LiveUpdates).reloadOn(this.page, ALERT_EVENTS);
  }

  protected isMine({ owner }: AlertView): boolean {
    return owner?.id === this.session.me()?.personId;
  }

  protected choose(show: Show): void {
    this.show.set(show);
    this.alerts.restart();
  }

  protected async take(alert: AlertView): Promise<void> {
    const taken = await this.monitoring.take(alert);
    if (!taken.ok) this.toasts.failed(sayWhose(taken.error));
    this.page.reload();
  }

  protected settled(): void {
    this.acting.set(undefined);
    this.resolving.set(undefined);
    this.handingOver.set(undefined);
    this.page.reload();
  }
}

function sayWhose(problem: Problem): string {
  const name = problem['ownerId'];
  return typeof name === 'string' && name !== '' ? `${problem.title}: ${name}` : problem.title;
}
