import { Component, inject, input, output, signal } from '@angular/core';
import { Ids } from '@ward/kernel';
import type { ReferralView } from '@ward/referrals/contract';
import type { Problem } from '@ward/contract';
import { Checkbox, FORMATS, Icon, Intent, ProblemNote, Textarea } from '@ward/ui';
import { ReferralsClient } from '../referrals-client';

/** What both sides wrote to each other about one referral, and a place to write. */
@Component({
  selector: 'vw-referral-messages',
  imports: [Checkbox, FORMATS, Icon, ProblemNote, Textarea],
  templateUrl: './referral-messages.html',
  styleUrl: './referral-messages.scss',
})
export class ReferralMessages {
  readonly referral = input.required<ReferralView>();
  readonly mySide = input.required<'provider' | 'referrer'>();
  readonly written = output<void>();

  private readonly referrals = inject(ReferralsClient);
  private readonly ids = inject(Ids);
  private readonly intent = new Intent();
  private messageId = this.ids.next();
  protected readonly text = signal('');
  protected readonly isQuestion = signal(false);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (text === '' || this.isSending()) return;
    this.isSending.set(true);
    const body = { id: this.messageId, text, isQuestion: this.isQuestion() };
    const sent = await this.referrals.write(this.referral().id, body, this.intent);
    this.isSending.set(false);
    this.problem.set(sent.ok ? undefined : sent.error);
    if (!sent.ok) return;
    this.text.set('');
    this.isQuestion.set(false);
    this.messageId = this.ids.next();
    this.intent.settle();
    this.written.emit();
  }
}
