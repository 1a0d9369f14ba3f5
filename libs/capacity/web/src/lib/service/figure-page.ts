import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FIGURE_KEYS, FIGURES, type FigureKey, type ServiceRow } from '@ward/capacity/contract';
import { plusDays } from '@ward/kernel';
import {
  Cell,
  type Column,
  DataTable,
  Empty,
  FORMATS,
  Loaded,
  More,
  Now,
  PageActions,
  paged,
  PageFrame,
  Ready,
  sayDate,
} from '@ward/ui';
import { CapacityClient, paramsOf } from '../capacity-client';

/** The rows behind one number, with its definition; they can be taken along as CSV. */
@Component({
  selector: 'vw-figure-page',
  imports: [Cell, DataTable, Empty, FORMATS, Loaded, More, PageActions, PageFrame, Ready, RouterLink],
  template: `
    <vw-page [heading]="about().label" backTo="/service" backLabel="Service" [caption]="span()">
      <ng-container vwPageActions>
        <a class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" [href]="csv()" download>Download CSV</a>
      </ng-container>
      <p>{{ about().definition }}</p>
      <vw-loaded>
        <ng-template [vwReady]="page">
          @if (rows.items().length > 0) {
            <vw-data-table
              hideCaption
              dense
              [caption]="about().label"
              [columns]="columns"
              [rows]="rows.items()"
              [idOf]="idOf"
            >
              <ng-template [vwCell]="rows.items()" name="at" let-row>{{ row.at | moment }}</ng-template>
              <ng-template [vwCell]="rows.items()" name="record" let-row>
                @if (row.patientId) {
                  <a [routerLink]="['/patients', row.patientId]">Record</a>
                }
              </ng-template>
            </vw-data-table>
            <vw-more
              [hasMore]="rows.hasMore()"
              [shown]="rows.items().length"
              [busy]="rows.isLoading()"
              (more)="rows.more()"
            />
          } @else {
            <vw-empty icon="list" heading="Nothing in this period" />
          }
        </ng-template>
      </vw-loaded>
    </vw-page>
  `,
})
export class FigurePage {
  readonly figure = input.required<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly wardId = input<string>();
  private readonly now = inject(Now);
  protected readonly key = computed(
    (): FigureKey => FIGURE_KEYS.find((key) => key === this.figure()) ?? 'patients-now',
  );
  private readonly period = computed(() => ({
    from: this.from() ?? plusDays(this.now.today(), -27),
    to: this.to() ?? this.now.today(),
    wardId: this.wardId() ?? '',
  }));
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = inject(CapacityClient).rows(this.key, this.period, this.after);
  protected readonly rows = paged(this.page, this.after);
  protected readonly about = computed(() => FIGURES[this.key()]);
  protected readonly span = computed(() => `${sayDate(this.period().from)} to ${sayDate(this.period().to)}`);
  protected readonly csv = computed(
    () => `/api/service/rows.csv?${new URLSearchParams({ figure: this.key(), ...paramsOf(this.period()) })}`,
  );
  protected readonly idOf = ({ id }: ServiceRow) => id;
  protected readonly columns: readonly Column<ServiceRow>[] = [
    { key: 'at', heading: 'When', onPhone: 'title' },
    { key: 'what', heading: 'What', words: ({ what }) => what },
    { key: 'pathway', heading: 'Pathway', words: ({ pathway }) => pathway },
    { key: 'ward', heading: 'Ward', words: ({ ward }) => ward },
    { key: 'detail', heading: 'Details', words: ({ detail }) => detail },
    { key: 'record', heading: 'Record', hideHeading: true },
  ];
}
