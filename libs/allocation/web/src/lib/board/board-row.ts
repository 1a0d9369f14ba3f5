import { Component, computed, inject, input, output } from '@angular/core';
import { Icon, sayMinutes } from '@ward/ui';
import { BoardKeyMove } from './board-key-move';
import { BoardPresence } from './board-presence';
import { type BoardRow as Row, URGENT, type VisitBar } from './board-rows';
import { BoardSelection } from './board-selection';

/** One person's day: shifts as ground, ways and break between the visits, visits as bars. Each is one element: boards get long. */
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
  /** The joint visit that is pointed at: all its bars light up together. */
  readonly tiedId = input<string | null>(null);
  readonly opened = output<VisitBar>();
  readonly grabbed = output<{ readonly event: PointerEvent; readonly bar: VisitBar }>();
  readonly chosen = output<VisitBar>();
  readonly away = output<void>();
  private readonly keyMove = inject(BoardKeyMove);
  private readonly presence = inject(BoardPresence);
  protected readonly selection = inject(BoardSelection);

  protected readonly profession = computed(() => this.row().person.profession.replaceAll('-', ' '));
  protected readonly free = computed(() => {
    const minutes = this.row().freeMinutes;
    return minutes < 0 ? `${sayMinutes(-minutes)} over` : `${sayMinutes(minutes)} free`;
  });
  /** A visit carried by keys hangs over this row. */
  protected readonly ghost = computed(() => {
    const ghost = this.keyMove.ghost();
    return ghost?.personId === this.row().person.personId ? ghost : null;
  });
  protected readonly urgent = URGENT;

  protected keyOf(bar: VisitBar): string {
    return `${bar.visit.visitId} ${bar.personId}`;
  }

  /** Who else has the visit of a bar open. */
  protected heldBy({ visit }: VisitBar): string {
    return this.presence.byVisit().get(visit.visitId)?.join(' and ') ?? '';
  }

  protected say(bar: VisitBar): string {
    const who = this.heldBy(bar);
    return who ? `${bar.words}, open on the screen of ${who}` : bar.words;
  }

  /** With Ctrl or ⌘ a click marks; without, it opens. */
  protected click(event: MouseEvent, bar: VisitBar): void {
    if (event.ctrlKey || event.metaKey) this.selection.toggle(bar.visit.visitId);
    else this.opened.emit(bar);
  }
}
