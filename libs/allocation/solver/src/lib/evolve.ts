import { Annealing, type AnnealOptions, type Cooling } from './annealing';
import { DutyExchange } from './duty-exchange';
import { neighboursOf } from './neighbours';
import type { Plan } from './plan';

/** Parents in a long search; shorter searches have as many as can be raised well. */
const MOST_PARENTS = 8;
const LEAST_PARENTS = 3;
/** The share of the search in which the first parents are raised, and the iterations for each visit that raising one takes. */
const RAISING = 0.15;
const UPBRINGING = 40;
/** Iterations for each visit in which a child is cooled, and how much warmer than cold it begins. */
const CHILDHOOD = 10;
const WARMTH = 3.3;
/** Generations without a better child after which a family has come to rest. */
const STALE = 4;
/** Iterations for each visit after which it is known how many there will be. */
const PROBE = 2;

/**
 * A small family of plans, each annealed by itself; then children of two plans, cooled for a moment. A child takes the
 * place of the parent that it has most from when it is better and like no other: so the family stays diverse (as in
 * edge assembly, Nagata 2010). A search too short for a family cools one plan.
 */
export function evolve(start: Plan, options: AnnealOptions, cooling: Cooling): Plan {
  const search = new Annealing(start, options);
  if (!search.cool({ ...cooling, cold: cooling.hot, iterations: PROBE })) return search.best;
  const expected = search.iteration / Math.max(search.share, 1e-9);
  const affordable = Math.floor((RAISING * expected) / (UPBRINGING * Math.max(1, start.problem.visits)));
  if (affordable < LEAST_PARENTS) search.cool({ ...cooling, until: 1 });
  else new Family(search, start, options, cooling, Math.min(MOST_PARENTS, affordable)).live();
  return search.best;
}

class Family {
  private readonly parents: Plan[] = [];
  /** The best of families that have come to rest. */
  private readonly elders: Plan[] = [];
  private readonly exchange: DutyExchange;

  constructor(
    private readonly search: Annealing,
    private readonly start: Plan,
    private readonly options: AnnealOptions,
    private readonly cooling: Cooling,
    private readonly size: number,
  ) {
    this.exchange = new DutyExchange(search.bench, neighboursOf(start.problem), options.chance);
  }

  /** Goes on until the search is over. */
  live(): void {
    for (;;) {
      this.parents.length = 0;
      while (this.parents.length < this.size) {
        if (!this.raise()) return;
        this.parents.push(this.search.found.clone());
      }
      if (!this.grow()) return;
      // Families that have come to rest meet in their best.
      for (const elder of this.elders) if (!this.isKnown(elder.price)) this.dearest().copyFrom(elder);
      if (this.elders.length > 0 && !this.grow()) return;
      this.elders.push(this.cheapest().clone());
      if (this.elders.length > this.size / 2) this.elders.shift();
    }
  }

  /** Children are born until the family has long had no better one. False when the search is over. */
  private grow(): boolean {
    for (let stale = 0; stale < STALE; stale++) {
      this.shuffle();
      for (let k = 0; k < this.size; k++) {
        const one = this.parents[k] as Plan;
        const goesOn = this.bear(one, this.parents[(k + 1) % this.size] as Plan);
        const { found } = this.search;
        if (found.price < one.price - 1e-6 && !this.isKnown(found.price)) {
          one.copyFrom(found);
          stale = 0;
        }
        if (!goesOn) return false;
      }
    }
    return true;
  }

  /** Anneals a plan from the start; it is left in `found`. False when the search is over. */
  private raise(): boolean {
    const { search } = this;
    search.work.copyFrom(this.start);
    search.begin();
    return search.cool({ ...this.cooling, until: search.share + RAISING / this.size });
  }

  /** Cools a child of two plans; it is left in `found`. False when the search is over. */
  private bear(one: Plan, other: Plan): boolean {
    const { search } = this;
    const { cold } = this.cooling;
    const isNew = this.exchange.cross(one, other);
    search.begin();
    if (!isNew) return !search.pass();
    search.fill();
    return search.cool({ hot: cold * WARMTH, cold, iterations: CHILDHOOD, unlike: one });
  }

  private isKnown(price: number): boolean {
    return this.parents.some((parent) => Math.abs(parent.price - price) < 1e-6);
  }

  private dearest(): Plan {
    return this.parents.reduce((most, parent) => (parent.price > most.price ? parent : most));
  }

  private cheapest(): Plan {
    return this.parents.reduce((least, parent) => (parent.price < least.price ? parent : least));
  }

  private shuffle(): void {
    const { parents } = this;
    for (let k = parents.length - 1; k > 0; k--) {
      const other = this.options.chance.below(k + 1);
      [parents[k], parents[other]] = [parents[other] as Plan, parents[k] as Plan];
    }
  }
}
