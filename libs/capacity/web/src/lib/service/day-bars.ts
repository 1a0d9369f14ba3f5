import { Component, computed, input } from '@angular/core';
import type { ServiceFigures } from '@ward/capacity/contract';
import { type Column, DataTable, Expander, sayDate } from '@ward/ui';

type Day = ServiceFigures['days'][number];
const WIDTH = 960;
const HEIGHT = 180;
const TOP = 120;

/** Occupancy at noon of each day with the marks of 80 % and 100 %, and its table. */
@Component({
  selector: 'vw-day-bars',
  imports: [DataTable, Expander],
  template: `
    <svg [attr.viewBox]="viewBox" role="img" [attr.aria-label]="words()">
      @for (mark of marks; track mark.percent) {
        <line class="mark" x1="44" [attr.x2]="width" [attr.y1]="mark.y" [attr.y2]="mark.y" />
        <text x="40" [attr.y]="mark.y + 4" text-anchor="end">{{ mark.percent }} %</text>
      }
      @for (bar of bars(); track bar.day) {
        <rect [class]="bar.level" [attr.x]="bar.x" [attr.y]="bar.y" [attr.width]="bar.width" [attr.height]="bar.height">
          <title>{{ bar.title }}</title>
        </rect>
      }
    </svg>
    <vw-expander summary="The same as a table">
      <vw-data-table
        hideCaption
        dense
        caption="Occupancy by day"
        [columns]="columns"
        [rows]="newestFirst()"
        [idOf]="idOf"
      />
    </vw-expander>
  `,
  styles: `
    svg {
      display: block;
      width: 100%;
      max-height: 14rem;
    }
    text {
      fill: var(--vw-ink-soft);
      font-size: 12px;
    }
    .mark {
      stroke: var(--vw-line-strong);
      stroke-dasharray: 4 4;
    }
    .is-calm {
      fill: var(--vw-calm-line);
    }
    .is-aim {
      fill: var(--vw-good-line);
    }
    .is-breach {
      fill: var(--vw-alarm-line);
    }
  `,
})
export class DayBars {
  readonly days = input.required<readonly Day[]>();
  protected readonly width = WIDTH;
  protected readonly viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly marks = [80, 100].map((percent) => ({ percent, y: yOf(percent) }));
  protected readonly idOf = ({ day }: Day) => day;
  protected readonly columns: readonly Column<Day>[] = [
    { key: 'day', heading: 'Day', words: ({ day }) => sayDate(day), onPhone: 'title' },
    { key: 'patients', heading: 'Patients', words: ({ patients }) => patients, align: 'end' },
    { key: 'staffed', heading: 'Staffed beds', words: ({ staffed }) => staffed, align: 'end' },
    {
      key: 'percent',
      heading: 'Occupancy',
      words: ({ percent }) => (percent === null ? '–' : `${percent} %`),
      align: 'end',
    },
    { key: 'admissions', heading: 'Admissions', words: ({ admissions }) => admissions, align: 'end' },
    { key: 'discharges', heading: 'Discharges', words: ({ discharges }) => discharges, align: 'end' },
    { key: 'contacts', heading: 'Contacts', words: ({ contacts }) => contacts, align: 'end' },
  ];
  protected readonly newestFirst = computed(() => [...this.days()].reverse());
  protected readonly bars = computed(() => barsOf(this.days()));
  protected readonly words = computed(() => {
    const last = this.days().at(-1);
    return last
      ? `Occupancy by day. On ${sayDate(last.day)}: ${last.patients} of ${last.staffed} beds.`
      : 'No days in this period.';
  });
}

function yOf(percent: number): number {
  return HEIGHT - (Math.min(percent, TOP) / TOP) * HEIGHT;
}

export function barsOf(days: readonly Day[]) {
  const step = (WIDTH - 48) / Math.max(1, days.length);
  return days.map(({ day, percent, patients, staffed }, index) => {
    const share = percent ?? 0;
    return {
      day,
      x: 48 + index * step,
      y: yOf(share),
      width: Math.max(1, step - 2),
      height: HEIGHT - yOf(share),
      level: share > 100 ? 'is-breach' : share > 80 ? 'is-aim' : 'is-calm',
      title: `${sayDate(day)}: ${patients} of ${staffed} beds${percent === null ? '' : `, ${percent} %`}`,
    };
  });
}
