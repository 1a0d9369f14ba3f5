import type { Plan } from './plan';

/** When a search ends and how it paces itself. Nothing here knows the time: a caller with a clock hands it in. */
export interface Stop {
  /** Asked every few iterations, with the best plan so far (only to be looked at): true ends the search. */
  readonly stop: (best: Plan, iteration: number) => boolean;
  /** The share of the search that is behind it, 0 to 1: annealing cools by it. */
  readonly pace: (iteration: number) => number;
}

/** A search of so many iterations: the same seed gives the same plan, bit for bit. */
export function forIterations(iterations: number): Stop {
  return {
    stop: (_, iteration) => iteration >= iterations,
    pace: (iteration) => iteration / iterations,
  };
}

/** A search that ends when the share spent of some budget (of time, usually) reaches 1; asked once for stop and pace. */
export function untilSpent(spent: () => number): Stop {
  let share = 0;
  return {
    stop: () => {
      share = spent();
      return share >= 1;
    },
    pace: () => share,
  };
}
