import { Component, computed, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldShell } from './field-shell';
import { FieldParts, typed } from './value-field';

/** Several lines of words. With `most`, says how many characters are left once the end comes near. */
@Component({
  selector: 'vw-textarea',
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
      <textarea
        #control
        class="nhsuk-textarea"
        [class.nhsuk-textarea--error]="fault()"
        [id]="id"
        [rows]="rows()"
        [style.min-height]="'calc(' + rows() + 'lh + 0.875rem)'"
        [value]="value()"
        [disabled]="disabled()"
        [readOnly]="readonly()"
        [attr.name]="name() || null"
        [attr.aria-describedby]="describedBy()"
        [attr.aria-invalid]="fault() ? true : null"
        [attr.aria-required]="required() || null"
        (input)="value.set(typed($event))"
        (blur)="leave()"
      ></textarea>
      <div class="left vw-small vw-soft" aria-live="polite">{{ left() }}</div>
    </vw-field-shell>
  `,
  styles: `
    .nhsuk-textarea {
      display: block;
      field-sizing: content;
      max-height: 60vh;
    }
    .left:empty {
      display: none;
    }
  `,
})
export class Textarea extends FieldParts implements FormValueControl<string> {
  readonly value = model('');
  readonly rows = input(4);
  readonly most = input<number | undefined>();
  protected readonly typed = typed;
  protected readonly left = computed(() => {
    const most = this.most();
    if (most === undefined) return '';
    const left = most - this.value().length;
    if (left > most / 4) return '';
    return left >= 0 ? `${left} characters left` : `${-left} characters too many`;
  });
}
