import { settleDuty } from './duty-timing';
import type { PlacementInput } from './day-input';
import { Plan } from './plan';
import type { DayProblem } from './problem';
import { tally } from './tally';
import { Workbench } from './workbench';

/** A plan in which nobody goes anywhere. */
export function emptyPlan(problem: DayProblem): Plan {
  const plan = new Plan(problem);
  for (let duty = 0; duty < problem.duties; duty++) settleDuty(plan, duty);
  new Workbench(plan).retime();
  tally(plan);
  return plan;
}

/**
 * The plan that a list of placements describes, as far as it can still be kept: visits are put back in the order of their
 * starts, each behind the last of its people, and whatever breaks a hard rule by now is left out.
 */
export function planFrom(problem: DayProblem, placements: readonly PlacementInput[]): Plan {
  const plan = emptyPlan(problem);
  const bench = new Workbench(plan);
  const byStart = [...placements].sort((a, b) => a.start - b.start || (a.visit < b.visit ? -1 : 1));
  for (const placement of byStart) {
    const visit = problem.visitIndex.get(placement.visit);
    if (visit !== undefined && !plan.placed[visit]) append(bench, visit, placement);
  }
  tally(plan);
  return plan;
}

function append(bench: Workbench, visit: number, placement: PlacementInput): void {
  const { problem, plan, slot } = bench;
  const roles = (problem.firstStop[visit + 1] as number) - (problem.firstStop[visit] as number);
  for (let role = 0; role < roles; role++) {
    const duty = dutyAt(problem, placement.staff[role], placement.start);
    if (duty < 0) return;
    slot.set(role, duty, plan.length[duty] as number, 0);
  }
  // A break stays ahead of the visit when the visit still starts as planned: so a plan comes back as it was.
  for (let role = 0; role < roles; role++) {
    const duty = slot.duty[role] as number;
    const cell = duty * problem.width + (plan.length[duty] as number);
    for (let pauses = plan.pauses[cell] as number; pauses >= 0; pauses--) {
      slot.set(role, duty, plan.length[duty] as number, pauses);
      bench.bounds.look(visit);
      if (slot.start(visit, roles) <= placement.start) break;
    }
  }
  if (bench.weighSlot(visit) < Infinity) bench.place(visit);
  else if (bench.bounds.linked) bench.placeHolding(visit);
  bench.forgetChanges();
}

/** The duty of a person that a time falls into, or the nearest before it; −1 when the person is not on duty. */
function dutyAt(problem: DayProblem, person: string | undefined, time: number): number {
  const staff = person === undefined ? undefined : problem.staffIndex.get(person);
  let found = -1;
  for (let duty = 0; duty < problem.duties; duty++) {
    if (problem.staffOf[duty] !== staff) continue;
    if (found < 0 || (problem.dutyStart[duty] as number) <= time) found = duty;
  }
  return found;
}
