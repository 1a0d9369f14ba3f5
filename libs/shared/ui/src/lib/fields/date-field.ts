import { Component, ElementRef, input, model, viewChild } from '@angular/core';
import { type FormValueControl, type ParseResult, transformedValue } from '@angular/forms/signals';
import { isLondonDate } from '@ward/kernel';
import { FieldShell } from './field-shell';
import { GroupShell } from './group-shell';
import { FieldParts, typed } from './value-field';

export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const PARTS = [
  { key: 'day', label: 'Day', width: 2 },
  { key: 'month', label: 'Month', width: 2 },
  { key: 'year', label: 'Year', width: 4 },
] as const;

/**
 * A date, `YYYY-MM-DD`, or empty. `memorable` dates (a birth) are typed in three boxes; `calendar` dates (an appointment)
 * are picked in the device's own calendar.
 */
@Component({
  selector: 'vw-date-field',
  imports: [FieldShell, GroupShell],
  template: `
    @if (kind() === 'calendar') {
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
          class="nhsuk-input nhsuk-input--width-10"
          [class.nhsuk-input--error]="fault()"
          [id]="id"
          type="date"
          [value]="value()"
          [disabled]="disabled()"
          [readOnly]="readonly()"
          [attr.min]="earliest() || null"
          [attr.max]="latest() || null"
          [attr.aria-describedby]="describedBy()"
          [attr.aria-invalid]="fault() ? true : null"
          (input)="value.set(typed($event))"
          (blur)="leave()"
        />
      </vw-field-shell>
    } @else {
      <vw-group-shell
        role="group"
        [for]="id"
        [label]="label()"
        [hint]="hint()"
        [fault]="fault()"
        [describedBy]="describedBy()"
        [optional]="optional()"
        [hideLabel]="hideLabel()"
      >
        <div class="nhsuk-date-input" (focusout)="leaveWith($event)">
          @for (part of parts; track part.key) {
            <div class="nhsuk-date-input__item">
              <div class="nhsuk-form-group">
                <label class="nhsuk-label nhsuk-date-input__label" [for]="id + '-' + part.key">{{ part.label }}</label>
                <input
                  #box
                  class="nhsuk-input nhsuk-date-input__input"
                  [class]="'nhsuk-input--width-' + part.width"
                  [class.nhsuk-input--error]="fault()"
                  [id]="id + '-' + part.key"
                  type="text"
                  inputmode="numeric"
                  autocomplete="off"
                  [value]="raw()[part.key]"
                  [disabled]="disabled()"
                  [readOnly]="readonly()"
                  [attr.aria-invalid]="fault() ? true : null"
                  (input)="type(part.key, typed($event))"
                />
              </div>
            </div>
          }
        </div>
      </vw-group-shell>
    }
  `,
  styles: `
    .nhsuk-date-input__item .nhsuk-form-group {
      margin-bottom: 0;
    }
    .nhsuk-date-input__label {
      font-weight: 400;
    }
  `,
})
export class DateField extends FieldParts implements FormValueControl<string> {
  readonly value = model('');
  readonly kind = input<'memorable' | 'calendar'>('memorable');
  readonly earliest = input('');
  readonly latest = input('');
  protected readonly parts = PARTS;
  protected readonly typed = typed;
  private readonly calendar = viewChild<ElementRef<HTMLElement>>('control');
  private readonly firstBox = viewChild<ElementRef<HTMLElement>>('box');
  protected readonly raw = transformedValue<string, DateParts>(this.value, { parse: readDate, format: partsOf });

  override focus(options?: FocusOptions): void {
    (this.calendar() ?? this.firstBox())?.nativeElement.focus(options);
  }

  protected type(part: keyof DateParts, text: string): void {
    this.raw.set({ ...this.raw(), [part]: text.trim() });
  }

  /** Leaving one box for the next is not leaving the date. */
  protected leaveWith({ relatedTarget, currentTarget }: FocusEvent): void {
    const stays =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!stays) this.leave();
  }
}

/** Puts three typed parts together; years are given in full because 48 may be 1948 or 2048. */
export function readDate({ day, month, year }: DateParts): ParseResult<string> {
  if (day === '' && month === '' && year === '') return { value: '' };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isLondonDate(date)) return { value: date };
  return { error: { kind: 'parse', message: 'Give a real date with day, month and year, for example 14 3 1948' } };
}

export function partsOf(date: string): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
