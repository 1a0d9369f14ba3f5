import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MILEAGE_DEFINITION, type PersonMileage } from '@ward/allocation/contract';
import {
  Cell,
  type Column,
  DataTable,
  DateField,
  Empty,
  Loaded,
  Now,
  PageActions,
  PageFrame,
  Ready,
  sayCount,
  type Sort,
} from '@ward/ui';
import { PROFESSION_WORDS, TRAVEL_WORDS } from '../team/team-words';
import { MileageClient } from './mileage-client';
import { periodOf, sayMiles } from './mileage-period';

/** Everybody's miles in a period; the ways behind a number are a page of their own. */
@Component({
  selector: 'vw-mileage-page',
  imports: [Cell, DataTable, DateField, Empty, Loaded, PageActions, PageFrame, Ready, RouterLink],
  template: `
    <vw-page heading="Mileage">
      <ng-container vwPageActions>
        <a class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" [href]="csv()" download>Download CSV</a>
      </ng-container>
      <div class="filters vw-no-print">
        <vw-date-field kind="calendar" label="From" [(value)]="first" />
        <vw-date-field kind="calendar" label="To" [(value)]="last" />
      </div>
      <p>{{ definition }}</p>
      <vw-loaded>
        <ng-template [vwReady]="mileage" let-mileage>
          @if (mileage.people.length > 0) {
            <p>
              <strong>{{ miles(mileage.miles) }}</strong> by {{ count(mileage.people.length, 'person', 'people') }}.
              @if (mileage.withoutPlace > 0) {
                {{ count(mileage.withoutPlace, 'visit') }} left out: the place of the address is not known.
              }
            </p>
            <vw-data-table
              hideCaption
              dense
              caption="Mileage by person"
              [columns]="columns"
              [rows]="mileage.people"
              [idOf]="idOf"
              [(sort)]="sort"
            >
              <ng-template [vwCell]="mileage.people" name="name" let-person>
                <a [routerLink]="['/mileage', person.personId]" [queryParams]="period()">{{ person.name }}</a>
              </ng-template>
            </vw-data-table>
          } @else {
            <vw-empty icon="car" heading="No journeys in these days">Choose other days.</vw-empty>
          }
        </ng-template>
      </vw-loaded>
    </vw-page>
  `,
  styles: `
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--vw-space-4);
    }
  `,
})
export class MileagePage {
  /** From the address. */
  readonly from = input<string>();
  readonly to = input<string>();
  private readonly today = inject(Now).today;
  private readonly asked = computed(() => periodOf(this.from(), this.to(), this.today()));
  protected readonly first = linkedSignal(() => this.asked().from);
  protected readonly last = linkedSignal(() => this.asked().to);
  protected readonly period = computed(() => periodOf(this.first(), this.last(), this.today()), {
    equal: (one, other) => one.from === other.from && one.to === other.to,
  });
  protected readonly mileage = inject(MileageClient).ofTeam(this.period);
  protected readonly csv = computed(() => `/api/mileage.csv?${new URLSearchParams({ ...this.period() })}`);

  protected readonly definition = MILEAGE_DEFINITION;
  protected readonly miles = sayMiles;
  protected readonly count = sayCount;
  protected readonly sort = linkedSignal<Sort | undefined>(() => ({ key: 'miles', descending: true }));
  protected readonly idOf = ({ personId }: PersonMileage) => personId;
  protected readonly columns: readonly Column<PersonMileage>[] = [
    { key: 'name', heading: 'Name', onPhone: 'title', sortBy: ({ name }) => name },
    { key: 'profession', heading: 'Profession', words: ({ profession }) => PROFESSION_WORDS[profession] },
    { key: 'travel', heading: 'Travels by', words: ({ travelMode }) => TRAVEL_WORDS[travelMode] },
    { key: 'days', heading: 'Days', align: 'end', words: ({ days }) => days, sortBy: ({ days }) => days },
    { key: 'visits', heading: 'Visits', align: 'end', words: ({ visits }) => visits, sortBy: ({ visits }) => visits },
    {
      key: 'miles',
      heading: 'Miles',
      align: 'end',
      words: ({ miles }) => sayMiles(miles),
      sortBy: ({ miles }) => miles,
      tight: true,
    },
  ];
}
