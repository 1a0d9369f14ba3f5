import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { wordsOfError } from './field-words';

/**
 * What stops a form from being sent, at its top, each line leading to its field. Stands from the first try to send on and
 * takes the focus then. `<vw-error-summary [form]="referral" />`
 */
@Component({
  selector: 'vw-error-summary',
  template: `
    @if (shown().length > 0) {
      <div class="summary" tabindex="-1" role="alert" [attr.aria-labelledby]="id">
        <h2 class="nhsuk-heading-s" [id]="id">{{ heading() }}</h2>
        <ul class="vw-plain-list">
          @for (line of shown(); track $index) {
            <li>
              @if (line.isField) {
                <button class="vw-link-button" type="button" (click)="goTo(line.error)">{{ line.words }}</button>
              } @else {
                {{ line.words }}
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .summary {
      margin-bottom: var(--vw-space-5);
      padding: var(--vw-space-4);
      border: 4px solid var(--vw-error);
      background: var(--vw-paper);
    }
    .summary:focus {
      outline: 4px solid var(--vw-focus);
    }
    h2 {
      margin-bottom: var(--vw-space-2);
    }
    li,
    li .vw-link-button {
      color: var(--vw-error);
      font-weight: 600;
    }
  `,
})
export class ErrorSummary {
  readonly form = input.required<FieldTree<unknown>>();
  readonly heading = input('Check this before it can be sent');
  protected readonly id = `vw-summary-${++summaries}`;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly tried = signal(false);

  protected readonly shown = computed(() =>
    this.tried()
      ? this.form()()
          .errorSummary()
          .map((error) => ({
            error,
            words: wordsOfError(error),
            isField: error.fieldTree !== this.form() && error.fieldTree().formFieldBindings().length > 0,
          }))
      : [],
  );

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const form = this.element.nativeElement.closest('form');
      const tried = () => this.announce();
      form?.addEventListener('submit', tried);
      destroyed.onDestroy(() => form?.removeEventListener('submit', tried));
    });
    let wasSubmitting = false;
    effect(() => {
      const submitting = this.form()().submitting();
      if (wasSubmitting && !submitting) untracked(() => this.announce());
      wasSubmitting = submitting;
    });
  }

  /** Shows what is wrong and takes the focus. The submit of the form around it does this by itself. */
  announce(): void {
    this.tried.set(true);
    setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('.summary')?.focus());
  }

  protected goTo(error: ValidationError.WithFieldTree): void {
    error.fieldTree().focusBoundControl();
  }
}

let summaries = 0;
