import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Problem } from '@ward/contract';
import { Icon, Online, wordsOf } from '@ward/ui';
import type { MyPlanChange } from '@ward/visits/contract';
import { MyDays } from '../device/my-days';
import { sayChange } from './say-changes';

/** What changed in a published day since its owner last looked: she says so, and the coordinator sees that she knows. */
@Component({
  selector: 'vw-day-changes',
  imports: [Icon],
  template: `
    @if (changes().length > 0) {
      <section class="vw-card" aria-labelledby="day-changes" aria-live="polite">
        <h2 class="nhsuk-heading-s" id="day-changes"><vw-icon name="swap" /> {{ heading() }}</h2>
        <ul class="vw-plain-list">
          @for (change of changes(); track change.id) {
            <li>
              <strong>{{ change.familyName }}, {{ change.givenName }}</strong> {{ change.title }}
              <span class="what">{{ say(change) }}</span>
              <span class="vw-soft vw-small">changed by {{ change.changedByName }}</span>
            </li>
          }
        </ul>
        @if (problem(); as problem) {
          <p role="alert"><vw-icon name="warning" /> {{ words(problem) }}</p>
        }
        @if (online.is()) {
          <button class="nhsuk-button" type="button" [disabled]="isSending()" (click)="see()">I have seen these</button>
        } @else {
          <p><vw-icon name="offline" /> To say that you have seen these needs signal.</p>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--vw-space-4);
    }
    section {
      border-inline-start: 6px solid var(--vw-heed-line);
    }
    li {
      padding: var(--vw-space-2) 0;
      border-bottom: 1px solid var(--vw-line);
    }
    .what {
      display: block;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .nhsuk-button {
      margin: var(--vw-space-3) 0 0;
    }
    @media print {
      .nhsuk-button {
        display: none;
      }
    }
  `,
})
export class DayChanges {
  readonly changes = input.required<readonly MyPlanChange[]>();
  readonly seen = output<void>();
  private readonly days = inject(MyDays);
  protected readonly online = inject(Online);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly heading = computed(() =>
    this.changes().length === 1 ? '1 change to your day' : `${this.changes().length} changes to your day`,
  );
  protected readonly say = sayChange;
  protected readonly words = wordsOf;

  protected async see(): Promise<void> {
    this.isSending.set(true);
    const answer = await this.days.see(this.changes());
    this.isSending.set(false);
    this.problem.set(answer.ok ? undefined : answer.error);
    if (answer.ok) this.seen.emit();
  }
}
