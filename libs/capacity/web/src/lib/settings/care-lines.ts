import { Component } from '@angular/core';
import type { PlannedCare } from '@ward/capacity/contract';
import { Checkbox, NumberField, RowEditor, SelectField, TextField } from '@ward/ui';
import { ListField } from './list-field';
import { WindowsField } from './windows-field';

const CONTACTS = [
  { value: 'face-to-face', label: 'At home' },
  { value: 'phone', label: 'By phone' },
  { value: 'video', label: 'By video' },
] as const;

/** The care plan that a stay begins with. */
@Component({
  selector: 'vw-care-lines',
  imports: [Checkbox, ListField, NumberField, SelectField, TextField, WindowsField],
  template: `
    <fieldset>
      <legend class="nhsuk-heading-s">Care plan</legend>
      @for (line of rows(); track $index; let index = $index) {
        <div class="vw-card row">
          <vw-text-field label="What" [value]="line.title" (valueChange)="change(index, { title: $event })" />
          <div class="abreast">
            <vw-select-field
              label="How"
              choice=""
              [options]="contacts"
              [value]="line.contact"
              (valueChange)="change(index, { contact: $event })"
            />
            <vw-number-field
              label="Minutes"
              unit="min"
              [whole]="true"
              [value]="line.minutes"
              (valueChange)="change(index, { minutes: $event ?? 0 })"
            />
            <vw-number-field
              label="Days"
              [whole]="true"
              [value]="line.days"
              (valueChange)="change(index, { days: $event ?? 0 })"
            />
            <vw-number-field
              label="Every … days"
              [whole]="true"
              [value]="line.everyDays"
              (valueChange)="change(index, { everyDays: $event ?? 0 })"
            />
            <vw-number-field
              optional
              label="Least gap"
              unit="min"
              [whole]="true"
              [value]="line.minGapMinutes ?? null"
              (valueChange)="change(index, { minGapMinutes: $event ?? undefined })"
            />
            <vw-number-field
              label="Priority"
              hint="1 to 100"
              [whole]="true"
              [value]="line.priority"
              (valueChange)="change(index, { priority: $event ?? 0 })"
            />
          </div>
          <vw-windows-field
            label="Between which times"
            [windows]="line.windows"
            (windowsChange)="change(index, { windows: $event })"
          />
          <vw-list-field
            label="Skills"
            hint="With commas"
            [commas]="true"
            [rows]="1"
            [items]="line.skills"
            (itemsChange)="change(index, { skills: $event })"
          />
          <vw-checkbox
            label="Needs two staff at the same time"
            [checked]="line.staff === 2"
            (checkedChange)="change(index, { staff: $event ? 2 : 1 })"
          />
          <button
            class="vw-link-button"
            type="button"
            [attr.aria-label]="'Take out ' + line.title"
            (click)="remove(index)"
          >
            Take out
          </button>
        </div>
      }
      <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" (click)="add()">
        Add care
      </button>
    </fieldset>
  `,
  styleUrl: './rows.scss',
})
export class CareLines extends RowEditor<PlannedCare> {
  protected readonly contacts = CONTACTS;

  protected override blank(): PlannedCare {
    return {
      type: 'added',
      title: '',
      minutes: 30,
      contact: 'face-to-face',
      skills: [],
      staff: 1,
      windows: [{ from: '09:00', to: '12:00' }],
      everyDays: 1,
      days: 7,
      priority: 50,
    };
  }
}
