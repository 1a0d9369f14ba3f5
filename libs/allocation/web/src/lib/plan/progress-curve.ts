import { Component, computed, input } from '@angular/core';
import type { PlanProgress } from '@ward/allocation/contract';
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';

const [WIDTH, HEIGHT, EDGE] = [600, 140, 8];

/** How the search gets better: unplaced visits and travel over the seconds, each on its own scale, with the words beside. */
@Component({
  selector: 'vw-progress-curve',
  template: `
    <svg
      [attr.viewBox]="'0 0 ' + width + ' ' + height"
      role="img"
      [attr.aria-label]="words()"
      preserveAspectRatio="none"
    >
      <path class="travel" [attr.d]="travel()" />
      <path class="unallocated" [attr.d]="unallocated()" />
    </svg>
    <p class="legend nhsuk-body-s">
      <span class="key unallocated"></span> visits nobody has: <b>{{ last()?.figures?.unallocated ?? '–' }}</b>
      <span class="key travel"></span> travel: <b>{{ last()?.figures?.travelMinutes ?? '–' }} min</b>
    </p>
  `,
  styles: `
    svg {
      display: block;
      width: 100%;
      height: 140px;
      background: var(--vw-paper);
      border: 1px solid var(--vw-line);
    }
    path {
      fill: none;
      stroke-width: 2.5;
      vector-effect: non-scaling-stroke;
    }
    path.unallocated {
      stroke: var(--vw-error);
    }
    path.travel {
      stroke: var(--vw-link);
      stroke-dasharray: 6 4;
    }
    .key {
      display: inline-block;
      inline-size: 1.5em;
      margin-inline-start: 1em;
      border-block-start: 3px solid var(--vw-error);
      vertical-align: middle;
    }
    .key.travel {
      border-block-start: 3px dashed var(--vw-link);
    }
  `,
})
export class ProgressCurve {
  readonly progress = input.required<readonly PlanProgress[]>();
  readonly seconds = input.required<number>();
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly last = computed(() => this.progress().at(-1));
  protected readonly unallocated = computed(() => this.path(({ figures }) => figures.unallocated));
  protected readonly travel = computed(() => this.path(({ figures }) => figures.travelMinutes));
  protected readonly words = computed(() => {
    const [first, last] = [this.progress()[0], this.last()];
    if (!first || !last) return 'The search has found nothing yet';
    return `After ${Math.round(last.second)} seconds: ${last.figures.unallocated} visits that nobody has, at first ${first.figures.unallocated}; ${last.figures.travelMinutes} minutes of travel, at first ${first.figures.travelMinutes}`;
  });

  private path(of: (progress: PlanProgress) => number): string {
    const points = this.progress();
    const most = Math.max(1, ...points.map(of));
    const x = scaleLinear([0, this.seconds()], [EDGE, WIDTH - EDGE]).clamp(true);
    const y = scaleLinear([0, most], [HEIGHT - EDGE, EDGE]);
    return (
      line<PlanProgress>(
        ({ second }) => x(second),
        (point) => y(of(point)),
      ).curve(curveStepAfter)([...points]) ?? ''
    );
  }
}
