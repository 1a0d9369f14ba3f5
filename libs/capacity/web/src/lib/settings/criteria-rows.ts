import { Component } from '@angular/core';
import type { Criterion } from '@ward/capacity/contract';
import { NumberField, RowEditor, SelectField, TextField } from '@ward/ui';

type Parameter = NonNullable<Criterion['check']>['parameter'];

const KINDS = [
  { value: 'must', label: 'Must be so' },
  { value: 'guide', label: 'Guide; may be passed over with a reason' },
] as const;
const PARAMETERS: { value: Parameter; label: string }[] = [
  { value: 'age', label: 'Age' },
  { value: 'news2', label: 'NEWS2' },
  { value: 'spo2', label: 'SpO2' },
  { value: 'respiration', label: 'Respiration rate' },
  { value: 'pulse', label: 'Pulse' },
  { value: 'systolic', label: 'Systolic pressure' },
  { value: 'temperature', label: 'Temperature' },
];

/** The criteria of admission; one with a value is ticked by itself where the form knows the value. */
@Component({
  selector: 'vw-criteria-rows',
  imports: [NumberField, SelectField, TextField],
  template: `
    <fieldset>
      <legend class="nhsuk-heading-s">Criteria</legend>
      @for (row of rows(); track $index; let index = $index) {
        <div class="vw-card row">
          <vw-text-field label="Criterion" [value]="row.text" (valueChange)="change(index, { text: $event })" />
          <div class="abreast">
            <vw-select-field
              label="Kind"
              choice=""
              [options]="kinds"
              [value]="row.kind"
              (valueChange)="change(index, { kind: $event })"
            />
            <vw-select-field
              optional
              label="Checked against"
              choice="Nothing: ticked by a person"
              [options]="parameters"
              [value]="row.check?.parameter ?? ''"
              (valueChange)="parameter(index, $event)"
            />
            @if (row.check; as check) {
              <vw-number-field label="From" [value]="check.min ?? null" (valueChange)="limit(index, 'min', $event)" />
              <vw-number-field label="To" [value]="check.max ?? null" (valueChange)="limit(index, 'max', $event)" />
            }
          </div>
          <button
            class="vw-link-button"
            type="button"
            [attr.aria-label]="'Take out ' + row.text"
            (click)="remove(index)"
          >
            Take out
          </button>
        </div>
      }
      <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" (click)="add()">
        Add a criterion
      </button>
    </fieldset>
  `,
  styleUrl: './rows.scss',
})
export class CriteriaRows extends RowEditor<Criterion> {
  protected readonly kinds = KINDS;
  protected readonly parameters: readonly { value: string; label: string }[] = PARAMETERS;

  protected override blank(rows: readonly Criterion[]): Criterion {
    return { id: freeName(rows), text: '', kind: 'must' };
  }

  protected parameter(index: number, value: string): void {
    const parameter = PARAMETERS.find((one) => one.value === value)?.value;
    this.change(index, { check: parameter && { parameter } });
  }

  protected limit(index: number, end: 'min' | 'max', value: number | null): void {
    const check = this.rows()[index]?.check;
    if (check) this.change(index, { check: { ...check, [end]: value ?? undefined } });
  }
}

function freeName(rows: readonly Criterion[]): string {
  for (let number = rows.length + 1; ; number++) {
    const id = `criterion-${number}`;
    if (!rows.some((row) => row.id === id)) return id;
  }
}
