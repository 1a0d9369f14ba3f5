import type { Point, TravelMode } from '@ward/allocation/domain';
import * as z from 'zod';

/** Where a route server of the OSRM kind answers, and which of its profiles stands for which way of travelling. */
export class RouteServerSettings {
  constructor(
    readonly url: string,
    readonly profiles: Readonly<Partial<Record<TravelMode, string>>>,
    readonly timeoutMs = 4000,
  ) {}
}

/** Servers refuse tables of more than a hundred places: half for the rows, half for the columns. */
const BLOCK = 50;

const TableAnswer = z.object({
  code: z.literal('Ok'),
  durations: z.array(z.array(z.number().min(0).nullable())),
});

/** Seconds on the road from each of `from` to each of `to`, by OSRM's table service. Throws when it does not answer well in time. */
export async function askRouteServer(
  { url, timeoutMs }: RouteServerSettings,
  profile: string,
  places: readonly Point[],
): Promise<(number | null)[][]> {
  const seconds: (number | null)[][] = places.map(() => []);
  const signal = AbortSignal.timeout(timeoutMs);
  for (let row = 0; row < places.length; row += BLOCK) {
    for (let column = 0; column < places.length; column += BLOCK) {
      const [from, to] = [places.slice(row, row + BLOCK), places.slice(column, column + BLOCK)];
      const block = await askBlock(`${url.replace(/\/$/, '')}/table/v1/${profile}`, from, to, signal);
      block.forEach((found, i) => seconds[row + i]?.push(...found));
    }
  }
  return seconds;
}

async function askBlock(
  address: string,
  from: readonly Point[],
  to: readonly Point[],
  signal: AbortSignal,
): Promise<(number | null)[][]> {
  const coordinates = [...from, ...to].map(({ lat, lon }) => `${lon},${lat}`).join(';');
  const indices = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i).join(';');
  const query = `sources=${indices(0, from.length)}&destinations=${indices(from.length, to.length)}&annotations=duration`;
  const answer = await fetch(`${address}/${coordinates}?${query}`, { signal });
  if (!answer.ok) throw new Error(`the route server answered ${answer.status}`);
  const { durations } = TableAnswer.parse(await answer.json());
  if (durations.length !== from.length || durations.some((row) => row.length !== to.length))
    throw new Error('the route server answered with a table of another size');
  return durations;
}
