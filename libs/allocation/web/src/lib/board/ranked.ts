import type { BoardPerson, BoardVisit, DayBoard, VisitExplanation } from '@ward/allocation/contract';
import type { Instant } from '@ward/kernel';
import type { Verdict } from '@ward/visits/contract';
import { weigh } from './board-facts';
import type { Candidate } from './rank-people';
import { isAnybodyKnown, sayPrice } from './say-price';
import { sayVerdict } from './say-verdict';

/** Somebody in the Move dialog: when they would go, what it costs in words, and what speaks against it. */
export interface Ranked {
  readonly person: BoardPerson;
  readonly startsAt: Instant;
  readonly price: string;
  readonly heed: string;
  readonly verdict: Verdict;
}

/** Everyone by what the board shows: there at once, before the whole day has been weighed. */
export function atFirstSight(candidates: readonly Candidate[]): Ranked[] {
  return candidates.map(({ person, startsAt, verdict, extraTravel, knows, load }) => {
    const travel = extraTravel > 0 ? `about ${extraTravel} min more travel` : 'no extra travel';
    const price = `${travel}${knows ? ', already visits this patient today' : ''}, ${Math.round(load / 6) / 10} h of visits`;
    return { person, startsAt, price, heed: sayVerdict(verdict), verdict };
  });
}

/**
 * Everyone by the whole day: first who could go by its rules, in the engine's order and at its times; then who could be
 * sent all the same; last who cannot, with the engine's words where the board's own have none.
 */
export function byTheDay(
  visit: BoardVisit,
  board: DayBoard,
  candidates: readonly Candidate[],
  explanation: VisitExplanation,
): Ranked[] {
  const known = isAnybodyKnown(explanation);
  const people = new Map(board.people.map((person) => [person.personId, person]));
  const alone = { ...visit, staffCount: 1 };
  const able = explanation.choices
    .filter((choice) => choice.people.length === 1)
    .flatMap(({ people: [one], startsAt, price }) => {
      const person = people.get(one?.personId ?? '');
      if (!person) return [];
      const verdict = weigh(alone, [person], startsAt, board);
      // The engine may let a neighbour slide to make room; assigning moves nobody else, so the board's own time stands.
      if (verdict.blocks.length > 0) return [];
      return [{ person, startsAt, price: sayPrice(price, known), heed: sayVerdict(verdict), verdict }];
    });
  const ranked = new Set(able.map(({ person }) => person.personId));
  const words = new Map(explanation.obstacles.map((obstacle) => [obstacle.personId, capital(obstacle.words)]));
  const others = atFirstSight(candidates)
    .filter(({ person }) => !ranked.has(person.personId))
    .map((one) => ({ ...one, heed: one.heed || (words.get(one.person.personId) ?? '') }));
  return [...able, ...others];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
