import type { BoardPerson, BoardVisit, DayBoard } from '@ward/allocation/contract';
import { type Instant, plusMinutes } from '@ward/kernel';
import { weigh } from './board-facts';
import { candidateOf } from './rank-people';
import { sayVerdict } from './say-verdict';

/** When somebody could make a visit: at its present time if that is free, else at the best one; or why not, in words. */
export function timeFor(
  visit: BoardVisit,
  person: BoardPerson,
  board: DayBoard,
  now: Instant,
): { readonly startsAt: Instant } | { readonly words: string } {
  if (visit.staffCount > 1) return { words: 'two or more go together: move it in its own dialog' };
  if (visit.status !== 'planned') return { words: 'it has begun or is over' };
  const [present] = visit.assigned;
  if (present) {
    const { blocks, cautions } = weigh(visit, [person], present.startsAt, board);
    if (blocks.length === 0 && cautions.length === 0) return { startsAt: present.startsAt };
  }
  const { startsAt, verdict } = candidateOf(person, visit, board, now);
  const words = sayVerdict(verdict);
  return words ? { words } : { startsAt };
}

/** The board as it will be once a visit is somebody's: the next of many is weighed against it. */
export function withVisit(board: DayBoard, visitId: string, personId: string, startsAt: Instant): DayBoard {
  return {
    ...board,
    visits: board.visits.map((visit) =>
      visit.visitId === visitId
        ? { ...visit, assigned: [{ personId, startsAt, endsAt: plusMinutes(startsAt, visit.minutes) }] }
        : visit,
    ),
  };
}
