import { Component, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Busy, Session } from '@ward/ui';

/** The front door: everybody's day begins at her own first screen. */
@Component({
  selector: 'vw-home-page',
  imports: [Busy],
  template: `<vw-busy words="Opening your home page" />`,
  styles: ':host { display: block; padding: var(--vw-space-4); }',
})
export class HomePage {
  constructor() {
    const session = inject(Session);
    const router = inject(Router);
    effect(() => {
      const home = session.me()?.home;
      if (home && home !== '/') void router.navigateByUrl(home, { replaceUrl: true });
    });
  }
}
