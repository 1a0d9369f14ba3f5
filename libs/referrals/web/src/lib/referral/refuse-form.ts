import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Problem } from '@ward/contract';
import { DeclineReferral, RedirectReferral, type ReferralView } from '@ward/referrals/contract';
import { type FieldOption, Intent, ProblemNote, SelectField, Textarea, TextField } from '@ward/ui';
import { ReferralsClient } from '../referrals-client';
import { ALTERNATIVE, DECLINE_REASON, optionsOf } from '../referral-words';

/** Declines, with a reason and an alternative, or hands the referral to another service. Both tell the referrer what to do now. */
@Component({
  selector: 'vw-refuse-form',
  imports: [ProblemNote, SelectField, Textarea, TextField],
  template: `
    <form (submit)="refuse($event)">
      @if (way() === 'decline') {
        <vw-select-field
          label="Reason"
          [options]="reasons"
          [touched]="tried()"
          [errors]="errorsOf('reason')"
          [(value)]="reason"
        />
        <vw-select-field
          label="What to do instead"
          [options]="alternatives"
          [touched]="tried()"
          [errors]="errorsOf('alternative')"
          [(value)]="alternative"
        />
      } @else {
        <vw-select-field
          label="Hand over to"
          [options]="alternatives"
          [touched]="tried()"
          [errors]="errorsOf('to')"
          [(value)]="alternative"
        />
        <vw-text-field optional label="Who took it over there" [(value)]="handedTo" />
      }
      <vw-textarea
        [label]="way() === 'decline' ? 'Words to the referrer' : 'What was arranged'"
        hint="They read this with the decision"
        [rows]="3"
        [most]="1000"
        [touched]="tried()"
        [errors]="errorsOf('words')"
        [(value)]="words"
      />
      @if (problem(); as problem) {
        <vw-problem-note [problem]="problem" />
      }
      <button class="nhsuk-button" [class.nhsuk-button--warning]="way() === 'decline'" [attr.aria-busy]="isSending()">
        {{ way() === 'decline' ? 'Decline the referral' : 'Redirect the referral' }}
      </button>
    </form>
  `,
})
export class RefuseForm {
  readonly referral = input.required<ReferralView>();
  readonly way = input.required<'decline' | 'redirect'>();
  readonly decided = output<void>();
  readonly refused = output<Problem>();

  private readonly referrals = inject(ReferralsClient);
  private readonly intent = new Intent();
  protected readonly reasons: readonly FieldOption[] = optionsOf(DECLINE_REASON);
  protected readonly alternatives: readonly FieldOption[] = optionsOf(ALTERNATIVE);
  protected readonly reason = signal('');
  protected readonly alternative = signal('');
  protected readonly handedTo = signal('');
  protected readonly words = signal('');
  protected readonly tried = signal(false);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  private readonly decline = computed(() =>
    DeclineReferral.safeParse({ reason: this.reason(), alternative: this.alternative(), words: this.words() }),
  );
  private readonly redirect = computed(() =>
    RedirectReferral.safeParse({ to: this.alternative(), handedTo: this.handedTo(), words: this.words() }),
  );
  private readonly issues = computed(() => {
    const { error } = this.way() === 'decline' ? this.decline() : this.redirect();
    return new Map(
      error?.issues.map(({ path, message, code }) => [
        String(path[0]),
        code === 'invalid_value' ? 'Choose one' : message,
      ]),
    );
  });

  protected errorsOf(key: string) {
    const message = this.issues().get(key);
    return message ? [{ kind: 'value', message }] : [];
  }

  protected async refuse(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.isSending()) return;
    const sending = this.send();
    if (!sending) return;
    this.isSending.set(true);
    const answer = await sending;
    this.isSending.set(false);
    this.problem.set(answer.ok ? undefined : answer.error);
    if (answer.ok) this.decided.emit();
    else this.refused.emit(answer.error);
  }

  private send() {
    const { id, version } = this.referral();
    const decline = this.decline();
    if (this.way() === 'decline')
      return decline.success ? this.referrals.decline(id, version, decline.data, this.intent) : undefined;
    const redirect = this.redirect();
    return redirect.success ? this.referrals.redirect(id, version, redirect.data, this.intent) : undefined;
  }
}
