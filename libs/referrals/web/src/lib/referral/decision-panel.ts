import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { type Problem, problemCode } from '@ward/contract';
import { londonTime, type Instant } from '@ward/kernel';
import type { ReferralView } from '@ward/referrals/contract';
import { Commands, FORMATS, Icon, Toasts } from '@ward/ui';
import { ReferralsClient } from '../referrals-client';
import { AcceptForm } from './accept-form';
import { OfferCard } from './offer-card';
import { RefuseForm } from './refuse-form';

type Way = 'accept' | 'redirect' | 'decline';

/** Beside the referral: what the ward can offer, and the decision. */
@Component({
  selector: 'vw-decision-panel',
  imports: [AcceptForm, FORMATS, Icon, OfferCard, RefuseForm],
  templateUrl: './decision-panel.html',
  styleUrl: './decision-panel.scss',
})
export class DecisionPanel {
  readonly referral = input.required<ReferralView>();
  readonly changed = output<void>();

  private readonly referrals = inject(ReferralsClient);
  private readonly toasts = inject(Toasts);
  protected readonly way = signal<Way | undefined>(undefined);
  private readonly askedPathwayId = computed(() => this.referral().pathway.id);
  protected readonly pathwayId = linkedSignal(() => this.askedPathwayId());
  protected readonly pathways = this.referrals.pathways();
  protected readonly offer = this.referrals.offer(this.pathwayId, () => this.referral().patient.postcode ?? undefined);
  protected readonly ways = [
    { way: 'accept', label: 'Accept', keys: 'a' },
    { way: 'redirect', label: 'Redirect', keys: 'r' },
    { way: 'decline', label: 'Decline', keys: 'd' },
  ] as const;

  constructor() {
    inject(Commands).offer(() =>
      this.ways.map(({ way, label, keys }) => ({
        id: `referral-${way}`,
        words: `${label} this referral`,
        group: 'Referral',
        keys,
        run: () => this.choose(way),
      })),
    );
  }

  /** Whoever begins to decide takes it in hand, so that colleagues see it. */
  protected async choose(way: Way): Promise<void> {
    this.way.set(way);
    if (this.referral().claim?.isMine) return;
    const claimed = await this.referrals.claim(this.referral().id);
    if (claimed.ok) this.changed.emit();
    else this.toasts.failed(sayWho(claimed.error));
  }

  protected async giveBack(): Promise<void> {
    this.way.set(undefined);
    await this.referrals.release(this.referral().id);
    this.changed.emit();
  }

  protected held(): void {
    this.changed.emit();
    this.offer.reload();
  }

  protected decided(): void {
    this.toasts.done(`${this.referral().number} is decided`);
    this.changed.emit();
  }

  /** Somebody was faster, or the page is old: what is true now comes to the screen beside the words. */
  protected refused(problem: Problem): void {
    if (problemCode(problem) === 'referrals/already-decided') this.toasts.failed(sayWho(problem));
    if (problemCode(problem) === 'capacity/no-free-bed') this.toasts.failed(problem.title);
    if (problem.status === 409 || problem.status === 412) this.changed.emit();
    this.offer.reload();
  }
}

/** Who has it, or who decided what and when: the second of two clinicians reads this. */
export function sayWho(problem: Problem): string {
  const { claimedBy, decidedBy, decidedAs, decidedAt } = problem as Record<string, unknown>;
  if (typeof claimedBy === 'string') return `${claimedBy} has this referral in hand`;
  if (typeof decidedBy !== 'string' || typeof decidedAt !== 'string') return problem.title;
  return `${decidedBy} ${decidedAs === 'withdrawn' ? 'withdrew' : decidedAs} this referral at ${londonTime(decidedAt as Instant)}`;
}
