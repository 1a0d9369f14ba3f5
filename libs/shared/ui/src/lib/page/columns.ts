import { Component } from '@angular/core';

/**
 * Work on the left, what helps to decide beside it (`vwAside`): stays in sight while one scrolls, and stands above the work
 * on a phone.
 */
@Component({
  selector: 'vw-columns',
  template: `
    <div class="main"><ng-content /></div>
    <div class="aside"><ng-content select="[vwAside]" /></div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--vw-space-4);
    }
    .aside {
      order: -1;
    }
    @media (min-width: 64rem) {
      :host {
        grid-template-columns: minmax(0, 1fr) minmax(18rem, 26rem);
        gap: var(--vw-space-5);
        align-items: start;
      }
      .aside {
        order: 0;
        position: sticky;
        top: 4.5rem;
        max-height: calc(100vh - 5.5rem);
        overflow: auto;
      }
    }
    @media print {
      :host {
        display: block;
      }
    }
  `,
})
export class Columns {}
