import { booleanAttribute, Component, input } from '@angular/core';

/** Label, hint and error around one control. */
@Component({
  selector: 'vw-field-shell',
  template: `
    <div class="nhsuk-form-group" [class.nhsuk-form-group--error]="fault()">
      <label class="nhsuk-label" [class.nhsuk-u-visually-hidden]="hideLabel()" [attr.for]="for()">
        {{ label() }}
        @if (optional()) {
          <span class="vw-soft">(optional)</span>
        }
      </label>
      @if (hint()) {
        <div class="nhsuk-hint" [id]="for() + '-hint'">{{ hint() }}</div>
      }
      @if (fault()) {
        <span class="nhsuk-error-message" [id]="for() + '-error'">
          <span class="nhsuk-u-visually-hidden">Error:</span> {{ fault() }}
        </span>
      }
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .vw-soft {
      font-weight: 400;
    }
  `,
})
export class FieldShell {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly fault = input('');
  readonly for = input.required<string>();
  readonly optional = input(false, { transform: booleanAttribute });
  readonly hideLabel = input(false, { transform: booleanAttribute });
}
