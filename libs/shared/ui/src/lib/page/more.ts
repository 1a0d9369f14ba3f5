import { Component, input, output } from '@angular/core';

/** The way to the next page of a keyset list; says how much is shown. Nothing when that was all. */
@Component({
  selector: 'vw-more',
  template: `
    @if (hasMore()) {
      <div class="vw-actions vw-no-print">
        <button
          class="nhsuk-button nhsuk-button--secondary"
          type="button"
          [attr.aria-busy]="busy()"
          (click)="more.emit()"
        >
          {{ busy() ? 'Loading…' : 'Show more' }}
        </button>
        <span class="vw-soft" role="status">{{ shown() }} shown</span>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--vw-space-4);
    }
  `,
})
export class More {
  readonly hasMore = input.required<boolean>();
  readonly shown = input.required<number>();
  readonly busy = input(false);
  readonly more = output<void>();
}
