import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageFrame } from '@ward/ui';

@Component({
  selector: 'vw-not-found-page',
  imports: [PageFrame, RouterLink],
  template: `
    <vw-page narrow heading="Page not found">
      <p>There is no page at this address. Nothing you entered elsewhere has been lost.</p>
      <p><a routerLink="/">Go to your home page</a></p>
    </vw-page>
  `,
})
export class NotFoundPage {}
