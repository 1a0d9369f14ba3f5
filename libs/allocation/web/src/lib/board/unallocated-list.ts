import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { BoardVisit, DayGap } from '@ward/allocation/contract';
import { londonTime, minutesBetween } from '@ward/kernel';
import { Empty, FORMATS, Icon, Now, Tag } from '@ward/ui';
import { sayPatient } from './board-facts';
import { URGENT } from './board-rows';
import { BoardSelection } from './board-selection';
import { sayGap } from './gap-reasons';
import { saySkill } from './say-verdict';

const PAGE = 40;

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
  /** Why a visit is nobody's, as far as it is known. */
  readonly gaps = input<ReadonlyMap<string, DayGap>>(new Map());
  readonly draggedId = input<string>();
  readonly opened = output<BoardVisit>();
  readonly grabbed = output<{ readonly event: PointerEvent; readonly visit: BoardVisit }>();
  private readonly now = inject(Now);
  protected readonly selection = inject(BoardSelection);
  /** A long list comes in pages: the most urgent are on the first. */
  protected readonly most = signal(PAGE);

  protected readonly cards = computed(() => {
    const now = this.now.minute();
    return this.visits()
      .slice(0, this.most())
      .map((visit) => {
        const left = minutesBetween(now, visit.windowTo) - visit.minutes;
        const gap = this.gaps().get(visit.visitId);
        return {
          visit,
          name: sayPatient(visit),
          window: `${londonTime(visit.windowFrom)} to ${londonTime(visit.windowTo)}`,
          skills: visit.skills.map(saySkill).join(', '),
          isUrgent: visit.priority >= URGENT,
          isAway: visit.assigned.length > 0,
          isMissed: left < 0,
          why: gap && visit.assigned.length === 0 ? sayGap(gap) : '',
          isClose: left >= 0 && left < 120,
        };
      });
  });

  /** With Ctrl or ⌘ a click marks; without, it opens. */
  protected click(event: MouseEvent, visit: BoardVisit): void {
    if (event.ctrlKey || event.metaKey) this.selection.toggle(visit.visitId);
    else this.opened.emit(visit);
  }

  protected mark(event: Event, { visitId }: BoardVisit): void {
    event.preventDefault();
    this.selection.toggle(visitId);
  }

  protected showMore(): void {
    this.most.update((most) => most + PAGE);
  }
}
