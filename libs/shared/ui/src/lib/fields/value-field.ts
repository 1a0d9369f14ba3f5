import { booleanAttribute, computed, Directive, ElementRef, input, model, output, viewChild } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { wordsOfError } from './field-words';

export interface FieldOption<T extends string | null = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

let fields = 0;

/**
 * What all fields share: words around them, and the state that `[formField]` of signal forms hands them. Errors show
 * once the person has left the field or has tried to send.
 */
@Directive({ host: { class: 'vw-field' } })
export abstract class FieldParts {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** Says "(optional)" after the label: what must be filled in is the rule, not the exception. */
  readonly optional = input(false, { transform: booleanAttribute });
  /** The label is there for those who hear it; the eye has a column heading or the like. */
  readonly hideLabel = input(false, { transform: booleanAttribute });

  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = model(false);
  readonly disabled = input(false);
  readonly readonly = input(false);
  readonly required = input(false);
  readonly name = input('');
  readonly touch = output<void>();

  readonly id = `vw-field-${++fields}`;
  readonly fault = computed(() => {
    const [first] = this.errors();
    return first && this.touched() ? wordsOfError(first) : '';
  });
  protected readonly describedBy = computed(
    () => [this.hint() && `${this.id}-hint`, this.fault() && `${this.id}-error`].filter(Boolean).join(' ') || null,
  );
  private readonly control = viewChild<ElementRef<HTMLElement>>('control');

  focus(options?: FocusOptions): void {
    this.control()?.nativeElement.focus(options);
  }

  protected leave(): void {
    this.touched.set(true);
    this.touch.emit();
  }
}

/** Reads what was typed without a cast in every template. */
export function typed(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
    ? target.value
    : '';
}
