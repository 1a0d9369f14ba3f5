import { booleanAttribute, Component, Directive, input } from '@angular/core';

/** One line of `vw-facts`: `<vw-fact name="Lives with">Daughter</vw-fact>`. */
@Component({
  selector: 'vw-fact',
  host: { role: 'listitem' },
  template: `
    <span class="name">{{ name() }}<span class="nhsuk-u-visually-hidden">:</span></span>
    <span class="value"><ng-content>–</ng-content></span>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      padding: 0.375rem 0;
      border-bottom: 1px solid var(--vw-line);
      break-inside: avoid;
    }
    .name {
      color: var(--vw-ink-soft);
    }
    .value {
      overflow-wrap: anywhere;
    }
    @media (min-width: 30rem) {
      :host {
        grid-template-columns: minmax(7rem, 1fr) 2fr;
        gap: var(--vw-space-3);
      }
    }
  `,
})
export class Fact {
  readonly name = input.required<string>();
}

/** What is known, as a list of names and values. */
@Component({
  selector: 'vw-facts',
  host: { role: 'list', '[class.is-abreast]': 'abreast()' },
  template: `<ng-content />`,
  styles: `
    :host {
      display: block;
    }
    :host(.is-abreast) {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
      gap: 0 var(--vw-space-5);
    }
  `,
})
export class Facts {
  /** Several columns where there is room. */
  readonly abreast = input(false, { transform: booleanAttribute });
}

/** Marks what stands on the right of a page's heading. */
@Directive({ selector: '[vwPageActions]' })
export class PageActions {}

/** Marks what stands above a page's heading: a patient banner, a breadcrumb. */
@Directive({ selector: '[vwPageTop]' })
export class PageTop {}
