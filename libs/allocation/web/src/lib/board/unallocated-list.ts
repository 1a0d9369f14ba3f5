import { Component, computed, inject, input, output } from '@angular/core';
import type { BoardVisit } from '@ward/allocation/contract';
import { londonTime, minutesBetween } from '@ward/kernel';
import { Empty, FORMATS, Icon, Now, Tag } from '@ward/ui';
import { sayPatient } from './board-facts';
import { URGENT } from './board-rows';
import { saySkill } from './say-verdict';

/** Visits that need somebody, the most urgent first: opened for the Move dialog, or dragged onto a person. */
@Component({
  selector: 'vw-unallocated-list',
  imports: [Empty, FORMATS, Icon, Tag],
  templateUrl: './unallocated-list.html',
  styleUrl: './unallocated-list.scss',
})
export class UnallocatedList {
  readonly visits = input.required<readonly BoardVisit[]>();
  readonly dimmed = input<ReadonlySet<string>>(new Set());
  readonly draggedId = input<string>();
  readonly opened = output<BoardVisit>();
  readonly grabbed = output<{ readonly event: PointerEvent; readonly visit: BoardVisit }>();
  private readonly now = inject(Now);

  protected readonly cards = computed(() => {
    const now = this.now.minute();
    return this.visits().map((visit) => {
      const left = minutesBetween(now, visit.windowTo) - visit.minutes;
      return {
        visit,
        name: sayPatient(visit),
        window: `${londonTime(visit.windowFrom)} to ${londonTime(visit.windowTo)}`,
        skills: visit.skills.map(saySkill).join(', '),
        isUrgent: visit.priority >= URGENT,
        isAway: visit.assigned.length > 0,
        isMissed: left < 0,
        isClose: left >= 0 && left < 120,
      };
    });
  });
}
