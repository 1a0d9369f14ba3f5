import type { Chance } from './chance';
import { M, type DayProblem } from './problem';
import type { Workbench } from './workbench';

type Key = (problem: DayProblem, visit: number) => number;

/** Orders in which visits are put back, with how often each is drawn (SISR's, and the ward's priority). */
const ORDERS: readonly { readonly weight: number; readonly key: Key }[] = [
  {
    weight: 4,
    key: (problem, visit) => -(problem.load[visit] as number) - 1e-3 * (problem.closes[visit] as number),
  },
  { weight: 2, key: (problem, visit) => -fromStart(problem, visit) },
  { weight: 1, key: fromStart },
  {
    weight: 2,
    key: (problem, visit) => (problem.closes[visit] as number) - (problem.opens[visit] as number),
  },
  { weight: 2, key: (problem, visit) => problem.opens[visit] as number },
  { weight: 2, key: (problem, visit) => -(problem.closes[visit] as number) },
];
const RANDOM_WEIGHT = 4;

function fromStart(problem: DayProblem, visit: number): number {
  return problem.travel[
    (problem.matrix[0] as number) +
      (problem.startPlace[0] as number) * problem.places +
      (problem.place[visit] as number)
  ] as number;
}

/** Greedy insertion with blinks (Christiaens & Vanden Berghe 2020). */
export class RecreateGreedy {
  /** Visits that nobody comes to. */
  readonly absent: Int32Array;
  absentCount = 0;
  private readonly rank: Float64Array;
  private readonly keys: readonly Float64Array[];
  private readonly weights: number;
  private readonly byPriority: boolean;

  constructor(
    private readonly bench: Workbench,
    private readonly chance: Chance,
  ) {
    const { problem } = bench;
    this.absent = new Int32Array(problem.visits);
    this.rank = new Float64Array(problem.visits);
    this.keys = ORDERS.map(({ key }) =>
      Float64Array.from({ length: problem.visits }, (_, visit) => key(problem, visit)),
    );
    this.weights = ORDERS.reduce((sum, { weight }) => sum + weight, RANDOM_WEIGHT);
    this.byPriority = (problem.price[M.unallocatedPriority] as number) > 0;
  }

  /** Adds a visit to those waiting for a place. */
  await(visit: number): void {
    this.absent[this.absentCount++] = visit;
  }

  /** Puts the waiting visits in, in an order drawn by chance; those without a worthwhile place go on waiting. */
  recreate(): void {
    const { bench } = this;
    const { problem } = bench;
    this.shuffle();
    bench.listOpen();
    let kept = 0;
    for (let i = 0; i < this.absentCount; i++) {
      const visit = this.absent[i] as number;
      const price = bench.weighNext(visit);
      const worth = lossOf(problem, visit);
      if (price < worth) bench.place(visit);
      else this.absent[kept++] = visit;
    }
    this.absentCount = kept;
  }

  private shuffle(): void {
    const { chance, rank, absent, absentCount } = this;
    let draw = chance.next() * this.weights - RANDOM_WEIGHT;
    let keys: Float64Array | undefined;
    for (const [k, { weight }] of ORDERS.entries()) {
      if (draw < 0) break;
      keys = this.keys[k];
      draw -= weight;
    }
    const { priority } = this.bench.problem;
    // Half of the time the more important visits choose first.
    const lead = this.byPriority && chance.next() < 0.5 ? 1e7 : 0;
    for (let i = 0; i < absentCount; i++) {
      const visit = absent[i] as number;
      rank[visit] = (keys ? (keys[visit] as number) : chance.next() * 1e6) - lead * (priority[visit] as number);
    }
    for (let i = 1; i < absentCount; i++) {
      const visit = absent[i] as number;
      let j = i - 1;
      while (j >= 0 && (rank[absent[j] as number] as number) > (rank[visit] as number)) {
        absent[j + 1] = absent[j] as number;
        j--;
      }
      absent[j + 1] = visit;
    }
  }
}

/** The price of leaving a visit out. */
export function lossOf(problem: DayProblem, visit: number): number {
  const { price } = problem;
  const broken = problem.promiseHolds[visit] ? (price[M.changes] as number) : 0;
  return (
    (price[M.unallocated] as number) +
    (price[M.unallocatedPriority] as number) * (problem.priority[visit] as number) +
    broken
  );
}
