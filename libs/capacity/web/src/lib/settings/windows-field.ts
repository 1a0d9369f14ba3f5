import { Component, computed, input, linkedSignal, model } from '@angular/core';
import { readWindows, TextField, type TypedWindow, writeWindows } from '@ward/ui';

/** Times of day typed as people say them. While they are not whole there are none, and the field says so. */
@Component({
  selector: 'vw-windows-field',
  imports: [TextField],
  template: `
    <vw-text-field
      hint="One for each time a day, for example 08:00 to 10:00, 18:00 to 20:00"
      [label]="label()"
      [errors]="faults()"
      [value]="text()"
      (valueChange)="type($event)"
    />
  `,
})
export class WindowsField {
  readonly label = input.required<string>();
  readonly windows = model.required<TypedWindow[]>();
  protected readonly text = linkedSignal<TypedWindow[], string>({
    source: this.windows,
    computation: (windows, before) =>
      before && writeWindows(readWindows(before.value) ?? []) === writeWindows(windows)
        ? before.value
        : writeWindows(windows),
  });
  protected readonly faults = computed(() =>
    readWindows(this.text()) ? [] : [{ kind: 'windows', message: 'Give times like 08:00 to 10:00' }],
  );

  protected type(words: string): void {
    this.text.set(words);
    this.windows.set(readWindows(words) ?? []);
  }
}
