import { Component, computed, inject, signal } from '@angular/core';
import { Busy, Icon, PageTitle, Session } from '@ward/ui';

/** Why the sign-in service sent somebody back without a session. */
const REASONS: Record<string, string> = {
  'not-known':
    'You are signed in with the sign-in service, but Homeward does not know you yet. Ask your administrator.',
  'has-left': 'Your access to Homeward has ended. Ask your administrator if you need it again.',
  'no-cookie':
    'Your browser did not keep the cookie that signing in needs. Try again; on a plain http address use Chrome, Edge or Firefox.',
  refused: 'Signing in took too long or was interrupted. Try again.',
  unreachable: 'The sign-in service does not answer. Try again in a minute.',
};

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
          @if (reason(); as words) {
            <div class="vw-card why" role="alert"><vw-icon name="warning" /> {{ words }}</div>
          }
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
    .why {
      margin-bottom: var(--vw-space-5);
      border-inline-start: 6px solid var(--vw-heed-line);
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
  protected readonly signIn = computed(
    () => `/api/sign-in?returnTo=${encodeURIComponent(this.session.state() && this.wanted())}`,
  );

  protected readonly reason = computed(() =>
    this.session.state() === 'signed-out' && location.pathname === '/signed-out'
      ? REASONS[new URLSearchParams(location.search).get('reason') ?? '']
      : undefined,
  );

  constructor() {
    inject(PageTitle).follow(signal('Sign in'));
  }

  private wanted(): string {
    return /^\/signed-(in|out)\b/.test(location.pathname) ? '/' : location.pathname + location.search;
  }
}
