import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PlanRunView } from '@ward/allocation/contract';
import type { Problem } from '@ward/contract';
import {
  Empty,
  LiveUpdates,
  NhsNumberPipe,
  PageActions,
  PageFrame,
  ProblemNote,
  Ready,
  sayLongDay,
  SelectField,
  StatusTag,
  Toasts,
  wordsOf,
} from '@ward/ui';
import { sayTravel } from '../travel/say-travel';
import { Objections } from '../publish/objections';
import { PlanRunsClient } from './plan-runs-client';
import { changeInWords, changesOf, figureRows, groupChanges, HOLD_WORDS, peopleIn, STATUS_WORDS } from './plan-words';
import { ProgressCurve } from './progress-curve';

/** A search while it runs, and what it proposes: visit by visit, what it wins, what it costs. */
@Component({
  selector: 'vw-plan-run-page',
  imports: [
    Empty,
    NhsNumberPipe,
    Objections,
    PageActions,
    PageFrame,
    ProblemNote,
    ProgressCurve,
    Ready,
    RouterLink,
    SelectField,
    StatusTag,
  ],
  templateUrl: './plan-run-page.html',
  styleUrl: './plan-run-page.scss',
})
export class PlanRunPage {
  readonly id = input.required<string>();
  private readonly client = inject(PlanRunsClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly run = this.client.one(this.id);
  private readonly value = computed(() => (this.run.hasValue() ? this.run.value() : undefined));

  protected readonly heading = computed(() => {
    const run = this.value();
    return run ? `A plan for ${sayLongDay(run.day)}` : 'A plan';
  });
  protected readonly statusWords = STATUS_WORDS;
  protected readonly holdWords = HOLD_WORDS;
  protected readonly changeInWords = changeInWords;
  protected readonly sayTravel = sayTravel;
  protected readonly figures = computed(() => {
    const proposal = this.value()?.proposal;
    return proposal ? figureRows(proposal.before, proposal.after) : [];
  });
  /** Whose changes are looked at; empty: everybody's. What is chosen stays chosen. */
  protected readonly person = signal('');
  protected readonly people = computed(() => peopleIn(this.value()?.proposal?.changes ?? []));
  protected readonly groups = computed(() =>
    groupChanges(changesOf(this.value()?.proposal?.changes ?? [], this.person())),
  );
  /** Everything is chosen until something is left out; a reload of the same proposal keeps the choice. */
  protected readonly chosen = linkedSignal<readonly string[], Set<string>>({
    source: () => (this.value()?.proposal?.changes ?? []).map(({ visitId }) => visitId),
    computation: (visitIds, before) =>
      before && before.source.join() === visitIds.join() ? before.value : new Set(visitIds),
  });
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isSending = signal(false);

  constructor() {
    inject(LiveUpdates).reloadOn(this.run, ['allocation.plan-run-changed.v1'], ({ subject }) => subject === this.id());
  }

  protected toggle(visitId: string): void {
    const next = new Set(this.chosen());
    if (!next.delete(visitId)) next.add(visitId);
    this.chosen.set(next);
  }

  protected async stop(): Promise<void> {
    await this.send(() => this.client.stop(this.id()));
  }

  protected async leave(): Promise<void> {
    if (await this.send(() => this.client.leave(this.id()))) void this.toBoard();
  }

  protected async accept(run: PlanRunView): Promise<void> {
    const all = run.proposal?.changes.length ?? 0;
    const chosen = [...this.chosen()];
    const isTaken = await this.send(() => this.client.accept(run.id, chosen.length === all ? null : chosen));
    if (!isTaken) return;
    this.toasts.done(
      chosen.length === 1 ? 'One visit is promised as planned.' : `${chosen.length} visits are promised as planned.`,
      () => this.undo(run.id),
    );
    void this.toBoard();
  }

  private async undo(id: string): Promise<void> {
    const answer = await this.client.undo(id);
    if (answer.ok) this.toasts.done('Everything is as it was before the plan.');
    else this.toasts.failed(wordsOf(answer.error));
  }

  private toBoard(): Promise<boolean> {
    return this.router.navigate(['/board'], { queryParams: { day: this.value()?.day } });
  }

  private async send(act: () => ReturnType<PlanRunsClient['stop']>): Promise<boolean> {
    this.isSending.set(true);
    const answer = await act();
    this.isSending.set(false);
    this.problem.set(answer.ok ? undefined : answer.error);
    if (answer.ok) this.run.set(answer.value);
    else this.leaveOutOvertaken(answer.error);
    return answer.ok;
  }

  /** What changed meanwhile is taken out of the choice, so that the rest can be accepted at once. */
  private leaveOutOvertaken(problem: Problem): void {
    const overtaken: unknown = problem['visitIds'];
    if (!Array.isArray(overtaken)) return;
    this.chosen.set(new Set([...this.chosen()].filter((visitId) => !overtaken.includes(visitId))));
  }
}
