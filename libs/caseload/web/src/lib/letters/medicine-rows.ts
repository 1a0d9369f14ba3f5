import { Component } from '@angular/core';
import type { MedicineLine } from '@ward/caseload/contract';
import { RowEditor, SelectField, TextField } from '@ward/ui';

const CHANGES = [
  { value: 'unchanged', label: 'No change' },
  { value: 'started', label: 'Started' },
  { value: 'changed', label: 'Changed' },
  { value: 'stopped', label: 'Stopped' },
] as const;

/** Medicines at discharge: what changed, and why. */
@Component({
  selector: 'vw-medicine-rows',
  imports: [SelectField, TextField],
  template: `
    <fieldset>
      <legend class="nhsuk-heading-s">Medicines</legend>
      @for (row of rows(); track $index; let index = $index) {
        <div class="row">
          <vw-text-field label="Medicine" [value]="row.name" (valueChange)="change(index, { name: $event })" />
          <vw-text-field
            optional
            label="Dose and how often"
            [value]="row.dose"
            (valueChange)="change(index, { dose: $event })"
          />
          <vw-select-field
            label="In this stay"
            choice=""
            [options]="changes"
            [value]="row.change"
            (valueChange)="change(index, { change: $event })"
          />
          <vw-text-field
            label="Why"
            [optional]="row.change === 'unchanged'"
            [value]="row.why"
            (valueChange)="change(index, { why: $event })"
          />
          <button
            class="vw-link-button"
            type="button"
            [attr.aria-label]="'Take out ' + row.name"
            (click)="remove(index)"
          >
            Take out
          </button>
        </div>
      } @empty {
        <p class="vw-soft">None</p>
      }
      <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" (click)="add()">
        Add a medicine
      </button>
    </fieldset>
  `,
  styleUrl: './letter-rows.scss',
})
export class MedicineRows extends RowEditor<MedicineLine> {
  protected readonly changes = CHANGES;

  protected override blank(): MedicineLine {
    return { name: '', dose: '', change: 'started', why: '' };
  }
}
