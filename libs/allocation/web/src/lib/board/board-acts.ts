import { inject, Injectable, signal } from '@angular/core';
import type { BoardVisit } from '@ward/allocation/contract';
import { type Problem, problemCode } from '@ward/contract';
import { type Instant, londonTime, ok, plusMinutes, type Result } from '@ward/kernel';
import { Toasts, wordsOf } from '@ward/ui';
import type { AssignVisit, VisitState } from '@ward/visits/contract';
import { BoardClient } from './board-client';
import { sayPatient } from './board-facts';
import { BoardHistory, type Changed, type Placement, type Step } from './board-history';

type Despite = AssignVisit['despite'];
type Answer = Result<VisitState, Problem>;

/** Cautions were accepted when it was done first: going back to what was is not asked about again. */
const KNOWINGLY: Despite = ['off-shift', 'outside-window', 'too-close'];

/** What a coordinator does to visits, each with its way back. The page hears of every change. */
@Injectable()
export class BoardActs {
  private readonly client = inject(BoardClient);
  private readonly toasts = inject(Toasts);
  private readonly history = inject(BoardHistory);
  /** Grows with every change, so that the page asks again. */
  readonly changes = signal(0);
  /** Versions that acts of ours left, until the board is read again. */
  private readonly versions = new Map<string, number>();

  async assign(visit: BoardVisit, staff: readonly string[], names: string, startsAt: Instant, despite: Despite) {
    const answer = await this.send(visit, () =>
      this.client.assign(this.current(visit), { staff: [...staff], startsAt, despite }),
    );
    if (answer.ok) this.did(`${sayPatient(visit)}: ${names}, ${londonTime(startsAt)}`, [changed(visit, answer.value)]);
    return answer;
  }

  async takeOff(visit: BoardVisit): Promise<Answer> {
    const answer = await this.send(visit, () => this.client.unassign(this.current(visit)));
    if (answer.ok) this.did(`${sayPatient(visit)}: nobody is assigned now`, [changed(visit, answer.value)]);
    return answer;
  }

  async pin(visit: BoardVisit, isPinned: boolean): Promise<Answer> {
    const answer = await this.send(visit, () => this.client.pin(this.current(visit), isPinned));
    const words = isPinned ? 'pinned: plans and repairs leave it as it is' : 'no longer pinned';
    if (answer.ok) this.did(`${sayPatient(visit)}: ${words}`, [changed(visit, answer.value)]);
    return answer;
  }

  async callOff(visit: BoardVisit, reason: string): Promise<Answer> {
    const answer = await this.client.cancel(this.current(visit), reason);
    if (answer.ok) {
      this.toasts.done(`${sayPatient(visit)}: ${visit.title} is called off`);
      this.changed();
    }
    return answer;
  }

  /** One of many acts that are told and undone together: `did` follows when all are through. */
  async each(visit: BoardVisit, act: (current: { visitId: string; version: number }) => Promise<Answer>) {
    const answer = await this.send(visit, () => act(this.current(visit)));
    return answer.ok ? ok(changed(visit, answer.value)) : answer;
  }

  did(words: string, visits: readonly Changed[]): void {
    const step: Step = { words, visits };
    this.history.push(step);
    this.toasts.done(words, () => this.undo(step));
    this.changed();
  }

  /** Back to what was before an act: the last one, or the one named. */
  async undo(named?: Step): Promise<void> {
    const step = this.history.takeUndo(named);
    if (!step) return;
    const back = await this.bring(step, ({ before }) => before);
    this.history.wasUndone(back);
    if (back.visits.length > 0) this.toasts.done(`Undone: ${step.words}`);
  }

  async redo(): Promise<void> {
    const step = this.history.takeRedo();
    if (!step) return;
    const again = await this.bring(step, ({ after }) => after);
    this.history.wasRedone(again);
    if (again.visits.length > 0) this.toasts.done(`Done again: ${step.words}`);
  }

  /** For an act whose refusal has no form to stand in: a drop on the board. */
  fail(problem: Problem): void {
    this.toasts.failed(wordsOf(problem));
    this.changed();
  }

  /** Brings the visits of an act to one side of it; answers the act with those that got there. */
  private async bring(step: Step, side: (change: Changed) => Placement): Promise<Step> {
    const there: Changed[] = [];
    for (const change of step.visits) {
      const answer = await this.place(change.visitId, side(change));
      if (answer.ok) there.push(change);
      else this.toasts.failed(`${change.name} stays as it is. ${overtaken(answer.error)}`);
    }
    this.changed();
    return { ...step, visits: there };
  }

  /** On the version that our own act left: who changed it since is not overwritten. */
  private async place(visitId: string, { assigned, isPinned }: Placement): Promise<Answer> {
    const [first] = assigned;
    const staff = assigned.map(({ personId }) => personId);
    const now = () => ({ visitId, version: this.versions.get(visitId) ?? 0 });
    const placed = await this.send({ visitId }, () =>
      first
        ? this.client.assign(now(), { staff, startsAt: first.startsAt, despite: KNOWINGLY })
        : this.client.unassign(now()),
    );
    if (!placed.ok || placed.value.isPinned === isPinned) return placed;
    return this.send({ visitId }, () => this.client.pin(now(), isPinned));
  }

  private async send({ visitId }: Pick<BoardVisit, 'visitId'>, act: () => Promise<Answer>): Promise<Answer> {
    const answer = await act();
    if (answer.ok) this.versions.set(visitId, answer.value.version);
    return answer;
  }

  private current({ visitId, version }: BoardVisit) {
    return { visitId, version: Math.max(version, this.versions.get(visitId) ?? 0) };
  }

  private changed(): void {
    this.changes.update((count) => count + 1);
  }
}

function changed(visit: BoardVisit, { staff, startsAt, endsAt, isPinned }: VisitState): Changed {
  const { visitId, minutes } = visit;
  const assigned = startsAt
    ? staff.map((personId) => ({ personId, startsAt, endsAt: endsAt ?? plusMinutes(startsAt, minutes) }))
    : [];
  const before = { assigned: visit.assigned, isPinned: visit.isPinned };
  return { visitId, name: sayPatient(visit), before, after: { assigned, isPinned } };
}

function overtaken(problem: Problem): string {
  const who = problem['changedBy'];
  if (problemCode(problem) !== 'stale') return wordsOf(problem);
  return `${typeof who === 'string' ? who : 'Somebody else'} has changed it since, and that is not overwritten.`;
}
