import { computed, Injectable, signal } from '@angular/core';
import type { BoardVisit } from '@ward/allocation/contract';

/** Who goes, when, and whether it is pinned: all that an act on the board changes. */
export type Placement = Pick<BoardVisit, 'assigned' | 'isPinned'>;

export interface Changed {
  readonly visitId: string;
  /** The patient, for words. */
  readonly name: string;
  readonly before: Placement;
  readonly after: Placement;
}

/** One act of the coordinator: of one visit or of many. */
export interface Step {
  readonly words: string;
  readonly visits: readonly Changed[];
}

const MOST = 50;

/** What was done on this board since it was opened, so that it can be undone and done again in order. */
@Injectable()
export class BoardHistory {
  private readonly done = signal<readonly Step[]>([]);
  private readonly undone = signal<readonly Step[]>([]);
  readonly canUndo = computed(() => this.done().length > 0);
  readonly canRedo = computed(() => this.undone().length > 0);

  /** A new act: what was undone before it can no longer be done again. */
  push(step: Step): void {
    this.done.update((steps) => [...steps, step].slice(-MOST));
    this.undone.set([]);
  }

  /** The act to undo: the last one, or the one that is named, if it is still there to be undone. */
  takeUndo(step = this.done().at(-1)): Step | undefined {
    if (!step || !this.done().includes(step)) return undefined;
    this.done.update((steps) => steps.filter((one) => one !== step));
    return step;
  }

  takeRedo(): Step | undefined {
    const step = this.undone().at(-1);
    this.undone.update((steps) => steps.slice(0, -1));
    return step;
  }

  wasUndone(step: Step): void {
    if (step.visits.length > 0) this.undone.update((steps) => [...steps, step]);
  }

  wasRedone(step: Step): void {
    if (step.visits.length > 0) this.done.update((steps) => [...steps, step]);
  }
}
