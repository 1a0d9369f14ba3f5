import { Component, computed, input } from '@angular/core';
import type { DayBoard } from '@ward/allocation/contract';
import { minutesBetween } from '@ward/kernel';
import { Occupancy } from '@ward/ui';
import { minutesBySkill } from './skill-minutes';

/** Beds and hours of the day in one line each: what there is, what is promised, what is missing. */
@Component({
  selector: 'vw-board-strip',
  imports: [Occupancy],
  template: `
    <div class="strip">
      @for (ward of board().wards; track ward.wardId) {
        <vw-occupancy [name]="ward.name" [taken]="ward.occupied" [beds]="ward.staffedBeds" />
      }
      <div class="hours">
        <span>Staff hours</span>
        <span
          ><strong>{{ hours(promised()) }}</strong> promised of {{ hours(onShift()) }} on shift</span
        >
        @if (missing() > 0) {
          <span class="missing">{{ hours(missing()) }} for nobody yet</span>
        }
      </div>
      @for (skill of scarce(); track skill.code) {
        <div class="hours is-scarce">
          <span>{{ skill.name }}</span>
          <span
            ><strong>{{ hours(skill.wanted) }}</strong> asked for, {{ hours(skill.free) }} free</span
          >
        </div>
      }
    </div>
  `,
  styles: `
    .strip {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
      gap: var(--vw-space-2) var(--vw-space-5);
      margin-bottom: var(--vw-space-3);
      font-size: var(--vw-small);
    }
    .hours {
      display: grid;
      align-content: start;
    }
    .missing {
      color: var(--vw-warn-ink);
      font-weight: 600;
    }
    .is-scarce {
      padding-inline-start: var(--vw-space-2);
      border-inline-start: 4px solid var(--vw-warn-line);
    }
  `,
})
export class BoardStrip {
  readonly board = input.required<DayBoard>();

  protected readonly onShift = computed(() =>
    this.board()
      .people.flatMap(({ shifts }) => shifts)
      .reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0),
  );
  protected readonly promised = computed(() =>
    this.board().visits.reduce((sum, { minutes, assigned }) => sum + minutes * assigned.length, 0),
  );
  protected readonly missing = computed(() =>
    this.board()
      .visits.filter(({ assigned, status }) => assigned.length === 0 && status === 'planned')
      .reduce((sum, { minutes, staffCount }) => sum + minutes * staffCount, 0),
  );
  /** Skills of which more is asked for by visits that are nobody's than their holders have free. */
  protected readonly scarce = computed(() => minutesBySkill(this.board()).filter(({ wanted, free }) => wanted > free));

  protected hours(minutes: number): string {
    return `${Math.round(minutes / 6) / 10} h`;
  }
}
