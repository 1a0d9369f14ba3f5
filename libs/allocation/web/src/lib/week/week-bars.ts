import { Component, computed, input } from '@angular/core';
import { sayWeekday } from '@ward/ui';
import { scaleBand, scaleLinear } from 'd3-scale';

/** A day of the week ahead: what is expected, in two parts, against what is there. */
export interface WeekBar {
  readonly day: string;
  /** What is known already. */
  readonly known: number;
  /** What new patients are expected to add. */
  readonly fresh: number;
  readonly limit: number;
}

const WIDTH = 480;
const HEIGHT = 200;
const LEFT = 56;
const BOTTOM = 24;

/** Expected demand of seven days as bars, with a mark across each for what is there. The numbers stand beside it in a table. */
@Component({
  selector: 'vw-week-bars',
  template: `
    <svg [attr.viewBox]="viewBox" role="img" [attr.aria-label]="label()">
      @for (tick of ticks(); track tick.value) {
        <line class="grid" [attr.x1]="left" [attr.x2]="width" [attr.y1]="tick.y" [attr.y2]="tick.y" />
        <text [attr.x]="left - 6" [attr.y]="tick.y + 4" text-anchor="end">{{ tick.value }}</text>
      }
      @for (bar of shown(); track bar.day) {
        <rect
          class="known"
          [class.is-over]="bar.isOver"
          [attr.x]="bar.x"
          [attr.y]="bar.knownY"
          [attr.width]="bar.width"
          [attr.height]="bar.knownHeight"
        />
        <rect
          class="fresh"
          [class.is-over]="bar.isOver"
          [attr.x]="bar.x"
          [attr.y]="bar.freshY"
          [attr.width]="bar.width"
          [attr.height]="bar.freshHeight"
        />
        <line
          class="limit"
          [attr.x1]="bar.x - 5"
          [attr.x2]="bar.x + bar.width + 5"
          [attr.y1]="bar.limitY"
          [attr.y2]="bar.limitY"
        />
        <text [attr.x]="bar.x + bar.width / 2" [attr.y]="height - 6" text-anchor="middle">{{ bar.name }}</text>
      }
    </svg>
    <p class="keys vw-small" aria-hidden="true">
      <span class="key known"></span> {{ knownWords() }} <span class="key fresh"></span> {{ freshWords() }}
      <span class="key limit"></span> {{ limitWords() }}
    </p>
  `,
  styleUrl: './week-bars.scss',
})
export class WeekBars {
  readonly bars = input.required<readonly WeekBar[]>();
  readonly label = input.required<string>();
  readonly knownWords = input.required<string>();
  readonly freshWords = input.required<string>();
  readonly limitWords = input.required<string>();
  protected readonly viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly left = LEFT;
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;

  private readonly y = computed(() => {
    const most = Math.max(1, ...this.bars().flatMap(({ known, fresh, limit }) => [known + fresh, limit]));
    return scaleLinear([0, most], [HEIGHT - BOTTOM, 10]).nice(4);
  });
  protected readonly ticks = computed(() =>
    this.y()
      .ticks(4)
      .map((value) => ({ value, y: this.y()(value) })),
  );
  protected readonly shown = computed(() => {
    const y = this.y();
    const x = scaleBand(
      this.bars().map(({ day }) => day),
      [LEFT, WIDTH],
    )
      .paddingInner(0.45)
      .paddingOuter(0.25);
    return this.bars().map(({ day, known, fresh, limit }) => ({
      day,
      name: sayWeekday(day).slice(0, 3),
      x: x(day) ?? LEFT,
      width: x.bandwidth(),
      knownY: y(known),
      knownHeight: y(0) - y(known),
      freshY: y(known + fresh),
      freshHeight: y(known) - y(known + fresh),
      limitY: y(limit),
      isOver: known + fresh > limit,
    }));
  });
}
