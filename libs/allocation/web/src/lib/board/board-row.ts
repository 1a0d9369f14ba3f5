import { Component, computed, input, output } from '@angular/core';
import { Icon, sayMinutes } from '@ward/ui';
import { type BoardRow as Row, URGENT, type VisitBar } from './board-rows';

/** One person's day: shifts as ground, absences hatched, visits as bars. Each bar is one element: boards get long. */
@Component({
  selector: 'vw-board-row',
  imports: [Icon],
  templateUrl: './board-row.html',
  styleUrl: './board-row.scss',
  host: { role: 'row', '[class.is-dimmed]': 'row().isDimmed' },
})
export class BoardRow {
  readonly row = input.required<Row>();
  /** The visit and person that Tab leads to. */
  readonly focusKey = input<string>();
  readonly draggedId = input<string>();
  readonly opened = output<VisitBar>();
  readonly grabbed = output<{ readonly event: PointerEvent; readonly bar: VisitBar }>();
  readonly chosen = output<VisitBar>();
  readonly away = output<void>();

  protected readonly profession = computed(() => this.row().person.profession.replaceAll('-', ' '));
  protected readonly free = computed(() => {
    const minutes = this.row().freeMinutes;
    return minutes < 0 ? `${sayMinutes(-minutes)} over` : `${sayMinutes(minutes)} free`;
  });
  protected readonly urgent = URGENT;

  protected keyOf(bar: VisitBar): string {
    return `${bar.visit.visitId} ${bar.personId}`;
  }

  protected marks(bar: VisitBar): string {
    const joint = bar.isJoint ? '⚭ ' : '';
    const short = bar.shortBy > 0 ? '⚠ ' : '';
    return `${joint}${short}`;
  }
}
