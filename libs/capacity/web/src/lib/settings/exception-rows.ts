import { Component, computed, inject } from '@angular/core';
import { bankHolidays, type ServiceSettings } from '@ward/capacity/contract';
import { DateField, Now, RowEditor, TextField } from '@ward/ui';
import { HoursFields } from './hours-fields';

type Exception = ServiceSettings['exceptions'][number];

/** Days with other hours than their weekday: bank holidays and the like. */
@Component({
  selector: 'vw-exception-rows',
  imports: [DateField, HoursFields, TextField],
  template: `
    <fieldset>
      <legend class="nhsuk-heading-s">Days with other hours</legend>
      @for (row of rows(); track $index; let index = $index) {
        <div class="vw-card row">
          <div class="abreast">
            <vw-date-field
              kind="calendar"
              label="Day"
              [value]="row.day"
              (valueChange)="change(index, { day: $event })"
            />
            <vw-text-field label="Name" [value]="row.name" (valueChange)="change(index, { name: $event })" />
          </div>
          <vw-hours-fields name="Open" [hours]="row.hours" (hoursChange)="change(index, { hours: $event })" />
          <button
            class="vw-link-button"
            type="button"
            [attr.aria-label]="'Take out ' + row.name"
            (click)="remove(index)"
          >
            Take out
          </button>
        </div>
      }
      <div class="vw-actions">
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" (click)="add()">
          Add a day
        </button>
        @if (holidays().length > 0) {
          <button
            class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            type="button"
            (click)="addHolidays()"
          >
            Add the next {{ holidays().length }} bank holidays of England
          </button>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './rows.scss',
})
export class ExceptionRows extends RowEditor<Exception> {
  private readonly now = inject(Now);
  /** Those of the next twelve months that do not stand here yet. */
  protected readonly holidays = computed(() => {
    const today = this.now.today();
    const year = Number(today.slice(0, 4));
    const end = `${year + 1}${today.slice(4)}`;
    return [...bankHolidays(year), ...bankHolidays(year + 1)].filter(
      ({ day }) => day >= today && day < end && !this.rows().some((row) => row.day === day),
    );
  });

  protected override blank(): Exception {
    return { day: this.now.today(), name: '', hours: null };
  }

  /** With the hours of every other day, for somebody to change: a virtual ward is open on bank holidays too. */
  protected addHolidays(): void {
    const added = this.holidays().map((holiday) => ({ ...holiday, hours: { from: '08:00', to: '20:00' } }));
    this.rows.update((rows) => [...rows, ...added].sort((one, other) => one.day.localeCompare(other.day)));
  }
}
