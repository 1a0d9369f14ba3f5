import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { BoardPresence as Presence } from '@ward/allocation/contract';
import type { LondonDate } from '@ward/kernel';
import { LiveUpdates } from '@ward/ui';
import { BoardClient } from './board-client';

/** A sign of life; three may be lost before one is taken to have gone. */
const SIGN_MS = 20_000;
/** Who steps through visits is told of where they stop. */
const SETTLE_MS = 400;

/** Who else is at this day's board, and which visit each has open. Nothing of it is kept, and failing does no harm. */
@Injectable()
export class BoardPresence {
  private readonly client = inject(BoardClient);
  private readonly document = inject(DOCUMENT);
  private readonly here = signal<{ readonly day: LondonDate; readonly visitId: string | null } | undefined>(undefined);
  private readonly known = signal<Presence['others']>([]);
  readonly others = this.known.asReadonly();
  /** Names by the visit that they have open. */
  readonly byVisit = computed(() => {
    const open = this.others().flatMap(({ visitId, name }) => (visitId === null ? [] : [{ visitId, name }]));
    return new Map(
      [...Map.groupBy(open, ({ visitId }) => visitId)].map(([id, who]) => [id, who.map((one) => one.name)]),
    );
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.here()) return;
      const soon = setTimeout(() => void this.sayHere(), SETTLE_MS);
      const signs = setInterval(() => void this.sayHere(), SIGN_MS);
      onCleanup(() => {
        clearTimeout(soon);
        clearInterval(signs);
      });
    });
    inject(LiveUpdates)
      .on('allocation.board-presence-changed.v1')
      .pipe(takeUntilDestroyed())
      .subscribe(() => void this.look());
    inject(DestroyRef).onDestroy(() => {
      if (untracked(this.here)) void this.client.leave();
    });
  }

  be(day: LondonDate, visitId: string | null): void {
    const before = untracked(this.here);
    if (before?.day !== day || before.visitId !== visitId) this.here.set({ day, visitId });
  }

  /** A window in the background is looked at by nobody. */
  private async sayHere(): Promise<void> {
    const here = untracked(this.here);
    if (!here || this.document.hidden) return;
    const answer = await this.client.be(here);
    if (answer.ok) this.known.set(answer.value.others);
  }

  private async look(): Promise<void> {
    const here = untracked(this.here);
    if (!here) return;
    const answer = await this.client.others(here.day);
    if (answer.ok) this.known.set(answer.value.others);
  }
}
