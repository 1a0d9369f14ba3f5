import { computed, DOCUMENT, inject, Injectable, type OnDestroy, signal } from '@angular/core';
import type { BoardVisit, DayBoard } from '@ward/allocation/contract';
import { type Instant, londonTime, plusMinutes } from '@ward/kernel';
import { type Axis, percentOf } from './board-axis';
import { BoardActs } from './board-acts';
import { type Carried, carry } from './carry-visit';
import type { MoveWish } from './move-dialog';
import { weighPlace } from './weigh-place';

export interface CarryOrder {
  readonly visit: BoardVisit;
  /** Where it is now, or where it would best go. */
  readonly personId: string;
  readonly startsAt: Instant;
  readonly board: DayBoard;
  readonly axis: Axis;
  /** Hears of a place that needs a second look: the dialog asks there. */
  readonly whenUnsure: (wish: MoveWish) => void;
}

/** Typed letters belong to one name within this time. */
const TYPING_MS = 900;

/** Carries a visit over the board with keys, weighing every place it passes. Enter puts it down, Escape lets it go. */
@Injectable()
export class BoardKeyMove implements OnDestroy {
  private readonly acts = inject(BoardActs);
  private readonly document = inject(DOCUMENT);
  private readonly order = signal<CarryOrder | null>(null);
  private readonly carried = signal<Carried | null>(null);
  private typing: ReturnType<typeof setTimeout> | undefined;
  /** The visit in hand. */
  readonly visit = computed(() => this.order()?.visit ?? null);
  readonly isCarrying = computed(() => this.order() !== null);

  private readonly place = computed(() => {
    const [order, carried] = [this.order(), this.carried()];
    const person = order?.board.people.find(({ personId }) => personId === carried?.personId);
    if (!order || !carried || !person) return null;
    return { order, carried, person, ...weighPlace(order.visit, person, carried.startsAt, order.board) };
  });
  /** The shape over the row of the person it would go to. */
  readonly ghost = computed(() => {
    const place = this.place();
    if (!place) return null;
    const { order, carried, tone } = place;
    const left = percentOf(order.axis, carried.startsAt);
    const width = percentOf(order.axis, plusMinutes(carried.startsAt, order.visit.minutes)) - left;
    const time = londonTime(carried.startsAt);
    return { personId: carried.personId, left, width, time, tone };
  });
  /** The same for ears, and for the line under the board. */
  readonly words = computed(() => {
    const place = this.place();
    if (!place) return '';
    const { carried, person, words } = place;
    return `${londonTime(carried.startsAt)}, ${person.name}. ${words || 'Nothing speaks against it'}.`;
  });

  ngOnDestroy(): void {
    this.end();
  }

  begin(order: CarryOrder): void {
    this.end();
    this.order.set(order);
    this.carried.set({ personId: order.personId, startsAt: order.startsAt, typed: '' });
    // Heard before everybody else: letters are names now, not the keys of commands.
    this.document.addEventListener('keydown', this.hear, { capture: true });
    this.document.addEventListener('pointerdown', this.end, { capture: true });
  }

  private readonly hear = (event: KeyboardEvent): void => {
    const [order, carried] = [this.order(), this.carried()];
    if (!order || !carried || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' || event.key === 'Tab') this.end();
    else if (event.key === 'Enter') void this.putDown();
    else {
      const next = carry(carried, event, order.board, order.axis);
      if (!next) return;
      this.carried.set(next);
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.carried.update((now) => now && { ...now, typed: '' }), TYPING_MS);
    }
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly end = (): void => {
    clearTimeout(this.typing);
    this.order.set(null);
    this.carried.set(null);
    this.document.removeEventListener('keydown', this.hear, { capture: true });
    this.document.removeEventListener('pointerdown', this.end, { capture: true });
  };

  private async putDown(): Promise<void> {
    const place = this.place();
    this.end();
    if (!place) return;
    const { order, carried, person, tone } = place;
    const { visit } = order;
    const { startsAt } = carried;
    if (visit.assigned.some((one) => one.personId === person.personId && one.startsAt === startsAt)) return;
    if (tone !== 'good' || visit.staffCount > 1)
      return order.whenUnsure({ visit, personId: person.personId, startsAt });
    const answer = await this.acts.assign(visit, [person.personId], person.name, startsAt, []);
    if (!answer.ok) this.acts.fail(answer.error);
  }
}
