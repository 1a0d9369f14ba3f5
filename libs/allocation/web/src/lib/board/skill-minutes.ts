import type { DayBoard } from '@ward/allocation/contract';
import { minutesBetween } from '@ward/kernel';
import { stopsOf } from './board-facts';
import { saySkill } from './say-verdict';

export interface SkillMinutes {
  readonly code: string;
  readonly name: string;
  /** Minutes of visits that are nobody's yet and ask for it. */
  readonly wanted: number;
  /** Minutes of its holders that are not promised. Somebody with two skills counts for both. */
  readonly free: number;
}

export function minutesBySkill(board: DayBoard): SkillMinutes[] {
  const wanted = new Map<string, number>();
  for (const { assigned, status, skills, minutes, staffCount } of board.visits) {
    if (assigned.length > 0 || status !== 'planned') continue;
    for (const code of skills) wanted.set(code, (wanted.get(code) ?? 0) + minutes * staffCount);
  }
  return [...wanted].map(([code, minutes]) => ({
    code,
    name: saySkill(code),
    wanted: minutes,
    free: board.people
      .filter(({ skills }) =>
        skills.some(({ skill, expiresOn }) => skill === code && (expiresOn ?? board.day) >= board.day),
      )
      .reduce((sum, person) => sum + freeMinutes(board, person), 0),
  }));
}

function freeMinutes(board: DayBoard, { personId, shifts }: DayBoard['people'][number]): number {
  const onShift = shifts.reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0);
  const promised = stopsOf(personId, board.visits).reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0);
  return Math.max(0, onShift - promised);
}
