import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Problem } from '@ward/contract';
import { atLondon, londonTime, plusMinutes } from '@ward/kernel';
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
  Tonight,
} from '@ward/ui';
import { ALERT_EVENTS, MonitoringClient } from '../monitoring-client';
import { ActDialog } from './act-dialog';
import { KIND, LEVEL, sayState } from './alert-words';
import { HandOverDialog } from './hand-over-dialog';
import { ResolveDialog } from './resolve-dialog';

type Show = AlertsQuery['show'];

/** So long before the night the hand-over begins: what nobody owns by then would be nobody's at night. */
const HAND_OVER_MINUTES = 30;

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
    Tonight,
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
  protected readonly nights = this.monitoring.tonight();
  protected readonly handOverAt = computed(() => {
    const starts = this.nights.value().map(({ night }) => night?.from ?? atLondon(this.now.today(), '20:00'));
    return starts.sort()[0] ?? atLondon(this.now.today(), '20:00');
  });
  protected readonly isHandOver = computed(
    () => this.now.minute() >= plusMinutes(this.handOverAt(), -HAND_OVER_MINUTES),
  );
  protected readonly dayEnds = computed(() => londonTime(this.handOverAt()));
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
