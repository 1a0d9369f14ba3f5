import { Component, input, model } from '@angular/core';
import { Checkbox, TextField } from '@ward/ui';

export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** When a day opens and closes; unticked, it is closed. */
@Component({
  selector: 'vw-hours-fields',
  imports: [Checkbox, TextField],
  template: `
    <div class="row">
      <vw-checkbox [label]="name()" [checked]="hours() !== null" (checkedChange)="open($event)" />
      @if (hours(); as shown) {
        <span class="times">
          <vw-text-field
            hideLabel
            [label]="name() + ' from'"
            [width]="5"
            [value]="shown.from"
            (valueChange)="hours.set({ from: $event, to: shown.to })"
          />
          <span>to</span>
          <vw-text-field
            hideLabel
            [label]="name() + ' to'"
            [width]="5"
            [value]="shown.to"
            (valueChange)="hours.set({ from: shown.from, to: $event })"
          />
        </span>
      } @else {
        <span class="vw-soft">Closed</span>
      }
    </div>
  `,
  styles: `
    .row,
    .times {
      display: flex;
      align-items: center;
      gap: var(--vw-space-2) var(--vw-space-3);
    }
    .row {
      flex-wrap: wrap;
    }
    vw-checkbox {
      min-width: 9rem;
    }
    :host ::ng-deep .nhsuk-form-group {
      margin-bottom: var(--vw-space-2);
    }
  `,
})
export class HoursFields {
  readonly name = input.required<string>();
  readonly hours = model.required<Hours | null>();

  protected open(isOpen: boolean): void {
    this.hours.set(isOpen ? { from: '08:00', to: '20:00' } : null);
  }
}
