import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LetterLine, ReferralLine, WardPatient } from '@ward/referrals/contract';
import {
  Cell,
  ClockLeft,
  type Column,
  DataTable,
  Empty,
  FORMATS,
  Icon,
  LiveUpdates,
  Loaded,
  More,
  News2Badge,
  PageActions,
  PageFrame,
  paged,
  Ready,
  StatusTag,
  Tag,
  Tonight,
} from '@ward/ui';
import { FindBox } from '../find-box';
import { REFERRAL_EVENTS, STAY_EVENTS } from '../referral-events';
import { sayNews, sayOwner, URGENCY } from '../referral-words';
import { ReferralsClient } from '../referrals-client';

/** The referrer's home: what waits, who is on the ward now, what has changed, and the letters that came back. */
@Component({
  selector: 'vw-my-referrals-page',
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
    PageActions,
    PageFrame,
    Ready,
    RouterLink,
    StatusTag,
    Tag,
    Tonight,
  ],
  templateUrl: './my-referrals-page.html',
  styleUrl: './my-referrals-page.scss',
})
export class MyReferralsPage {
  private readonly referrals = inject(ReferralsClient);

  protected readonly typed = signal('');
  private readonly search = computed(() => (this.typed().trim().length >= 2 ? this.typed().trim() : ''));
  private readonly after = linkedSignal<string, string | undefined>({
    source: this.search,
    computation: () => undefined,
  });
  private readonly afterPatients = signal<string | undefined>(undefined);
  private readonly afterLetters = signal<string | undefined>(undefined);

  protected readonly drafts = this.referrals.drafts();
  protected readonly page = this.referrals.list(() => 'mine', this.search, this.after);
  protected readonly lines = paged<ReferralLine>(this.page, this.after);
  protected readonly onWard = this.referrals.wardPatients(this.afterPatients);
  protected readonly patients = paged<WardPatient>(this.onWard, this.afterPatients);
  protected readonly letterPage = this.referrals.letters(this.afterLetters);
  protected readonly letters = paged<LetterLine>(this.letterPage, this.afterLetters);
  protected readonly tonight = this.referrals.tonight();
  protected readonly news = computed(
    () => this.lines.items().filter(({ isNew, unread }) => isNew || unread > 0).length,
  );

  protected readonly sayOwner = sayOwner;
  protected readonly sayNews = sayNews;
  protected readonly urgency = URGENCY;
  protected readonly idOf = ({ id }: ReferralLine) => id;
  protected readonly markOf = ({ ownership }: ReferralLine) =>
    ownership.owner === 'referrer' ? ('heed' as const) : undefined;
  protected readonly columns: readonly Column<ReferralLine>[] = [
    { key: 'patient', heading: 'Patient', onPhone: 'title' },
    { key: 'standing', heading: 'Where it stands' },
    { key: 'clock', heading: 'Clock', tight: true },
    { key: 'pathway', heading: 'Pathway' },
    { key: 'changed', heading: 'Last change', tight: true },
  ];

  protected readonly nightOf = (id: string) =>
    this.tonight.hasValue() ? this.tonight.value().find(({ wardId }) => wardId === id) : undefined;

  constructor() {
    const live = inject(LiveUpdates);
    live.reloadOn(this.page, REFERRAL_EVENTS);
    live.reloadOn(this.onWard, STAY_EVENTS);
    live.reloadOn(this.tonight, ['capacity.service-settings-changed.v1']);
    live.reloadOn(this.letterPage, ['caseload.letter-signed.v1']);
  }
}
