import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isLondonDate, plusDays } from '@ward/kernel';
import { Empty, FORMATS, Icon, LiveUpdates, Now, PageActions, PageFrame, Ready, sayLongDay, Session } from '@ward/ui';
import { MyDays } from '../device/my-days';
import { VisitOutbox } from '../device/visit-outbox';
import { DayChanges } from './day-changes';
import { sayUnpublished } from './say-changes';
import { UnsentList } from './unsent-list';
import { VisitRow } from './visit-row';

/** A clinician's home: her visits of a day in order, with or without signal. */
@Component({
  selector: 'vw-today-page',
  imports: [DayChanges, Empty, FORMATS, Icon, PageActions, PageFrame, Ready, RouterLink, UnsentList, VisitRow],
  templateUrl: './today-page.html',
  styleUrl: './today-page.scss',
})
export class TodayPage {
  /** From the address: `?day=2026-03-10`; without it, today. */
  readonly day = input<string>();
  private readonly now = inject(Now);
  private readonly days = inject(MyDays);
  protected readonly outbox = inject(VisitOutbox);
  private readonly session = inject(Session);
  protected readonly personId = computed(() => this.session.me()?.personId);

  protected readonly shownDay = computed(() => {
    const asked = this.day();
    return asked && isLondonDate(asked) ? asked : this.now.today();
  });
  protected readonly heading = computed(() =>
    this.shownDay() === this.now.today()
      ? `My visits today, ${sayLongDay(this.shownDay())}`
      : `My visits, ${sayLongDay(this.shownDay())}`,
  );
  protected readonly draftWords = computed(() => sayUnpublished(this.shownDay(), this.now.today()));
  protected readonly before = computed(() => plusDays(this.shownDay(), -1));
  protected readonly after = computed(() => plusDays(this.shownDay(), 1));
  protected readonly list = resource({
    params: () => this.shownDay(),
    loader: ({ params }) => this.days.day(params),
  });

  constructor() {
    inject(LiveUpdates).reloadOn(this.list, [
      'visits.visit-assigned.v1',
      'visits.visit-started.v1',
      'visits.visit-recorded.v1',
      'visits.visit-cancelled.v1',
      'visits.changes-seen.v1',
      'allocation.plan-accepted.v1',
      'allocation.plan-published.v1',
    ]);
  }

  protected print(): void {
    window.print();
  }
}
