import { Combobox, ComboboxPopup, ComboboxWidget } from '@angular/aria/combobox';
import { Listbox, Option } from '@angular/aria/listbox';
import { Component, computed, effect, input, linkedSignal, model, resource, signal, untracked } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { FieldShell } from './field-shell';
import { type FieldOption, FieldParts } from './value-field';

const PAUSE = 250;

/**
 * One answer out of very many: type a few letters and choose. Give either `options`, searched here, or `search`, which asks the
 * server once typing pauses and at least `from` letters are there. The value is the chosen option's; empty while none is.
 */
@Component({
  selector: 'vw-combobox-field',
  imports: [Combobox, ComboboxPopup, ComboboxWidget, FieldShell, Listbox, Option],
  templateUrl: './combobox-field.html',
  styleUrl: './combobox-field.scss',
})
export class ComboboxField extends FieldParts implements FormValueControl<string> {
  readonly value = model('');
  readonly options = input<readonly FieldOption[]>([]);
  readonly search = input<((text: string) => Promise<readonly FieldOption[]>) | undefined>();
  readonly from = input(2);
  /** The words of the value it starts with, when `options` do not hold it. */
  readonly chosenLabel = input('');

  private readonly chosen = linkedSignal(() => {
    const value = this.value();
    return value === '' ? '' : (this.options().find((option) => option.value === value)?.label ?? this.chosenLabel());
  });
  protected readonly text = linkedSignal(() => this.chosen());
  protected readonly isOpen = signal(false);
  protected readonly picked = signal<string[]>([]);

  private readonly question = computed(() => {
    const text = this.text().trim();
    return text.length >= this.from() && text !== this.chosen() && this.search() ? text : undefined;
  });
  private readonly found = resource({
    params: () => this.question(),
    loader: async ({ params, abortSignal }) => {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      return abortSignal.aborted ? [] : ((await this.search()?.(params)) ?? []);
    },
  });
  protected readonly shown = computed(() => {
    if (this.search()) return this.found.hasValue() ? this.found.value() : [];
    const text = this.text().trim().toLowerCase();
    const all = this.options();
    return text === '' || this.text() === this.chosen()
      ? all
      : all.filter(({ label }) => label.toLowerCase().includes(text));
  });
  protected readonly note = computed(() => {
    if (this.found.isLoading()) return 'Searching…';
    if (this.found.error()) return 'The search did not answer. Type again to try again';
    if (this.search() && this.question() === undefined)
      return this.text() ? '' : `Type at least ${this.from()} letters`;
    return this.shown().length === 0 ? 'Nothing found' : '';
  });

  constructor() {
    super();
    effect(() => {
      const [picked] = this.picked();
      if (picked !== undefined) untracked(() => this.take(picked));
    });
  }

  protected leaveBox(): void {
    // Half-typed words are not an answer: what was chosen comes back, and clearing the box clears the answer.
    if (this.text().trim() === '') this.value.set('');
    else this.text.set(this.chosen());
    this.leave();
  }

  private take(value: string): void {
    const option = this.shown().find((shown) => shown.value === value);
    if (!option) return;
    this.value.set(value);
    this.chosen.set(option.label);
    this.text.set(option.label);
    this.isOpen.set(false);
    this.picked.set([]);
  }
}
