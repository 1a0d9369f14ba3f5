import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { BoardVisit, DayBoard } from '@ward/allocation/contract';
import { londonTime } from '@ward/kernel';
import { Now } from '@ward/ui';
import { type Axis, percentOf } from './board-axis';
import { isFocusKey, nextStop } from './board-focus';
import { BoardKeyMove } from './board-key-move';
import { BoardRow } from './board-row';
import type { BoardRow as Row, VisitBar } from './board-rows';
import { BoardSelection } from './board-selection';
import { rowsInSight } from './row-window';

/** Height of a row in rem; the style sheet says the same. */
const ROW_REM = 2.5625;

/** Staff against time. Only the rows in sight are drawn; Tab leads to one bar of the board, arrows to all others. */
@Component({
  selector: 'vw-board-grid',
  imports: [BoardRow],
  templateUrl: './board-grid.html',
  styleUrl: './board-grid.scss',
})
export class BoardGrid {
  readonly board = input.required<DayBoard>();
  readonly rows = input.required<readonly Row[]>();
  readonly axis = input.required<Axis>();
  readonly draggedId = input<string>();
  /** While a dialog is open the focus is the dialog's. */
  readonly isCovered = input(false);
  readonly opened = output<BoardVisit>();
  readonly grabbed = output<{ readonly event: PointerEvent; readonly visit: BoardVisit }>();
  readonly away = output<string>();
  readonly standing = output<VisitBar>();

  private readonly now = inject(Now);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly selection = inject(BoardSelection);
  protected readonly keyMove = inject(BoardKeyMove);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');

  protected readonly nowPercent = computed(() => {
    const at = this.now.minute();
    const { from, to } = this.axis();
    return at >= from && at <= to ? percentOf(this.axis(), at) : null;
  });
  protected readonly nowWords = computed(() => londonTime(this.now.minute()));
  protected readonly tiedId = signal<string | null>(null);

  private readonly focused = signal<string | null>(null);
  private readonly wanted = signal<string | null>(null);
  private readonly stops = computed(() =>
    this.rows().map(({ bars }) =>
      bars.map(({ visit, personId, from }) => ({ visitId: visit.visitId, personId, from })),
    ),
  );
  /** The bar that Tab leads to: the last one stood on, wherever its visit is now, or the first. */
  protected readonly focusKey = computed(() => {
    const keys = this.stops().flatMap((row) => row.map(keyOf));
    const focused = this.focused();
    const [visitId] = focused?.split(' ') ?? [];
    return keys.find((key) => key === focused) ?? keys.find((key) => key.split(' ')[0] === visitId) ?? keys[0];
  });

  private readonly view = signal({ top: 0, height: 0, rowHeight: 41 });
  protected readonly rowRem = ROW_REM;
  protected readonly drawn = computed(() => {
    const ghost = this.keyMove.ghost()?.personId;
    const keep = [
      this.stops().findIndex((row) => row.some((stop) => keyOf(stop) === this.focusKey())),
      this.rows().findIndex(({ person }) => person.personId === ghost),
    ];
    return rowsInSight(this.rows().length, this.view(), keep).flatMap((index) => {
      const row = this.rows()[index];
      return row ? [{ index, row }] : [];
    });
  });

  constructor() {
    // A bar that moved to another row is a new element: the focus follows the visit, not the element.
    afterRenderEffect(() => {
      const [wanted, key] = [this.wanted(), this.focusKey()];
      this.drawn();
      const isLost = this.focused() !== null && document.activeElement === document.body && !this.isCovered();
      if (wanted !== null || isLost) this.barElement(wanted ?? key)?.focus();
      if (wanted !== null && this.barElement(wanted)) this.wanted.set(null);
    });
    afterRenderEffect(() => this.showGhost(this.keyMove.ghost()?.personId));
    const resizing = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.measure());
    afterRenderEffect(() => resizing?.observe(this.scroller().nativeElement));
    inject(DestroyRef).onDestroy(() => resizing?.disconnect());
  }

  protected measure(): void {
    const { scrollTop, clientHeight } = this.scroller().nativeElement;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    this.view.set({ top: scrollTop, height: clientHeight, rowHeight: ROW_REM * rem });
  }

  protected standOn(bar: VisitBar): void {
    this.focused.set(`${bar.visit.visitId} ${bar.personId}`);
    this.standing.emit(bar);
  }

  protected tie({ target }: Event): void {
    const bar = target instanceof Element ? target.closest<HTMLElement>('[data-joint]') : null;
    this.tiedId.set(bar?.dataset['joint'] ?? null);
  }

  protected onKey(event: KeyboardEvent): void {
    const key = event.target instanceof HTMLElement ? event.target.dataset['key'] : undefined;
    const here = this.stops()
      .flat()
      .find((stop) => keyOf(stop) === key);
    if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ') this.selection.toggle(here.visitId);
    else if (event.key === 'Escape') this.selection.clear();
    else if (isFocusKey(event.key)) {
      const next = nextStop(this.stops(), here, event.key);
      if (event.shiftKey) this.selection.add(here.visitId, next.visitId);
      this.wanted.set(keyOf(next));
      this.focused.set(keyOf(next));
    } else return;
    event.preventDefault();
  }

  private showGhost(personId: string | undefined): void {
    const row = this.rows().findIndex(({ person }) => person.personId === personId);
    if (row < 0) return;
    const { top, height, rowHeight } = this.view();
    const [from, to] = [row * rowHeight, (row + 2) * rowHeight];
    if (from < top) this.scroller().nativeElement.scrollTop = from;
    else if (to > top + height) this.scroller().nativeElement.scrollTop = to - height + rowHeight;
  }

  private barElement(key: string | undefined): HTMLElement | undefined {
    return [...this.element.nativeElement.querySelectorAll<HTMLElement>('[data-key]')].find(
      ({ dataset }) => dataset['key'] === key,
    );
  }
}

function keyOf({ visitId, personId }: { readonly visitId: string; readonly personId: string }): string {
  return `${visitId} ${personId}`;
}
