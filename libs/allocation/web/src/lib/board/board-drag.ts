import { inject, Injectable, signal } from '@angular/core';
import type { BoardPerson, BoardVisit, DayBoard } from '@ward/allocation/contract';
import type { Instant } from '@ward/kernel';
import { londonTime } from '@ward/kernel';
import { type Axis, momentAt } from './board-axis';
import { BoardActs } from './board-acts';
import type { Tone } from './say-verdict';
import { weighPlace } from './weigh-place';

/** Where a dragged visit would go, and what speaks for or against it. */
export interface Hover {
  readonly visit: BoardVisit;
  readonly person: BoardPerson | null;
  readonly startsAt: Instant | null;
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  readonly words: string;
}

/** Moving less than this is a click. */
const THRESHOLD = 5;

/** Drags a visit over the rows of the board with a finger or a mouse. Escape lets it go where it was. */
@Injectable()
export class BoardDrag {
  private readonly acts = inject(BoardActs);
  readonly hover = signal<Hover | null>(null);
  private stop: (() => void) | undefined;

  /** `whenUnsure` hears of a drop that needs a second look; the dialog asks there. */
  begin(down: PointerEvent, visit: BoardVisit, board: DayBoard, axis: Axis, whenUnsure: (hover: Hover) => void): void {
    if (down.button !== 0 || visit.status !== 'planned') return;
    this.stop?.();
    // A visit is held where it was taken: its start, not the pointer, decides.
    const held = down.target instanceof HTMLElement && down.target.dataset['grip'] === 'bar' ? down.offsetX : 0;
    const move = (event: PointerEvent) => {
      if (!this.hover() && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < THRESHOLD) return;
      event.preventDefault();
      this.hover.set(hoverAt(event, held, visit, board, axis));
    };
    const up = () => {
      const hover = this.hover();
      this.end();
      if (hover?.person && hover.startsAt) void this.drop(hover, hover.person, hover.startsAt, whenUnsure);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') this.end();
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', () => this.end(), { once: true });
    addEventListener('keydown', key);
    this.stop = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('keydown', key);
    };
  }

  private end(): void {
    this.stop?.();
    this.stop = undefined;
    this.hover.set(null);
  }

  private async drop(
    hover: Hover,
    person: BoardPerson,
    startsAt: Instant,
    whenUnsure: (hover: Hover) => void,
  ): Promise<void> {
    if (hover.tone !== 'good' || hover.visit.staffCount > 1) return whenUnsure(hover);
    const answer = await this.acts.assign(hover.visit, [person.personId], person.name, startsAt, []);
    if (!answer.ok) this.acts.fail(answer.error);
  }
}

function hoverAt(event: PointerEvent, held: number, visit: BoardVisit, board: DayBoard, axis: Axis): Hover {
  const track = document
    .elementsFromPoint(event.clientX, event.clientY)
    .find((element): element is HTMLElement => element instanceof HTMLElement && !!element.dataset['track']);
  const place = { visit, x: event.clientX, y: event.clientY };
  const person = board.people.find(({ personId }) => personId === track?.dataset['track']) ?? null;
  if (!track || !person) return { ...place, person: null, startsAt: null, tone: 'heed', words: 'Drop it on a person' };
  const { left, width } = track.getBoundingClientRect();
  const startsAt = momentAt(axis, (event.clientX - held - left) / width);
  const { tone, words } = weighPlace(visit, person, startsAt, board);
  const start = `${londonTime(startsAt)} ${person.name}`;
  return { ...place, person, startsAt, tone, words: words ? `${start}. ${words}` : start };
}
