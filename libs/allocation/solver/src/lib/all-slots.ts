import { NEVER } from './problem';
import type { Workbench } from './workbench';

export interface FoundSlot {
  readonly duty: readonly number[];
  readonly position: readonly number[];
  readonly pauses: readonly number[];
  readonly start: number;
  /** In the search's prices. */
  readonly price: number;
}

/**
 * Every slot of a visit that keeps all hard rules, where each role may be taken by the duties given for it. Joint visits
 * have many; `each` may return false to stop.
 */
export function forEachSlot(
  bench: Workbench,
  visit: number,
  duties: readonly (readonly number[])[],
  each: (slot: FoundSlot) => boolean | void,
): void {
  const { plan, problem, slot, bounds } = bench;
  bounds.look(visit);
  const roles = duties.length;
  const tryRole = (role: number): boolean => {
    if (role === roles) return offer();
    for (const duty of duties[role] ?? []) {
      if (!problem.allowed[((problem.firstStop[visit] as number) + role) * problem.duties + duty]) continue;
      for (let position = 0; position <= (plan.length[duty] as number); position++) {
        const cell = duty * problem.width + position;
        if ((plan.leave[cell] as number) > (problem.closes[visit] as number)) break;
        for (let pauses = 0; pauses <= (plan.pauses[cell] as number); pauses++) {
          if (slot.alone(visit, role, duty, position, pauses) >= NEVER) continue;
          if (!tryRole(role + 1)) return false;
          slot.set(role, duty, position, pauses);
        }
      }
    }
    return true;
  };
  const offer = (): boolean => {
    const price = slot.delta(visit);
    if (price === Infinity) return true;
    const found: FoundSlot = {
      duty: [...slot.duty.subarray(0, roles)],
      position: [...slot.position.subarray(0, roles)],
      pauses: [...slot.pauses.subarray(0, roles)],
      start: slot.start(visit, roles),
      price,
    };
    return each(found) !== false;
  };
  tryRole(0);
}

/** Puts a found slot back onto the bench. */
export function takeSlot(bench: Workbench, visit: number, found: FoundSlot): void {
  bench.bounds.look(visit);
  found.duty.forEach((duty, role) => bench.slot.set(role, duty, found.position[role] ?? 0, found.pauses[role] ?? 0));
}

/** For each role of a visit, the duties of these people; of everybody where none are named. */
export function dutiesFor(bench: Workbench, visit: number, staff: readonly (string | undefined)[]): number[][] {
  const { problem } = bench;
  const roles = (problem.firstStop[visit + 1] as number) - (problem.firstStop[visit] as number);
  return Array.from({ length: roles }, (_, role) => {
    const wanted = staff[role];
    const all = Array.from({ length: problem.duties }, (__, duty) => duty);
    return wanted === undefined ? all : all.filter((duty) => problem.dutyInputs[duty]?.person.id === wanted);
  });
}
