import { Component, input, model } from '@angular/core';
import { Icon } from '../icon/icon';

/** Something more for those who want it: `<vw-expander summary="Why these criteria">…</vw-expander>`. */
@Component({
  selector: 'vw-expander',
  imports: [Icon],
  template: `
    <details [open]="open()" (toggle)="follow($event)">
      <summary>
        <vw-icon name="right" /> <span class="words">{{ summary() }}</span>
        @if (note()) {
          <span class="vw-soft vw-small">{{ note() }}</span>
        }
      </summary>
      <div class="content"><ng-content /></div>
    </details>
  `,
  styles: `
    :host {
      display: block;
    }
    summary {
      display: flex;
      align-items: center;
      gap: 0.375rem;
      min-height: 2.25rem;
      color: var(--vw-link);
      cursor: pointer;
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    summary:hover .words {
      color: var(--vw-link-hover);
      text-decoration: underline;
    }
    summary:focus-visible {
      outline: 4px solid transparent;
      background: var(--vw-focus);
      box-shadow: 0 4px var(--vw-on-focus);
      color: var(--vw-on-focus);
    }
    details[open] > summary vw-icon {
      rotate: 90deg;
    }
    .content {
      padding: var(--vw-space-2) 0 var(--vw-space-2) 1.625rem;
    }
    @media print {
      summary vw-icon {
        display: none;
      }
    }
  `,
})
export class Expander {
  readonly summary = input.required<string>();
  readonly note = input('');
  readonly open = model(false);

  protected follow(event: Event): void {
    if (event.target instanceof HTMLDetailsElement) this.open.set(event.target.open);
  }
}
