import { Component, computed, input, linkedSignal, model } from '@angular/core';
import { Textarea } from '@ward/ui';

/** A list typed as lines, or as words with commas. What is typed stays as it is; the list is what can be read from it. */
@Component({
  selector: 'vw-list-field',
  imports: [Textarea],
  template: `<vw-textarea
    [label]="label()"
    [hint]="hint()"
    [rows]="rows()"
    [value]="text()"
    (valueChange)="type($event)"
  />`,
})
export class ListField {
  readonly label = input.required<string>();
  readonly hint = input('One a line');
  readonly rows = input(2);
  readonly commas = input(false);
  readonly items = model.required<string[]>();
  private readonly separator = computed(() => (this.commas() ? ',' : '\n'));
  protected readonly text = linkedSignal<string[], string>({
    source: this.items,
    computation: (items, before) =>
      before && readItems(before.value, this.separator()).join() === items.join()
        ? before.value
        : items.join(this.commas() ? ', ' : '\n'),
  });

  protected type(words: string): void {
    this.text.set(words);
    this.items.set(readItems(words, this.separator()));
  }
}

export function readItems(words: string, separator: string): string[] {
  return words
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
