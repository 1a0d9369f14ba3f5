import { booleanAttribute, Component, ElementRef, input, model, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { GroupShell } from './group-shell';
import { type FieldOption, FieldParts } from './value-field';

/** Any number of answers out of a few. The value keeps the order of the options. */
@Component({
  selector: 'vw-checkboxes',
  imports: [GroupShell],
  template: `
    <vw-group-shell
      [for]="id"
      [label]="label()"
      [hint]="hint()"
      [fault]="fault()"
      [describedBy]="describedBy()"
      [optional]="optional()"
      [hideLabel]="hideLabel()"
    >
      <div class="nhsuk-checkboxes" [class.nhsuk-checkboxes--small]="small()">
        @for (option of options(); track option.value; let index = $index) {
          <div class="nhsuk-checkboxes__item">
            <input
              #box
              class="nhsuk-checkboxes__input"
              [id]="id + '-' + index"
              type="checkbox"
              [checked]="value().includes(option.value)"
              [disabled]="disabled() || readonly() || (option.disabled ?? false)"
              [attr.aria-describedby]="option.hint ? id + '-' + index + '-hint' : null"
              (change)="toggle(option.value)"
              (blur)="leave()"
            />
            <label class="nhsuk-label nhsuk-checkboxes__label" [for]="id + '-' + index">{{ option.label }}</label>
            @if (option.hint) {
              <div class="nhsuk-hint nhsuk-checkboxes__hint" [id]="id + '-' + index + '-hint'">{{ option.hint }}</div>
            }
          </div>
        }
      </div>
    </vw-group-shell>
  `,
})
export class Checkboxes<T extends string = string> extends FieldParts implements FormValueControl<T[]> {
  readonly value = model.required<T[]>();
  readonly options = input.required<readonly FieldOption<T>[]>();
  readonly small = input(false, { transform: booleanAttribute });
  private readonly firstBox = viewChild<ElementRef<HTMLElement>>('box');

  override focus(options?: FocusOptions): void {
    this.firstBox()?.nativeElement.focus(options);
  }

  protected toggle(toggled: T): void {
    const chosen = new Set(this.value());
    if (!chosen.delete(toggled)) chosen.add(toggled);
    this.value.set(
      this.options()
        .map(({ value }) => value)
        .filter((value) => chosen.has(value)),
    );
  }
}
