import { Component, computed, effect, inject, signal } from '@angular/core';
import { Dialog, DialogActions, IdleWatch, Session } from '@ward/ui';

/**
 * Two questions above any page: is somebody still there, and, when the session has ended under her hands, who is it. Signing in
 * again happens in another tab, so that this page keeps all that was typed.
 */
@Component({
  selector: 'vw-session-guard',
  imports: [Dialog, DialogActions],
  template: `
    @if (session.state() === 'ended') {
      <vw-dialog mustAnswer heading="Your session has ended">
        <p>
          What you entered is still on this page. Sign in again in a new tab as
          <strong>{{ session.me()?.name }}</strong> and come back: what was being sent is sent then.
        </p>
        <div vwDialogActions>
          <a class="nhsuk-button" href="/api/sign-in?returnTo=/signed-in" target="_blank" (click)="hasGone.set(true)">
            Sign in again
          </a>
          @if (hasGone()) {
            <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="session.ask()">
              I have signed in
            </button>
          }
          <button class="vw-link-button" type="button" (click)="session.signOut()">Leave instead</button>
        </div>
      </vw-dialog>
    } @else if (isWarning()) {
      <vw-dialog mustAnswer heading="Are you still there?">
        @if (idle.isFinal()) {
          <p>
            Your session ends in <strong>{{ left() }}</strong> because it has lasted as long as it may. Finish what you
            are doing; drafts are kept on this device. Then sign in again.
          </p>
        } @else {
          <p>
            Nobody has used this page for a while. You will be signed out in <strong>{{ left() }}</strong> to keep
            patients’ details safe. Drafts are kept on this device.
          </p>
        }
        <div vwDialogActions>
          @if (!idle.isFinal()) {
            <button class="nhsuk-button" type="button" (click)="idle.stay()">Stay signed in</button>
          } @else {
            <button class="nhsuk-button" type="button" (click)="understood.set(true)">I understand</button>
          }
          <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="session.signOut()">
            Sign out
          </button>
        </div>
      </vw-dialog>
    }
  `,
})
export class SessionGuard {
  protected readonly session = inject(Session);
  protected readonly idle = inject(IdleWatch);
  protected readonly hasGone = signal(false);
  protected readonly understood = signal(false);
  protected readonly isWarning = computed(
    () => this.idle.secondsLeft() !== undefined && !(this.idle.isFinal() && this.understood()),
  );
  protected readonly left = computed(() => {
    const seconds = this.idle.secondsLeft() ?? 0;
    return seconds > 60 ? '2 minutes' : `${seconds} seconds`;
  });

  constructor() {
    effect(() => {
      if (this.session.state() === 'signed-in') this.hasGone.set(false);
    });
    // Coming back to this tab is how most people end the detour.
    addEventListener('focus', () => {
      if (this.session.state() === 'ended') void this.session.ask();
    });
  }
}
