import { Component, computed, input, model } from '@angular/core';
import { type FormValueControl, transformedValue } from '@angular/forms/signals';
import { FieldShell } from './field-shell';
import { FieldParts, typed } from './value-field';

/** A number with its unit beside it; empty is null. Never `type=number`: a wheel must not change a pulse. */
@Component({
  selector: 'vw-number-field',
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
      <div class="nhsuk-input-wrapper">
        <input
          #control
          class="nhsuk-input"
          [class]="widthClass()"
          [class.nhsuk-input--error]="fault()"
          [id]="id"
          type="text"
          [value]="raw()"
          [disabled]="disabled()"
          [readOnly]="readonly()"
          [attr.name]="name() || null"
          [attr.inputmode]="whole() ? 'numeric' : 'decimal'"
          autocomplete="off"
          spellcheck="false"
          [attr.aria-describedby]="describedBy()"
          [attr.aria-invalid]="fault() ? true : null"
          [attr.aria-required]="required() || null"
          (input)="raw.set(typed($event))"
          (blur)="leave()"
        />
        @if (unit()) {
          <span class="nhsuk-input-wrapper__suffix nhsuk-input__suffix">{{ unit() }}</span>
        }
      </div>
    </vw-field-shell>
  `,
})
export class NumberField extends FieldParts implements FormValueControl<number | null> {
  readonly value = model<number | null>(null);
  readonly unit = input('');
  readonly whole = input(false);
  readonly width = input<2 | 3 | 4 | 5 | 10>(4);
  protected readonly widthClass = computed(() => `nhsuk-input--width-${this.width()}`);
  protected readonly typed = typed;
  protected readonly raw = transformedValue<number | null, string>(this.value, {
    parse: (text) => readNumber(text),
    format: (value) => (value === null || value === undefined ? '' : String(value)),
  });
}

/** Reads `37.2` and `37,2`; words are not numbers. */
export function readNumber(text: string): { value: number | null } | { error: { kind: string; message: string } } {
  const tidy = text.trim().replace(',', '.');
  if (tidy === '') return { value: null };
  return /^[-+]?\d*\.?\d+$/.test(tidy)
    ? { value: Number(tidy) }
    : { error: { kind: 'parse', message: 'Give a number, in figures' } };
}
