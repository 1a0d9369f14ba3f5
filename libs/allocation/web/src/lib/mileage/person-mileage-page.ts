import { Component, computed, inject, input } from '@angular/core';
import { MILEAGE_DEFINITION } from '@ward/allocation/contract';
import { Empty, FORMATS, Now, PageFrame, Ready, sayCount, sayDate, sayLongDay, Tag } from '@ward/ui';
import { TRAVEL_WORDS } from '../team/team-words';
import { MileageClient } from './mileage-client';
import { periodOf, sayMiles } from './mileage-period';

/** The ways behind one person's miles, day by day, by district. */
@Component({
  selector: 'vw-person-mileage-page',
  imports: [Empty, FORMATS, PageFrame, Ready, Tag],
  template: `
    <vw-page narrow [heading]="heading()" [caption]="span()" [backTo]="back()" [backLabel]="backLabel()">
      <ng-template [vwReady]="mileage" let-mileage>
        <p>{{ definition }}</p>
        <p>
          <strong>{{ miles(mileage.miles) }}</strong>, {{ count(mileage.visits, 'visit') }}, travels by
          {{ travel[mileage.travelMode].toLowerCase() }}.
        </p>
        @for (day of mileage.days; track day.day) {
          <section class="vw-card" [attr.aria-labelledby]="day.day">
            <h2 class="nhsuk-heading-s" [id]="day.day">
              {{ longDay(day.day) }} <span class="vw-soft">{{ miles(day.miles) }}</span>
            </h2>
            <ol class="vw-plain-list">
              @for (leg of day.legs; track $index) {
                <li>
                  <span class="way">{{ leg.from }} to {{ leg.to }}</span>
                  <span class="vw-soft">{{ leg.at | londonTime }}</span>
                  @if (!leg.isRecorded) {
                    <vw-tag icon="calendar">planned</vw-tag>
                  }
                  <span class="vw-number">{{ miles(leg.miles) }}</span>
                </li>
              }
            </ol>
          </section>
        } @empty {
          <vw-empty icon="car" heading="No journeys in these days" />
        }
      </ng-template>
    </vw-page>
  `,
  styles: `
    section {
      margin-bottom: var(--vw-space-4);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--vw-space-3);
      padding: var(--vw-space-1) 0;
      border-bottom: 1px solid var(--vw-line);
    }
    .way {
      min-width: 9rem;
    }
    .vw-number {
      margin-inline-start: auto;
    }
  `,
})
export class PersonMileagePage {
  readonly personId = input.required<string>();
  /** From the address. */
  readonly from = input<string>();
  readonly to = input<string>();
  private readonly today = inject(Now).today;
  private readonly period = computed(() => periodOf(this.from(), this.to(), this.today()));
  protected readonly mileage = inject(MileageClient).ofPerson(this.personId, this.period);
  private readonly isOwn = computed(() => this.personId() === 'me');

  protected readonly heading = computed(() => {
    if (this.isOwn()) return 'My mileage';
    return this.mileage.hasValue() ? `Mileage of ${this.mileage.value().name}` : 'Mileage';
  });
  protected readonly span = computed(() => `${sayDate(this.period().from)} to ${sayDate(this.period().to)}`);
  protected readonly back = computed(() => (this.isOwn() ? '/today' : '/mileage'));
  protected readonly backLabel = computed(() => (this.isOwn() ? 'My visits' : 'Mileage'));
  protected readonly definition = MILEAGE_DEFINITION;
  protected readonly travel = TRAVEL_WORDS;
  protected readonly miles = sayMiles;
  protected readonly count = sayCount;
  protected readonly longDay = sayLongDay;
}
