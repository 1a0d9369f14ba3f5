import { DestroyRef, DOCUMENT, inject, type Signal } from '@angular/core';
import type { BoardVisit, DayBoard } from '@ward/allocation/contract';
import { Commands, Now } from '@ward/ui';
import type { Axis } from './board-axis';
import { BoardActs } from './board-acts';
import { BoardHistory } from './board-history';
import { BoardKeyMove } from './board-key-move';
import { BoardSelection } from './board-selection';
import type { MoveWish } from './move-dialog';
import { rankPeople } from './rank-people';

export interface BoardDesk {
  readonly board: Signal<DayBoard | undefined>;
  readonly axis: Signal<Axis>;
  readonly ask: (wish: MoveWish) => void;
  readonly add: () => void;
  readonly go: (queryParams: Record<string, string | null>) => void;
}

const GROUP = 'Day board';

/** What the keyboard does on the board, offered to the palette and the help as well. Call it where things are injected. */
export function offerBoardCommands({ board, axis, ask, add, go }: BoardDesk): void {
  const [acts, history, selection] = [inject(BoardActs), inject(BoardHistory), inject(BoardSelection)];
  const [keyMove, now, document] = [inject(BoardKeyMove), inject(Now), inject(DOCUMENT)];

  /** The visit whose bar or card has the focus, and whose bar it is. */
  const inFocus = (): { readonly visit: BoardVisit; readonly personId: string | undefined } | undefined => {
    const element = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const [visitId, personId] = (element?.dataset['key'] ?? element?.dataset['visit'] ?? '').split(' ');
    const visit = board()?.visits.find((one) => one.visitId === visitId);
    return visit && { visit, personId };
  };
  const move = () => {
    const [shown, found] = [board(), inFocus()];
    if (!shown || found?.visit.status !== 'planned') return;
    const { visit, personId } = found;
    const [promised] = visit.assigned;
    const [best] = promised ? [] : rankPeople(visit, shown, now.minute());
    const start = promised?.startsAt ?? best?.startsAt ?? visit.windowFrom;
    const who = personId ?? promised?.personId ?? best?.person.personId;
    if (who) keyMove.begin({ visit, personId: who, startsAt: start, board: shown, axis: axis(), whenUnsure: ask });
  };
  const pin = async () => {
    const found = inFocus();
    if (!found || found.visit.status !== 'planned') return;
    const answer = await acts.pin(found.visit, !found.visit.isPinned);
    if (!answer.ok) acts.fail(answer.error);
  };
  const mark = () => {
    const found = inFocus();
    if (found) selection.toggle(found.visit.visitId);
  };

  inject(Commands).offer(() => [
    { id: 'board-add', words: 'Add an urgent visit', group: GROUP, icon: 'plus', keys: 'u', run: add },
    {
      id: 'board-move',
      words: 'Move the visit in focus: arrows or a name, then Enter',
      group: GROUP,
      keys: 'm',
      run: move,
    },
    { id: 'board-pin', words: 'Pin the visit in focus, or unpin it', group: GROUP, icon: 'pin', keys: 'p', run: pin },
    { id: 'board-mark', words: 'Mark the visit in focus (Space on the board)', group: GROUP, keys: 'x', run: mark },
    ...(history.canUndo()
      ? [{ id: 'board-undo', words: 'Undo (also Ctrl Z)', group: GROUP, keys: 'z', run: () => acts.undo() }]
      : []),
    ...(history.canRedo()
      ? [
          {
            id: 'board-redo',
            words: 'Do it again (also Ctrl Shift Z)',
            group: GROUP,
            keys: 'Z',
            run: () => acts.redo(),
          },
        ]
      : []),
    {
      id: 'board-today',
      words: 'Show today on the board',
      group: GROUP,
      icon: 'calendar',
      run: () => go({ day: null }),
    },
    {
      id: 'board-list',
      words: 'Show the board as a list',
      group: GROUP,
      icon: 'list',
      run: () => go({ view: 'list' }),
    },
  ]);
  const hear = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
    // In a field the browser undoes what was typed.
    if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog')) return;
    event.preventDefault();
    void (event.shiftKey ? acts.redo() : acts.undo());
  };
  document.addEventListener('keydown', hear);
  inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', hear));
}
