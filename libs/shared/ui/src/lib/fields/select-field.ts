import { Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldShell } from './field-shell';
import { type FieldOption, FieldParts, typed } from './value-field';

/** One of many known answers. For fewer than seven, radios show all of them at once. */
@Component({
  selector: 'vw-select-field',
  imports: [FieldShell],
  template: `
    <vw-field-shell
      [for]="id"
      [label]="label()"
      [hint]="hint()"
      [fault]="fault()"
      [optional]="optional()"
      [hideLabel]="hideLabel()"
    >
      <select
        #control
        class="nhsuk-select"
        [class.nhsuk-select--error]="fault()"
        [id]="id"
        [disabled]="disabled() || readonly()"
        [attr.name]="name() || null"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="fault() ? true : null"
        [attr.aria-required]="required() || null"
        (change)="choose(typed($event))"
        (blur)="leave()"
      >
        @if (choice()) {
          <option value="" [selected]="!value()">{{ choice() }}</option>
        }
        @for (option of options(); track option.value) {
          <option [value]="option.value" [selected]="option.value === value()" [disabled]="option.disabled ?? false">
            {{ option.label }}
          </option>
        }
      </select>
    </vw-field-shell>
  `,
})
export class SelectField<T extends string = string> extends FieldParts implements FormValueControl<T> {
  readonly value = model.required<T>();
  readonly options = input.required<readonly FieldOption<T>[]>();
  /** The words of the empty answer; empty words leave it out. */
  readonly choice = input('Choose');
  protected readonly typed = typed;

  protected choose(text: string): void {
    this.value.set((this.options().find(({ value }) => value === text)?.value ?? '') as T);
  }
}
