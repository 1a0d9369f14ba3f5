import {
  booleanAttribute,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import type { Instant } from '@ward/kernel';
import { scaleLinear, scaleTime } from 'd3-scale';
import { sayDayAndTime } from '../format/say';
import { Expander } from '../page/expander';
import { type Column, DataTable } from '../table/data-table';
import { type ChartSet, sayOxygen, sayTrack, spanOf, type Track, TRACKS } from './tracks';

const LEFT = 148;
const RIGHT = 16;
const HEAD = 44;
const ROW = 66;
const FOOT = 24;

interface Point {
  readonly x: number;
  readonly high: number | null;
  readonly low: number | null;
}

/**
 * Observations over time, one row a parameter, the score above them; arrow keys or the pointer read one set. `usual` shades the
 * range that scores nothing for this patient. The same as a table below it.
 */
@Component({
  selector: 'vw-observations-chart',
  imports: [DataTable, Expander],
  templateUrl: './observations-chart.html',
  styleUrl: './observations-chart.scss',
})
export class ObservationsChart {
  readonly sets = input.required<readonly ChartSet[]>();
  readonly usual = input<Partial<Record<Track['key'], readonly [number, number]>>>({});
  readonly openTable = input(false, { transform: booleanAttribute });

  private readonly width = signal(720);
  protected readonly inOrder = computed(() =>
    [...this.sets()].sort((one, other) => (one.takenAt < other.takenAt ? -1 : 1)),
  );
  protected readonly newestFirst = computed(() => [...this.inOrder()].reverse());
  protected readonly left = LEFT;
  protected readonly size = computed(() => ({ width: this.width(), height: HEAD + TRACKS.length * ROW + FOOT }));
  private readonly across = computed(() => {
    const times = this.inOrder().map(({ takenAt }) => Date.parse(takenAt));
    const [first = 0, last = 0] = [times[0], times.at(-1)];
    const spare = first === last ? 3_600_000 : (last - first) * 0.03;
    return scaleTime([first - spare, last + spare], [LEFT, this.width() - RIGHT]);
  });
  protected readonly scores = computed(() =>
    this.inOrder().map(({ id, takenAt, total, band }) => ({ id, total, band: band ?? 'none', x: this.xOf(takenAt) })),
  );
  protected readonly rows = computed(() => TRACKS.map((track, index) => this.row(track, HEAD + index * ROW)));
  protected readonly ticks = computed(() =>
    this.across()
      .ticks(Math.max(2, Math.floor(this.width() / 150)))
      .map((at) => ({ x: this.across()(at), words: sayDayAndTime(at.toISOString() as Instant) })),
  );

  protected readonly picked = linkedSignal(() => this.sets().length - 1);
  protected readonly pickedX = computed(() => this.scores()[this.picked()]?.x);
  protected readonly reading = computed(() => {
    const set = this.inOrder()[this.picked()];
    if (!set) return '';
    const values = TRACKS.map((track) => `${track.label} ${sayTrack(track, set.values)}`);
    const score = set.total === null ? 'NEWS2 no total' : `NEWS2 ${set.total}`;
    return [sayDayAndTime(set.takenAt as Instant), score, ...values, sayOxygen(set.values)].filter(Boolean).join(' · ');
  });

  protected readonly idOf = ({ id }: ChartSet) => id;
  protected readonly columns: readonly Column<ChartSet>[] = [
    {
      key: 'at',
      heading: 'Taken',
      words: ({ takenAt }) => sayDayAndTime(takenAt as Instant),
      tight: true,
      onPhone: 'title',
    },
    { key: 'total', heading: 'NEWS2', words: ({ total }) => total ?? 'no total', align: 'end' },
    ...TRACKS.map((track) => ({
      key: track.key,
      heading: track.label,
      words: ({ values }: ChartSet) => sayTrack(track, values),
      align: 'end' as const,
    })),
    { key: 'oxygen', heading: 'Air or oxygen', words: ({ values }) => sayOxygen(values) || '–' },
    { key: 'consciousness', heading: 'Consciousness', words: ({ values }) => values.consciousness ?? 'not taken' },
    { key: 'by', heading: 'By', words: ({ by }) => by ?? '–' },
  ];

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    if (typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(([entry]) =>
      this.width.set(Math.max(300, Math.round(entry?.contentRect.width ?? 720))),
    );
    watch.observe(host);
    inject(DestroyRef).onDestroy(() => watch.disconnect());
  }

  protected step(event: Event, by: number): void {
    event.preventDefault();
    this.picked.update((at) => Math.min(this.sets().length - 1, Math.max(0, at + by)));
  }

  protected point({ offsetX }: MouseEvent): void {
    const distances = this.scores().map(({ x }) => Math.abs(x - offsetX));
    this.picked.set(distances.indexOf(Math.min(...distances)));
  }

  private xOf(at: string): number {
    return this.across()(Date.parse(at));
  }

  private row(track: Track, top: number) {
    const span = spanOf(track, this.sets());
    const y = scaleLinear(span, [top + ROW - 12, top + 10]);
    const up = (value: number | null | undefined) => (value === null || value === undefined ? null : y(value));
    const points: Point[] = this.inOrder().map(({ takenAt, values }) => ({
      x: this.xOf(takenAt),
      high: up(track.high(values)),
      low: up(track.low?.(values)),
    }));
    const usual = this.usual()[track.key];
    return {
      track,
      top,
      bottom: top + ROW,
      points,
      isPair: track.low !== undefined,
      line: lineThrough(points),
      ticks: y.ticks(2).map((value) => ({ value, y: y(value) })),
      usual: usual && {
        top: y(Math.min(usual[1], span[1])),
        height: y(Math.max(usual[0], span[0])) - y(Math.min(usual[1], span[1])),
      },
      last: sayTrack(track, this.inOrder().at(-1)?.values ?? NOTHING),
    };
  }
}

const NOTHING: ChartSet['values'] = {
  respiration: null,
  spo2: null,
  oxygen: null,
  oxygenFlow: null,
  systolic: null,
  diastolic: null,
  pulse: null,
  consciousness: null,
  temperature: null,
};

/** A path through the values that were taken; where one is missing the line breaks rather than guesses. */
export function lineThrough(points: readonly Point[]): string {
  let path = '';
  let isDown = false;
  for (const { x, high } of points) {
    if (high !== null) path += `${isDown ? 'L' : 'M'}${x.toFixed(1)} ${high.toFixed(1)}`;
    isDown = high !== null;
  }
  return path;
}
