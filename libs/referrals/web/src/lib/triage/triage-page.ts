import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ReferralLine } from '@ward/referrals/contract';
import {
  ClockLeft,
  type Column,
  Cell,
  Commands,
  DataTable,
  Empty,
  FORMATS,
  Icon,
  LiveUpdates,
  Loaded,
  More,
  News2Badge,
  PageFrame,
  paged,
  Ready,
  StatusTag,
} from '@ward/ui';
import { ReferralsClient } from '../referrals-client';
import { sayOwner, SOURCE, URGENCY } from '../referral-words';
import { FindBox } from '../find-box';
import { REFERRAL_EVENTS } from '../referral-events';

type Show = 'triage' | 'overdue' | 'decided';

/** Every referral that waits, by the clock: one look says which to open next. */
@Component({
  selector: 'vw-triage-page',
  imports: [
    Cell,
    ClockLeft,
    DataTable,
    Empty,
    FindBox,
    FORMATS,
    Icon,
    Loaded,
    More,
    News2Badge,
    PageFrame,
    Ready,
    RouterLink,
    StatusTag,
  ],
  templateUrl: './triage-page.html',
  styleUrl: './triage-page.scss',
})
export class TriagePage {
  private readonly referrals = inject(ReferralsClient);
  private readonly router = inject(Router);

  protected readonly show = signal<Show>('triage');
  protected readonly typed = signal('');
  private readonly search = computed(() => (this.typed().trim().length >= 2 ? this.typed().trim() : ''));
  private readonly after = linkedSignal<unknown, string | undefined>({
    source: () => [this.show(), this.search()],
    computation: () => undefined,
  });
  protected readonly page = this.referrals.list(this.show, this.search, this.after);
  protected readonly counts = this.referrals.counts();
  protected readonly rows = paged<ReferralLine>(this.page, this.after);

  protected readonly urgency = URGENCY;
  protected readonly source = SOURCE;
  protected readonly sayOwner = sayOwner;
  protected readonly idOf = ({ id }: ReferralLine) => id;
  protected readonly markOf = ({ ownership }: ReferralLine) => (ownership.isOverdue ? ('alarm' as const) : undefined);
  protected readonly columns: readonly Column<ReferralLine>[] = [
    { key: 'clock', heading: 'Clock', tight: true },
    { key: 'patient', heading: 'Patient', onPhone: 'title' },
    { key: 'pathway', heading: 'Pathway' },
    { key: 'score', heading: 'NEWS2', tight: true },
    { key: 'from', heading: 'From' },
    { key: 'state', heading: 'Who has it' },
  ];

  protected readonly tabs = computed(() => {
    const counts = this.counts.hasValue() ? this.counts.value() : undefined;
    const waiting = counts && counts.waiting + counts.inTriage + counts.questionOpen;
    return [
      { show: 'triage' as const, label: 'To decide', count: waiting },
      { show: 'overdue' as const, label: 'Rested too long', count: counts?.overdue },
      { show: 'decided' as const, label: 'Decided', count: undefined },
    ];
  });

  constructor() {
    const live = inject(LiveUpdates);
    live.reloadOn(this.page, REFERRAL_EVENTS);
    live.reloadOn(this.counts, REFERRAL_EVENTS);
    inject(Commands).offer(() => {
      const [first] = this.rows.items();
      if (!first) return [];
      const open = {
        id: 'triage-first',
        words: 'Open the referral with the least time left',
        group: 'Triage',
        keys: 'o',
      };
      return [{ ...open, icon: 'clock' as const, run: () => this.router.navigate(['/referrals', first.id]) }];
    });
  }

  protected choose(show: Show): void {
    this.show.set(show);
    this.rows.restart();
  }
}
