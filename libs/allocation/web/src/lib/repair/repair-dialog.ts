import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { DayBoard, PlanRunView, RepairCause } from '@ward/allocation/contract';
import type { Problem } from '@ward/contract';
import { Ids } from '@ward/kernel';
import { Dialog, DialogActions, ProblemNote, Toasts, wordsOf } from '@ward/ui';
import { Objections } from '../publish/objections';
import { RepairQuestion } from './repair-question';
import { RepairSummary } from './repair-summary';
import { KIND_HEADINGS, type RepairKind, sayCause } from './repair-words';
import { RepairsClient } from './repairs-client';

/** A day that was disturbed: what happened, what that would change, and one key to take it. */
@Component({
  selector: 'vw-repair-dialog',
  imports: [Dialog, DialogActions, Objections, ProblemNote, RepairQuestion, RepairSummary],
  templateUrl: './repair-dialog.html',
})
export class RepairDialog {
  readonly board = input.required<DayBoard>();
  readonly kind = input.required<RepairKind>();
  readonly personId = input<string | null>(null);
  readonly closed = output<void>();
  private readonly client = inject(RepairsClient);
  private readonly ids = inject(Ids);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly primary = viewChild<ElementRef<HTMLButtonElement>>('primary');

  private readonly cause = signal<RepairCause | undefined>(undefined);
  protected readonly run = signal<PlanRunView | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isSending = signal(false);
  protected readonly heading = computed(() => {
    const cause = this.cause();
    return cause && this.run() ? sayCause(cause, (id) => this.nameOf(id)) : KIND_HEADINGS[this.kind()];
  });

  constructor() {
    // One key accepts: the proposal comes with its button under the finger.
    afterRenderEffect(() => {
      if (this.run() && !this.isSending()) this.primary()?.nativeElement.focus();
    });
  }

  protected async workOut(cause: RepairCause | undefined = this.cause()): Promise<void> {
    if (!cause) return;
    this.cause.set(cause);
    const { day } = this.board();
    await this.send(() => this.client.propose({ id: this.ids.next(), day, wardId: null, cause }));
  }

  protected async accept({ id, proposal }: PlanRunView): Promise<void> {
    const isTaken = await this.send(() => this.client.accept(id));
    if (!isTaken) return;
    this.toasts.done('The day is mended. Everybody concerned is told.', () => this.undo(id));
    this.closed.emit();
    if ((proposal?.calls.length ?? 0) > 0) void this.router.navigate(['/repairs', id]);
  }

  private async undo(id: string): Promise<void> {
    const answer = await this.client.undo(id);
    if (answer.ok) this.toasts.done('Everything is as it was before the repair.');
    else this.toasts.failed(wordsOf(answer.error));
  }

  private async send(act: () => ReturnType<RepairsClient['propose']>): Promise<boolean> {
    this.isSending.set(true);
    const answer = await act();
    this.isSending.set(false);
    this.problem.set(answer.ok ? undefined : answer.error);
    if (answer.ok) this.run.set(answer.value);
    return answer.ok;
  }

  private nameOf(personId: string): string {
    return this.board().people.find((person) => person.personId === personId)?.name ?? 'Somebody';
  }
}
