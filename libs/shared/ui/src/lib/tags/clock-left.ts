import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import type { Instant } from '@ward/kernel';
import { sayMoment } from '../format/say';
import { Icon } from '../icon/icon';
import { Now } from '../time/now';
import { timeLeft } from './time-left';

/**
 * A running clock: `<vw-clock [until]="referral.clockEndsAt" />`. `stopped` shows what became of it instead. It is read out
 * only when it becomes close or overdue, never every minute.
 */
@Component({
  selector: 'vw-clock',
  imports: [Icon],
  template: `
    @if (stopped()) {
      <span class="clock tone-plain"><vw-icon name="tick" /> {{ stopped() }}</span>
    } @else if (left(); as left) {
      <span class="clock" [class]="'tone-' + left.tone" [title]="'until ' + exactly()">
        <vw-icon [name]="left.isOverdue ? 'alarm' : 'clock'" />
        <span class="words">{{ left.words }}</span>
      </span>
      @if (announce()) {
        <span class="nhsuk-u-visually-hidden" aria-live="polite">{{ call() }}</span>
      }
    } @else {
      <span class="clock tone-plain">no clock</span>
    }
  `,
  styleUrl: './clock-left.scss',
})
export class ClockLeft {
  readonly until = input.required<string | null | undefined>();
  readonly stopped = input('');
  /** Names the clock when it is read out, e.g. the referral's number; without it the clock is silent. */
  readonly name = input('');
  readonly silent = input(false, { transform: booleanAttribute });
  private readonly now = inject(Now);

  private readonly end = computed(() => this.until() as Instant | null | undefined);
  protected readonly left = computed(() => {
    const until = this.end();
    if (!until) return undefined;
    const byTheMinute = timeLeft(until, this.now.minute());
    return byTheMinute.step === 'close' || byTheMinute.isOverdue ? timeLeft(until, this.now.second()) : byTheMinute;
  });
  private readonly step = computed(() => this.left()?.step);
  protected readonly announce = computed(() => !this.silent() && this.name() !== '');
  protected readonly call = computed(() => {
    if (this.step() === 'close') return `${this.name()}: less than 15 minutes left`;
    return this.step() === 'overdue' ? `${this.name()} is overdue` : '';
  });
  protected readonly exactly = computed(() => {
    const until = this.end();
    return until ? sayMoment(until, this.now.minute()) : '';
  });
}
