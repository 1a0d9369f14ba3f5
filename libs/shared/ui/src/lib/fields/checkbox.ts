import { Component, model } from '@angular/core';
import type { FormCheckboxControl } from '@angular/forms/signals';
import { FieldParts } from './value-field';

/** One yes or no: the label is the sentence that is agreed to. */
@Component({
  selector: 'vw-checkbox',
  template: `
    <div class="nhsuk-form-group" [class.nhsuk-form-group--error]="fault()">
      @if (fault()) {
        <span class="nhsuk-error-message" [id]="id + '-error'">
          <span class="nhsuk-u-visually-hidden">Error:</span> {{ fault() }}
        </span>
      }
      <div class="nhsuk-checkboxes">
        <div class="nhsuk-checkboxes__item">
          <input
            #control
            class="nhsuk-checkboxes__input"
            [id]="id"
            type="checkbox"
            [checked]="checked()"
            [disabled]="disabled() || readonly()"
            [attr.aria-describedby]="describedBy()"
            [attr.aria-invalid]="fault() ? true : null"
            (change)="checked.set(!checked())"
            (blur)="leave()"
          />
          <label class="nhsuk-label nhsuk-checkboxes__label" [for]="id">{{ label() }}</label>
          @if (hint()) {
            <div class="nhsuk-hint nhsuk-checkboxes__hint" [id]="id + '-hint'">{{ hint() }}</div>
          }
        </div>
      </div>
    </div>
  `,
})
export class Checkbox extends FieldParts implements FormCheckboxControl {
  readonly checked = model(false);
}
