import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Ids } from '@ward/kernel';
import { Textarea } from '../fields/textarea';
import { wordsOf } from '../http/field-errors';
import { Intent } from '../http/intent';
import { outcome } from '../http/outcome';
import { Session } from '../session/session';

const SHORTEST = 10;

/** Opens a record to somebody who has no relationship with the patient: with a reason, for an hour, and to be reviewed. */
@Component({
  selector: 'vw-break-glass',
  imports: [Textarea],
  template: `
    @if (session.may('break-glass:use')) {
      @if (asking()) {
        <form (submit)="open($event)">
          <p>
            The record opens for <strong>60 minutes</strong>. Your name, the time and your reason are recorded and the
            privacy officer reviews them.
          </p>
          <vw-textarea
            label="Why do you need this record now?"
            [rows]="2"
            [(value)]="reason"
            [touched]="tried()"
            [errors]="faults()"
          />
          <div class="vw-actions">
            <button class="nhsuk-button nhsuk-button--warning" [attr.aria-busy]="busy()">Open the record</button>
            <button class="vw-link-button" type="button" (click)="asking.set(false)">Cancel</button>
          </div>
        </form>
      } @else {
        <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="asking.set(true)">
          I need this record now
        </button>
      }
    }
  `,
})
export class BreakGlass {
  readonly patientId = input.required<string>();
  readonly opened = output<void>();
  protected readonly session = inject(Session);
  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly reason = signal('');
  private readonly refusal = signal('');
  private readonly http = inject(HttpClient);
  private readonly id = inject(Ids).next();
  private readonly intent = new Intent();

  protected readonly faults = computed(() => {
    const message =
      this.refusal() ||
      (this.reason().trim().length < SHORTEST ? 'Say in a sentence why you need this record now' : '');
    return message ? [{ kind: 'reason', message }] : [];
  });

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.refusal.set('');
    if (this.faults().length > 0 || this.busy()) return;
    this.busy.set(true);
    const body = { id: this.id, patientId: this.patientId(), reason: this.reason().trim() };
    const answer = await outcome(this.http.post('/api/break-glass', body, { context: this.intent.for(body) }));
    this.busy.set(false);
    if (answer.ok) this.opened.emit();
    else this.refusal.set(wordsOf(answer.error));
  }
}
