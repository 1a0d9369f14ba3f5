import { booleanAttribute, Component, input } from '@angular/core';

/** Legend, hint and error around several controls that answer one question. */
@Component({
  selector: 'vw-group-shell',
  template: `
    <div class="nhsuk-form-group" [class.nhsuk-form-group--error]="fault()">
      <fieldset class="nhsuk-fieldset" [attr.aria-describedby]="describedBy()" [attr.role]="role()">
        <legend class="nhsuk-fieldset__legend" [class.nhsuk-u-visually-hidden]="hideLabel()">
          {{ label() }}
          @if (optional()) {
            <span class="vw-soft">(optional)</span>
          }
        </legend>
        @if (hint()) {
          <div class="nhsuk-hint" [id]="for() + '-hint'">{{ hint() }}</div>
        }
        @if (fault()) {
          <span class="nhsuk-error-message" [id]="for() + '-error'">
            <span class="nhsuk-u-visually-hidden">Error:</span> {{ fault() }}
          </span>
        }
        <ng-content />
      </fieldset>
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
export class GroupShell {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly fault = input('');
  readonly for = input.required<string>();
  readonly describedBy = input<string | null>(null);
  readonly role = input<string | null>(null);
  readonly optional = input(false, { transform: booleanAttribute });
  readonly hideLabel = input(false, { transform: booleanAttribute });
}
