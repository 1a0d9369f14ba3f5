import { Component, computed, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldShell } from './field-shell';
import { FieldParts, typed } from './value-field';

/** One line of words. `<vw-text-field label="Family name" [formField]="patient.familyName" />` */
@Component({
  selector: 'vw-text-field',
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
      <input
        #control
        class="nhsuk-input"
        [class]="widthClass()"
        [class.nhsuk-input--error]="fault()"
        [id]="id"
        [type]="type()"
        [value]="value()"
        [disabled]="disabled()"
        [readOnly]="readonly()"
        [attr.name]="name() || null"
        [attr.inputmode]="keys()"
        [attr.autocomplete]="autocomplete()"
        [attr.autocapitalize]="type() === 'text' ? null : 'off'"
        [attr.spellcheck]="spellcheck()"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="fault() ? true : null"
        [attr.aria-required]="required() || null"
        (input)="value.set(typed($event))"
        (blur)="leave()"
      />
    </vw-field-shell>
  `,
})
export class TextField extends FieldParts implements FormValueControl<string> {
  readonly value = model('');
  readonly type = input<'text' | 'email' | 'tel' | 'search' | 'url' | 'time'>('text');
  /** The keyboard a phone brings up, e.g. `numeric` for an NHS number. */
  readonly keys = input<'text' | 'numeric' | 'decimal' | 'tel' | null>(null);
  readonly autocomplete = input('off');
  readonly spellcheck = input<boolean | null>(null);
  /** How many characters are expected: the field's width says what to type. */
  readonly width = input<2 | 3 | 4 | 5 | 10 | 20 | undefined>();
  protected readonly widthClass = computed(() => (this.width() ? `nhsuk-input--width-${this.width()}` : ''));
  protected readonly typed = typed;
}
