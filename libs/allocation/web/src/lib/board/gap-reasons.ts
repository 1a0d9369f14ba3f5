import { computed, effect, inject, linkedSignal, type Signal, signal } from '@angular/core';
import type { DayBoard, DayGap, DayGaps } from '@ward/allocation/contract';
import { londonTime } from '@ward/kernel';
import { BoardClient } from './board-client';
import { sayPeople, sayPrice } from './say-price';

/** A board that changes by the second is not explained by the second: it is asked about when it has been quiet so long. */
const QUIET_MS = 1500;

/**
 * Why visits are nobody's, by visit. What was last known stays while the board is asked about anew. Call it where things are
 * injected.
 */
export function gapReasons(
  board: Signal<DayBoard | undefined>,
  wardId: Signal<string | undefined>,
): Signal<ReadonlyMap<string, DayGap>> {
  const asked = signal<{ readonly day: string; readonly wardId: string | undefined } | undefined>(undefined);
  const gaps = inject(BoardClient).gaps(asked);
  effect((onCleanup) => {
    const shown = board();
    const ward = wardId();
    if (!shown?.visits.some(({ status, assigned }) => status === 'planned' && assigned.length === 0)) return;
    const timer = setTimeout(() => asked.set({ day: shown.day, wardId: ward }), QUIET_MS);
    onCleanup(() => clearTimeout(timer));
  });
  const last = linkedSignal<DayGaps | undefined, DayGaps | undefined>({
    source: () => (gaps.hasValue() ? gaps.value() : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  return computed(() => new Map(last()?.gaps.map((gap) => [gap.visitId, gap])));
}

/** In a line or two: who could go, or why nobody can and the smallest change that would help. */
export function sayGap({ able, best, reasons, changes }: DayGap): string {
  if (best) {
    const others = able > 1 ? `; ${able - 1} ${able === 2 ? 'other' : 'others'} could` : '';
    return `${sayPeople(best)} could go at ${londonTime(best.startsAt)}: ${sayPrice(best.price, false)}${others}`;
  }
  const why = reasons.join('; ');
  const [first] = changes;
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}.${first ? ` It would fit ${first}.` : ''}`;
}
