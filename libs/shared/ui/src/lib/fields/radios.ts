import { booleanAttribute, Component, ElementRef, input, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { GroupShell } from './group-shell';
import { type FieldOption, FieldParts } from './value-field';

/** One answer out of a few, all in sight. */
@Component({
  selector: 'vw-radios',
  imports: [GroupShell],
  template: `
    <vw-group-shell
      role="radiogroup"
      [for]="id"
      [label]="label()"
      [hint]="hint()"
      [fault]="fault()"
      [describedBy]="describedBy()"
      [optional]="optional()"
      [hideLabel]="hideLabel()"
    >
      <div class="nhsuk-radios" [class.nhsuk-radios--inline]="inline()" [class.nhsuk-radios--small]="small()">
        @for (option of options(); track option.value; let index = $index) {
          <div class="nhsuk-radios__item">
            <input
              #box
              class="nhsuk-radios__input"
              [id]="id + '-' + index"
              type="radio"
              [name]="name() || id"
              [checked]="option.value === value()"
              [disabled]="disabled() || readonly() || (option.disabled ?? false)"
              [attr.aria-describedby]="option.hint ? id + '-' + index + '-hint' : null"
              (change)="value.set(option.value)"
              (blur)="leave()"
            />
            <label class="nhsuk-label nhsuk-radios__label" [for]="id + '-' + index">{{ option.label }}</label>
            @if (option.hint) {
              <div class="nhsuk-hint nhsuk-radios__hint" [id]="id + '-' + index + '-hint'">{{ option.hint }}</div>
            }
          </div>
        }
      </div>
    </vw-group-shell>
  `,
})
export class Radios<T extends string | null = string> extends FieldParts implements FormValueControl<T> {
  readonly value = model.required<T>();
  readonly options = input.required<readonly FieldOption<NonNullable<T>>[]>();
  readonly inline = input(false, { transform: booleanAttribute });
  readonly small = input(false, { transform: booleanAttribute });
  private readonly firstBox = viewChild<ElementRef<HTMLElement>>('box');

  override focus(options?: FocusOptions): void {
    this.firstBox()?.nativeElement.focus(options);
  }
}
