import { Component, computed, input } from '@angular/core';
import type { SpreadView } from '@ward/allocation/contract';
import { scaleLinear } from 'd3-scale';

export interface OverrunRow {
  readonly name: string;
  readonly overrun: SpreadView;
}

const WIDTH = 480;
const ROW = 22;
const LEFT = 170;
const FOOT = 22;

/** How much longer than planned visits take: quartiles as a bar, the middle as a mark, the plan as the line at 0. */
@Component({
  selector: 'vw-overrun-bars',
  template: `
    <svg
      [attr.viewBox]="viewBox()"
      role="img"
      aria-label="Minutes over the planned duration, by group; the numbers are in the table below"
    >
      @for (tick of ticks(); track tick.value) {
        <line
          [class]="tick.value === 0 ? 'plan' : 'grid'"
          [attr.x1]="tick.x"
          [attr.x2]="tick.x"
          y1="0"
          [attr.y2]="bottom()"
        />
        <text [attr.x]="tick.x" [attr.y]="bottom() + 16" text-anchor="middle">{{ tick.value }}</text>
      }
      @for (bar of bars(); track bar.name) {
        <text [attr.x]="left - 8" [attr.y]="bar.y + 15" text-anchor="end">{{ bar.name }}</text>
        <rect [attr.x]="bar.x" [attr.y]="bar.y + 5" [attr.width]="bar.width" height="12" />
        <line
          class="middle"
          [attr.x1]="bar.middle"
          [attr.x2]="bar.middle"
          [attr.y1]="bar.y + 3"
          [attr.y2]="bar.y + 19"
        />
      }
    </svg>
  `,
  styles: `
    svg {
      display: block;
      width: 100%;
      max-width: 48rem;
    }
    text {
      fill: var(--vw-ink-soft);
      font-size: 12px;
    }
    .grid {
      stroke: var(--vw-line);
    }
    .plan {
      stroke: var(--vw-line-strong);
      stroke-dasharray: 4 3;
    }
    rect {
      fill: var(--vw-calm-line);
    }
    .middle {
      stroke: var(--vw-ink);
      stroke-width: 3;
    }
  `,
})
export class OverrunBars {
  readonly rows = input.required<readonly OverrunRow[]>();
  protected readonly left = LEFT;
  private readonly known = computed(() =>
    this.rows().flatMap(({ name, overrun: { median, lowerQuartile, upperQuartile } }) =>
      median === null || lowerQuartile === null || upperQuartile === null
        ? []
        : [{ name, median, lowerQuartile, upperQuartile }],
    ),
  );
  private readonly x = computed(() => {
    const ends = this.known().flatMap(({ lowerQuartile, upperQuartile }) => [lowerQuartile, upperQuartile]);
    return scaleLinear([Math.min(-5, ...ends), Math.max(5, ...ends)], [LEFT, WIDTH - 16]).nice();
  });
  protected readonly bottom = computed(() => this.known().length * ROW);
  protected readonly viewBox = computed(() => `0 0 ${WIDTH} ${this.bottom() + FOOT}`);
  protected readonly ticks = computed(() =>
    this.x()
      .ticks(6)
      .map((value) => ({ value, x: this.x()(value) })),
  );
  protected readonly bars = computed(() => {
    const x = this.x();
    return this.known().map(({ name, median, lowerQuartile, upperQuartile }, index) => ({
      name,
      y: index * ROW,
      x: x(lowerQuartile),
      width: Math.max(2, x(upperQuartile) - x(lowerQuartile)),
      middle: x(median),
    }));
  });
}
