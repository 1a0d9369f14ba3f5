import { inject, Injectable, signal } from '@angular/core';
import type { BoardVisit } from '@ward/allocation/contract';
import type { Problem } from '@ward/contract';
import { type Instant, londonTime, type Result } from '@ward/kernel';
import { Toasts, wordsOf } from '@ward/ui';
import type { AssignVisit, VisitState } from '@ward/visits/contract';
import { BoardClient } from './board-client';
import { sayPatient } from './board-facts';

/** Who was promised before, so that an act can be taken back. */
type Before = Pick<BoardVisit, 'visitId' | 'assigned'>;
type Despite = AssignVisit['despite'];

/** What a coordinator does to visits, each with its way back. The page hears of every change. */
@Injectable()
export class BoardActs {
  private readonly client = inject(BoardClient);
  private readonly toasts = inject(Toasts);
  /** Grows with every change, so that the page asks again. */
  readonly changes = signal(0);
  /** Versions that acts of ours left, until the board is read again. */
  private readonly versions = new Map<string, number>();

  async assign(visit: BoardVisit, staff: readonly string[], names: string, startsAt: Instant, despite: Despite) {
    const answer = await this.client.assign(this.current(visit), { staff: [...staff], startsAt, despite });
    if (answer.ok) this.done(visit, answer.value, `${sayPatient(visit)}: ${names}, ${londonTime(startsAt)}`);
    return answer;
  }

  async takeOff(visit: BoardVisit): Promise<Result<VisitState, Problem>> {
    const answer = await this.client.unassign(this.current(visit));
    if (answer.ok) this.done(visit, answer.value, `${sayPatient(visit)}: nobody is assigned now`);
    return answer;
  }

  async callOff(visit: BoardVisit, reason: string): Promise<Result<VisitState, Problem>> {
    const answer = await this.client.cancel(this.current(visit), reason);
    if (answer.ok) {
      this.toasts.done(`${sayPatient(visit)}: ${visit.title} is called off`);
      this.changed();
    }
    return answer;
  }

  /** For an act whose refusal has no form to stand in: a drop on the board. */
  fail(problem: Problem): void {
    this.toasts.failed(wordsOf(problem));
    this.changed();
  }

  private current({ visitId, version }: BoardVisit) {
    return { visitId, version: Math.max(version, this.versions.get(visitId) ?? 0) };
  }

  private done(visit: BoardVisit, state: VisitState, words: string): void {
    this.versions.set(visit.visitId, state.version);
    this.toasts.done(words, () => this.undo(visit));
    this.changed();
  }

  /** Back to what was, on the version that stands now. Cautions were accepted when it was done first. */
  private async undo({ visitId, assigned }: Before): Promise<void> {
    const version = this.versions.get(visitId) ?? 0;
    const [first] = assigned;
    const despite: Despite = ['off-shift', 'outside-window', 'too-close'];
    const answer = first
      ? await this.client.assign(
          { visitId, version },
          { staff: assigned.map(({ personId }) => personId), startsAt: first.startsAt, despite },
        )
      : await this.client.unassign({ visitId, version });
    if (!answer.ok) return this.fail(answer.error);
    this.versions.set(visitId, answer.value.version);
    this.toasts.done('It is as it was before');
    this.changed();
  }

  private changed(): void {
    this.changes.update((count) => count + 1);
  }
}
