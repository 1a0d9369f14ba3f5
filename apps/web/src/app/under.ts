import type { LoadChildren, Route } from '@angular/router';

/**
 * The routes of one context, loaded only for its own addresses: without the list of first parts the router would load every
 * context in turn until one of them knows the address.
 */
export function under(firstParts: readonly string[], loadChildren: LoadChildren): Route {
  return {
    path: '',
    canMatch: [(_, segments) => firstParts.includes(segments[0]?.path ?? '')],
    loadChildren,
  };
}
