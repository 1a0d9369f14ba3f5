import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { ObservationsPage } from '@ward/monitoring/contract';
import { type ChartSet, Empty, LiveUpdates, Loaded, ObservationsChart, Ready } from '@ward/ui';

const SETS_SHOWN = 60;

/** Observations over time as a chart, with its table. */
@Component({
  selector: 'vw-observations-tab',
  imports: [Empty, Loaded, ObservationsChart, Ready],
  template: `
    <vw-loaded [patientId]="patientId()">
      <ng-template [vwReady]="page">
        @if (sets().length > 0) {
          @defer {
            <vw-observations-chart [sets]="sets()" />
          }
        } @else {
          <vw-empty icon="heart" heading="No observations yet"
            >They appear here as soon as the first set is recorded.</vw-empty
          >
        }
      </ng-template>
    </vw-loaded>
  `,
})
export class ObservationsTab {
  readonly patientId = input.required<string>();
  protected readonly page = httpResource(
    () => ({ url: '/api/observations', params: { patientId: this.patientId(), limit: SETS_SHOWN } }),
    { parse: ObservationsPage.parse },
  );
  protected readonly sets = computed((): ChartSet[] =>
    this.page.hasValue()
      ? this.page.value().items.map(({ id, takenAt, values, total, band, recordedBy }) => ({
          ...{ id, takenAt, values, total, band },
          by: recordedBy,
        }))
      : [],
  );

  constructor() {
    inject(LiveUpdates).reloadOn(this.page, ['monitoring.observations-recorded.v1']);
  }
}
