import { Component, computed, input, output } from '@angular/core';
import type { BoardVisit, VisitChoice, VisitExplanation } from '@ward/allocation/contract';
import { londonTime } from '@ward/kernel';
import { isAnybodyKnown, sayPeople, sayPrice, sayWhy } from './say-price';

const MOST_PAIRS = 5;

/** Why this person, who would go best together, or why nobody can and what would make room. */
@Component({
  selector: 'vw-visit-reasons',
  template: `
    @if (why()) {
      <p class="why">{{ why() }}</p>
    }
    @if (explanation().reasons.length > 0) {
      <div class="why">
        <p><strong>Nobody has room as the day stands:</strong> {{ explanation().reasons.join('; ') }}.</p>
        @if (explanation().changes.length > 0) {
          <p>It would fit</p>
          <ul>
            @for (change of explanation().changes; track change) {
              <li>{{ change }}</li>
            }
          </ul>
        }
      </div>
    }
    @if (pairs().length > 0) {
      <p class="nhsuk-u-margin-bottom-1"><strong>Best together</strong></p>
      <ul class="vw-plain-list">
        @for (pair of pairs(); track pair.names) {
          <li>
            <button class="vw-link-button" type="button" (click)="chosen.emit(pair.choice)">
              {{ pair.names }}, {{ pair.time }}
            </button>
            <span class="vw-soft">{{ pair.price }}</span>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .why {
      max-width: none;
      margin: 0 0 var(--vw-space-3);
      padding: var(--vw-space-2) var(--vw-space-3);
      border-radius: var(--vw-round);
      background: var(--vw-paper-2);

      p,
      ul {
        max-width: none;
        margin: 0;
      }
    }
    .vw-plain-list li {
      padding: var(--vw-space-1) 0;
    }
    .why li {
      margin: 0;
    }
  `,
})
export class VisitReasons {
  readonly visit = input.required<BoardVisit>();
  readonly explanation = input.required<VisitExplanation>();
  readonly chosen = output<VisitChoice>();

  protected readonly why = computed(() => sayWhy(this.visit().assigned, this.explanation()));
  protected readonly pairs = computed(() =>
    this.explanation()
      .choices.filter(({ people }) => people.length > 1)
      .slice(0, MOST_PAIRS)
      .map((choice) => ({
        choice,
        names: sayPeople(choice),
        time: londonTime(choice.startsAt),
        price: sayPrice(choice.price, isAnybodyKnown(this.explanation())),
      })),
  );
}
