import { SKILLS, type DayBoard } from '@ward/allocation/contract';
import type { DayInput, VisitInput } from '@ward/allocation/solver';
import { dayInputOf, minutesOf, type PlanFacts } from '../plan/day-input';

/** A promised visit may begin so much later when its person cannot be there in time: the day goes on all the same. */
const SLIDE = 30;
/** Somebody may be brought home so much after their shift, at a price: what was promised late in a shift stays promised. */
const OVERTIME = 30;
const SKILL_WORDS = new Map<string, string>(SKILLS.map(({ code, name }) => [code, inSentence(name)]));

/**
 * The day as it stands, with these visits taken off everyone. Everybody keeps their other visits, late where the way is
 * longer than the time for it; skills and professions are put as they are spoken, because they come back in words.
 */
export function standingDay(board: DayBoard, facts: PlanFacts, visitIds: readonly string[]): DayInput {
  const asked = new Set(visitIds);
  const visits = board.visits.map((visit) =>
    asked.has(visit.visitId) ? { ...visit, assigned: [], isPinned: false } : visit,
  );
  const input = dayInputOf({ ...board, visits }, facts, { hold: 'keep', visitIds: null, personIds: null });
  const toMinutes = minutesOf(board.day);
  const latest = new Map(visits.map(({ visitId, windowTo, minutes }) => [visitId, toMinutes(windowTo) - minutes]));
  return {
    ...input,
    staff: input.staff.map((person) => ({
      ...person,
      profession: person.profession.replaceAll('-', ' '),
      skills: person.skills.map(spoken),
      shifts: person.shifts.map((shift) => ({ ...shift, overtime: OVERTIME })),
    })),
    visits: input.visits.map((visit) => ({
      ...sliding(visit, latest.get(visit.id) ?? 0),
      roles: visit.roles.map((role) => ({ ...role, skills: role.skills.map(spoken) })),
    })),
  };
}

function sliding(visit: VisitInput, latest: number): VisitInput {
  const { staff, start } = visit.pinned ?? {};
  if (!staff || start === undefined) return visit;
  return { ...visit, pinned: { staff }, windows: [{ start, end: Math.max(latest, start + SLIDE) }] };
}

function spoken(skill: string): string {
  return SKILL_WORDS.get(skill) ?? skill.replaceAll('-', ' ');
}

/** `Wound care` becomes `wound care`; `IV therapy` stays. */
function inSentence(name: string): string {
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
