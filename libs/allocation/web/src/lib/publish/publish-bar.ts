import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { DayBoard } from '@ward/allocation/contract';
import type { Problem } from '@ward/contract';
import { Checkbox, Dialog, DialogActions, Icon, Now, ProblemNote, sayLongDay, Toasts } from '@ward/ui';
import { Objections } from './objections';
import { PublishClient } from './publish-client';
import { publishFacts } from './publish-facts';

/** Whether staff are shown this day, the act of telling them, and who has not yet seen what changed since. */
@Component({
  selector: 'vw-publish-bar',
  imports: [Checkbox, Dialog, DialogActions, Icon, Objections, ProblemNote],
  templateUrl: './publish-bar.html',
  styleUrl: './publish-bar.scss',
})
export class PublishBar {
  readonly board = input.required<DayBoard>();
  readonly published = output<void>();
  private readonly client = inject(PublishClient);
  private readonly toasts = inject(Toasts);
  private readonly now = inject(Now);
  protected readonly facts = computed(() => publishFacts(this.board()));
  protected readonly isOver = computed(() => this.board().day < this.now.today());
  protected readonly dayWords = computed(() => sayLongDay(this.board().day));
  protected readonly draftNames = computed(() =>
    this.facts()
      .drafts.map(({ name }) => name)
      .join(' and '),
  );
  protected readonly unseenWords = computed(() =>
    this.facts()
      .unseen.map(({ name, changes }) => `${name} (${changes})`)
      .join(', '),
  );
  protected readonly isAsking = signal(false);
  protected readonly isSending = signal(false);
  protected readonly leavesOut = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected ask(): void {
    this.problem.set(undefined);
    this.leavesOut.set(false);
    this.isAsking.set(true);
  }

  protected async publish(): Promise<void> {
    const { drafts, unallocated } = this.facts();
    this.isSending.set(true);
    const answer = await this.client.publish(this.board().day, {
      wardIds: drafts.map(({ wardId }) => wardId),
      leavingUnallocated: this.leavesOut() ? unallocated : 0,
    });
    this.isSending.set(false);
    if (!answer.ok) return this.problem.set(answer.error);
    this.isAsking.set(false);
    this.toasts.done(`${this.dayWords()} is published. Staff see it now.`);
    this.published.emit();
  }
}
