import { MEASURES, type Measure, type Objective } from './day-input';
import { MEASURE_COUNT } from './problem';

/**
 * What one unit of a measure is worth in units of the longest journey, when it ranks above travel. Large enough that no
 * single move pays for a worse higher tier with a better lower one, small enough that annealing can pass through.
 */
const JOURNEYS: Readonly<Partial<Record<Measure, number>>> = {
  unallocatedPriority: 10,
  unallocated: 20,
  lateness: 0.2,
  worstLateness: 0.2,
  changes: 3,
  continuity: 1,
  standIn: 1,
};
const BELOW_TRAVEL = 0.02;

export function tierWeights(objective: Objective): Float64Array[] {
  return objective.map((tier) => Float64Array.from(MEASURES, (measure) => tier[measure] ?? 0));
}

export function searchPrices(objective: Objective, longestJourney: number): Float64Array {
  const prices = new Float64Array(MEASURE_COUNT);
  const travelTier = objective.findIndex((tier) => (tier.travel ?? 0) > 0);
  objective.forEach((tier, t) => {
    MEASURES.forEach((measure, k) => {
      const weight = tier[measure] ?? 0;
      if (t === travelTier) prices[k] = (prices[k] as number) + weight;
      else if (travelTier >= 0 && t > travelTier) prices[k] = (prices[k] as number) + weight * BELOW_TRAVEL;
      else prices[k] = (prices[k] as number) + weight * (JOURNEYS[measure] ?? 1) * Math.max(1, longestJourney);
    });
  });
  return prices;
}
