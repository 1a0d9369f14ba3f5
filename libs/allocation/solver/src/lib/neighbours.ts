import type { DayProblem } from './problem';

const MOST_NEIGHBOURS = 400;

/** For each visit the others, nearest first by travel there and back; `width` for each. */
export interface Neighbours {
  readonly near: Int32Array;
  readonly width: number;
}

export function neighboursOf({ place, travel, places, visits }: DayProblem): Neighbours {
  const width = Math.min(Math.max(visits - 1, 0), MOST_NEIGHBOURS);
  const near = new Int32Array(visits * width);
  const others = Array.from({ length: visits }, (_, v) => v);
  for (let visit = 0; visit < visits; visit++) {
    const here = place[visit] as number;
    const away = Float64Array.from(
      place,
      (there) => (travel[here * places + there] as number) + (travel[there * places + here] as number),
    );
    const sorted = others
      .filter((other) => other !== visit)
      .sort((a, b) => (away[a] as number) - (away[b] as number) || a - b);
    for (let k = 0; k < width; k++) near[visit * width + k] = sorted[k] as number;
  }
  return { near, width };
}
