import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { Problem } from '@ward/contract';
import { plusMinutes } from '@ward/kernel';
import type { ReferralView } from '@ward/referrals/contract';
import {
  ClockLeft,
  Columns,
  Commands,
  Dialog,
  DialogActions,
  FORMATS,
  Icon,
  Intent,
  LiveUpdates,
  PageActions,
  PageFrame,
  PageTop,
  PatientBanner,
  ProblemNote,
  Ready,
  Session,
  StatusTag,
  Textarea,
} from '@ward/ui';
import { RouterLink } from '@angular/router';
import { REFERRAL_EVENTS, STAY_EVENTS } from '../referral-events';
import { ALTERNATIVE, DECLINE_REASON, sayOwner } from '../referral-words';
import { ReferralsClient } from '../referrals-client';
import { DecisionPanel } from './decision-panel';
import { ReferralMessages } from './referral-messages';
import { ReferralToldCard } from './referral-told';

/** One referral: for triage the place to decide, for the referrer where it stands and what was decided. */
@Component({
  selector: 'vw-referral-page',
  imports: [
    ClockLeft,
    Columns,
    DecisionPanel,
    Dialog,
    DialogActions,
    FORMATS,
    Icon,
    PageActions,
    PageFrame,
    PageTop,
    PatientBanner,
    ProblemNote,
    Ready,
    ReferralMessages,
    ReferralToldCard,
    RouterLink,
    StatusTag,
    Textarea,
  ],
  templateUrl: './referral-page.html',
  styleUrl: './referral-page.scss',
})
export class ReferralPage {
  readonly id = input.required<string>();

  private readonly referrals = inject(ReferralsClient);
  private readonly session = inject(Session);
  private readonly withdrawing = new Intent();
  protected readonly referral = this.referrals.referral(this.id);
  protected readonly loaded = computed(() => (this.referral.hasValue() ? this.referral.value() : undefined));
  protected readonly isReferrer = computed(() => this.session.me()?.side === 'referrer');
  protected readonly mySide = computed(() => (this.isReferrer() ? ('referrer' as const) : ('provider' as const)));
  protected readonly mayDecide = computed(
    () => this.session.may('referral:decide') && this.loaded()?.status === 'received',
  );
  protected readonly mayWrite = computed(() => this.session.may('referral:decide') || this.isReferrer());
  protected readonly mayWithdraw = computed(() => this.isReferrer() && this.loaded()?.status === 'received');

  protected readonly isWithdrawing = signal(false);
  protected readonly words = signal('');
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly sayOwner = sayOwner;
  protected readonly opening = ({ clockEndsAt }: ReferralView) => plusMinutes(clockEndsAt, -120);
  protected readonly reasons: Readonly<Record<string, string>> = DECLINE_REASON;
  protected readonly alternatives: Readonly<Record<string, string>> = ALTERNATIVE;

  constructor() {
    const live = inject(LiveUpdates);
    live.reloadOn(this.referral, [...REFERRAL_EVENTS, ...STAY_EVENTS]);
    inject(Commands).offer(() =>
      this.mayWithdraw()
        ? [
            {
              id: 'referral-withdraw',
              words: 'Withdraw this referral',
              group: 'Referral',
              run: () => this.isWithdrawing.set(true),
            },
          ]
        : [],
    );
    // What is on the screen is seen: whoever looks has read the messages and the decision.
    effect(() => {
      const shown = this.loaded();
      if (shown && (shown.isNew || shown.unread > 0) && this.mayWrite())
        untracked(() => void this.referrals.seen(shown.id));
    });
  }

  protected async withdraw(): Promise<void> {
    const shown = this.loaded();
    if (!shown) return;
    const withdrawn = await this.referrals.withdraw(shown.id, shown.version, { words: this.words() }, this.withdrawing);
    this.problem.set(withdrawn.ok ? undefined : withdrawn.error);
    if (!withdrawn.ok && withdrawn.error.status !== 409) return;
    this.isWithdrawing.set(false);
    this.referral.reload();
  }
}
