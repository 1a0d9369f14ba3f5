import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'vw-not-found-page',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main class="nhsuk-width-container nhsuk-main-wrapper" id="maincontent">
      <h1 class="nhsuk-heading-l">Page not found</h1>
      <p>There is no page at this address. Nothing you entered elsewhere has been lost.</p>
      <p><a routerLink="/">Go to your home page</a></p>
    </main>
  `,
})
export class NotFoundPage {}
