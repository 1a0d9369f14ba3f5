import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Busy, Icon, PageTitle, Session } from '@ward/ui';
import { signal } from '@angular/core';

/** Nobody is signed in, or it is not known yet who is. The address stays, so that one arrives where one wanted to go. */
@Component({
  selector: 'vw-sign-in-page',
  imports: [Busy, Icon],
  template: `
    <div class="page">
      @switch (session.state()) {
        @case ('asking') {
          <vw-busy words="Opening Homeward" />
        }
        @case ('failed') {
          <h1 class="nhsuk-heading-l">Homeward did not answer</h1>
          <p>There may be no signal here, and nobody has signed in on this device before.</p>
          <button class="nhsuk-button" type="button" (click)="session.ask()">
            <vw-icon name="refresh" /> Try again
          </button>
        }
        @default {
          <h1 class="nhsuk-heading-xl">Hospital care, at home</h1>
          <p class="lead">
            Homeward runs the virtual ward: referrals, beds, visits and observations of people who are treated in their
            own homes.
          </p>
          <a class="nhsuk-button" [href]="signIn()">Sign in</a>
          <p class="vw-soft vw-small">
            Unfinished work stays on this device under the name of the person who began it. Every look at a patient’s
            record is recorded.
          </p>
        }
      }
    </div>
  `,
  styles: `
    .page {
      max-width: 36rem;
      margin: 0 auto;
      padding: clamp(2rem, 12vh, 8rem) var(--vw-space-4) var(--vw-space-6);
    }
    .lead {
      margin-bottom: var(--vw-space-5);
      font-size: 1.125rem;
    }
    .nhsuk-button {
      margin-bottom: var(--vw-space-5);
    }
  `,
})
export class SignInPage {
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly signIn = computed(
    () => `/api/sign-in?returnTo=${encodeURIComponent(this.session.state() && this.wanted())}`,
  );

  constructor() {
    inject(PageTitle).follow(signal('Sign in'));
  }

  private wanted(): string {
    return this.router.url.startsWith('/signed-in') ? '/' : location.pathname + location.search;
  }
}
