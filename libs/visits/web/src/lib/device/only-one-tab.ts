import { InjectionToken } from '@angular/core';

/** Runs `work` in one tab of the browser at a time: the others wait, and then look anew at what is left to do. */
export type OnlyOneTab = (work: () => Promise<void>) => Promise<void>;

const LOCK = 'homeward-visit-outbox';

export const ONLY_ONE_TAB = new InjectionToken<OnlyOneTab>('lets one tab send', {
  factory: () => (work) => ('locks' in navigator ? navigator.locks.request(LOCK, work) : work()),
});
