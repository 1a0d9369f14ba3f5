import type { PlanFigures } from '@ward/allocation/contract';
import {
  buildProblem,
  costOf,
  explainUnallocated,
  placementsOf,
  planFrom,
  repair,
  solve,
  untilSpent,
  type DayInput,
  type PlacementInput,
  type Plan,
} from '@ward/allocation/solver';

export interface SearchOrder {
  readonly input: DayInput;
  readonly seed: number;
  readonly seconds: number;
}

export interface SearchFound {
  readonly before: PlanFigures;
  readonly after: PlanFigures;
  readonly placements: readonly PlacementInput[];
  readonly unallocated: readonly {
    readonly visit: string;
    readonly reasons: readonly string[];
    readonly suggestions: readonly string[];
  }[];
}

export interface SearchSurroundings {
  /** Seconds since the search began. */
  readonly elapsed: () => number;
  readonly isStopped: () => boolean;
  readonly heard: (second: number, figures: PlanFigures) => void;
}

/** Explaining one gap tries dozens of changes on the whole day: beyond so many gaps only the reasons are given. */
const MOST_EXPLAINED = 25;
const BETWEEN_NEWS_SECONDS = 0.5;

/** Searches until the seconds are spent or somebody stops it, and says what it found. Throws the faults of a bad day. */
export function searchPlan(
  { input, seed, seconds }: SearchOrder,
  { elapsed, isStopped, heard }: SearchSurroundings,
): SearchFound {
  const built = buildProblem(input);
  if (!built.ok) throw new Error(built.faults.map(({ path, message }) => `${path}: ${message}`).join('; '));
  const present = planFrom(built.problem, input.published ?? []);
  // The day as it stands has changed none of its promises, also where it does not hold any more.
  const before = { ...figuresOf(present), changes: 0 };
  let lastNews = -Infinity;
  const options = {
    ...untilSpent(() => (isStopped() ? 1 : elapsed() / seconds)),
    seed,
    observe: (best: Plan) => {
      if (elapsed() - lastNews < BETWEEN_NEWS_SECONDS) return;
      lastNews = elapsed();
      heard(lastNews, figuresOf(best));
    },
  };
  // A coordinator looks at every change before it is taken: they have their price, but no ration.
  const best = input.published
    ? repair(built.problem, { ...options, mostChanges: input.visits.length })
    : solve(built.problem, options);
  const placements = placementsOf(best);
  const placed = new Set(placements.map(({ visit }) => visit));
  const gaps = input.visits.filter(({ id }) => !placed.has(id));
  return {
    before,
    after: figuresOf(best),
    placements,
    unallocated: gaps.slice(0, MOST_EXPLAINED).map(({ id }) => {
      const { reasons, changes } = explainUnallocated(best, id);
      return { visit: id, reasons, suggestions: changes.map(({ words }) => words) };
    }),
  };
}

/** What a plan is worth, in the words of the contract. */
export function figuresOf(plan: Plan): PlanFigures {
  const { measures } = costOf(plan);
  return {
    unallocated: measures.unallocated,
    lateMinutes: measures.lateness,
    changes: measures.changes,
    unfamiliar: measures.continuity,
    travelMinutes: measures.travel,
    overtimeMinutes: measures.overtime,
  };
}
