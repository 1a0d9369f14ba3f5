import { dutiesFor, forEachSlot, takeSlot, type FoundSlot } from './all-slots';
import { notTogether, obstacleFor, type Obstacle } from './obstacles';
import type { Plan } from './plan';
import { costOf, type PlanCost } from './plan-cost';
import { tally } from './tally';
import { visitOfDay, without } from './without';
import type { Workbench } from './workbench';

/** Another way to do a visit: who, when, and what the whole plan would cost then. */
export interface Alternative {
  readonly staff: readonly string[];
  readonly start: number;
  readonly cost: PlanCost;
}

export interface VisitExplanation {
  /** As planned now; undefined when nobody comes. */
  readonly planned?: Alternative;
  /** The best place with every other person who could go, the cheapest first. */
  readonly alternatives: readonly Alternative[];
  /** Everybody else, and what keeps them from going. */
  readonly blocked: readonly { readonly staff: string; readonly role: number; readonly obstacle: Obstacle }[];
}

/** Why this person, and why not that one: the best place of a visit with everybody who could go, and what stops the rest. */
export function explainVisit(plan: Plan, id: string): VisitExplanation {
  const visit = visitOfDay(plan, id);
  const { problem } = plan;
  const bench = without(plan, visit);
  const now = staffOf(plan, visit);
  const alternatives: (Alternative & { readonly price: number })[] = [];
  const blocked: VisitExplanation['blocked'][number][] = [];
  const roles = (problem.firstStop[visit + 1] as number) - (problem.firstStop[visit] as number);
  for (let role = 0; role < roles; role++) {
    for (const person of problem.input.staff) {
      if (now.includes(person.id)) continue;
      const staff = Array.from({ length: roles }, (_, r) => (r === role ? person.id : now[r]));
      const best = cheapest(bench, visit, staff);
      if (best) alternatives.push(outcome(bench, visit, best));
      else
        blocked.push({
          staff: person.id,
          role,
          obstacle: obstacleFor(bench, visit, role, person.id) ?? notTogether(bench, named(staff)),
        });
    }
  }
  alternatives.sort((a, b) => a.price - b.price || a.start - b.start);
  return {
    ...(plan.placed[visit] ? { planned: { staff: now, start: plan.start[visit] as number, cost: costOf(plan) } } : {}),
    alternatives: alternatives.map(({ staff, start, cost }) => ({ staff, start, cost })),
    blocked,
  };
}

export function staffOf(plan: Plan, visit: number): string[] {
  const { problem } = plan;
  if (!plan.placed[visit]) return [];
  const stops = Array.from(
    { length: (problem.firstStop[visit + 1] as number) - (problem.firstStop[visit] as number) },
    (_, role) => (problem.firstStop[visit] as number) + role,
  );
  return stops.map((stop) => problem.dutyInputs[plan.dutyOf[stop] as number]?.person.id ?? '');
}

const named = (staff: readonly (string | undefined)[]): string[] => staff.filter((id) => id !== undefined);

function cheapest(bench: Workbench, visit: number, staff: readonly (string | undefined)[]): FoundSlot | undefined {
  let best: FoundSlot | undefined;
  forEachSlot(bench, visit, dutiesFor(bench, visit, staff), (slot) => {
    if (!best || slot.price < best.price) best = slot;
  });
  return best;
}

function outcome(bench: Workbench, visit: number, slot: FoundSlot): Alternative & { readonly price: number } {
  takeSlot(bench, visit, slot);
  bench.place(visit);
  tally(bench.plan);
  const made = { staff: staffOf(bench.plan, visit), start: slot.start, cost: costOf(bench.plan), price: slot.price };
  bench.mark(visit);
  bench.takeOut();
  bench.forgetChanges();
  return made;
}
