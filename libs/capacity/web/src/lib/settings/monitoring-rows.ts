import { Component, model } from '@angular/core';
import type { MonitoringFrequencies } from '@ward/capacity/contract';
import { NumberField } from '@ward/ui';

type Band = keyof MonitoringFrequencies['everyMinutes'];

/** The hospital's minimum stands beside the service's own setting (Royal College of Physicians, NEWS2, 2017). */
const BANDS: { band: Band; label: string; hospital: string }[] = [
  { band: 'low', label: 'Low (0 to 4)', hospital: 'every 4 to 12 hours' },
  { band: 'lowMedium', label: 'Low to medium (3 in one parameter)', hospital: 'every hour' },
  { band: 'medium', label: 'Medium (5 to 6)', hospital: 'every hour' },
  { band: 'high', label: 'High (7 or more)', hospital: 'continuous' },
];

@Component({
  selector: 'vw-monitoring-rows',
  imports: [NumberField],
  template: `
    <fieldset>
      <legend class="nhsuk-heading-s">Observations by NEWS2 band</legend>
      @for (row of bands; track row.band) {
        <div class="vw-card row">
          <p>
            <strong>{{ row.label }}</strong> <span class="vw-small vw-soft">in hospital: {{ row.hospital }}</span>
          </p>
          <div class="abreast">
            <vw-number-field
              label="Observe every"
              unit="min"
              [whole]="true"
              [value]="monitoring().everyMinutes[row.band]"
              (valueChange)="set('everyMinutes', row.band, $event)"
            />
            <vw-number-field
              label="Respond within"
              unit="min"
              [whole]="true"
              [value]="monitoring().respondMinutes[row.band]"
              (valueChange)="set('respondMinutes', row.band, $event)"
            />
          </div>
        </div>
      }
    </fieldset>
  `,
  styleUrl: './rows.scss',
})
export class MonitoringRows {
  readonly monitoring = model.required<MonitoringFrequencies>();
  protected readonly bands = BANDS;

  protected set(part: keyof MonitoringFrequencies, band: Band, minutes: number | null): void {
    this.monitoring.update((all) => ({ ...all, [part]: { ...all[part], [band]: minutes ?? 0 } }));
  }
}
