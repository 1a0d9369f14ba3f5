import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageTitle, TabsOfOne } from '@ward/ui';

/** The end of the detour after a session ended: tells the tab that waits, and closes this one. */
@Component({
  selector: 'vw-signed-in-page',
  imports: [RouterLink],
  template: `
    <div class="page">
      <h1 class="nhsuk-heading-l">You are signed in</h1>
      <p>Close this tab and go back to the page where you were: it carries on by itself.</p>
      <p><a routerLink="/">Or go to your home page here</a></p>
    </div>
  `,
  styles: `
    .page {
      max-width: 36rem;
      margin: 0 auto;
      padding: var(--vw-space-6) var(--vw-space-4);
    }
  `,
})
export class SignedInPage {
  constructor() {
    inject(PageTitle).follow(signal('Signed in'));
    inject(TabsOfOne).tell({ kind: 'signed-in' });
    window.close();
  }
}
