import type { DayInput, VisitInput, WindowInput } from './day-input';
import type { Faults } from './check-day';
import { mayTake } from './eligibility';

const MOST_ROLES = 3;

export function checkVisits(input: DayInput, faults: Faults): void {
  const seen = new Set<string>();
  const places = new Set(input.places);
  const skills = input.skills && new Set(input.skills);
  const staff = new Set(input.staff.map(({ id }) => id));
  input.visits.forEach((visit, v) => {
    const path = `visits[${v}]`;
    if (seen.has(visit.id)) faults.add(`${path}.id`, `“${visit.id}” is listed twice`);
    seen.add(visit.id);
    if (!places.has(visit.place)) faults.add(`${path}.place`, `“${visit.place}” is not a known place`);
    faults.whole(`${path}.minutes`, visit.minutes);
    if (!(visit.priority >= 0)) faults.add(`${path}.priority`, `must be 0 or more, not ${visit.priority}`);
    if (visit.load !== undefined) faults.whole(`${path}.load`, visit.load);
    if (visit.latenessWeight !== undefined) faults.whole(`${path}.latenessWeight`, visit.latenessWeight);
    checkWindows(visit.windows, `${path}.windows`, faults);
    if (visit.wished) checkWindow(visit.wished, `${path}.wished`, faults);
    if (visit.roles.length < 1 || visit.roles.length > MOST_ROLES) {
      faults.add(`${path}.roles`, `one to ${MOST_ROLES} people go to a visit, not ${visit.roles.length}`);
    }
    visit.roles.forEach((role, r) => {
      if (role.minutes !== undefined) faults.whole(`${path}.roles[${r}].minutes`, role.minutes);
      role.skills.forEach((skill, k) => {
        if (skills && !skills.has(skill))
          faults.add(`${path}.roles[${r}].skills[${k}]`, `“${skill}” is not a known skill`);
      });
    });
    checkPin(visit, staff, path, faults);
    if (visit.roles.length > 1) checkJoint(input, visit, path, faults);
  });
  checkPlacements(input, seen, faults);
}

function checkWindow(window: WindowInput, path: string, faults: Faults): boolean {
  if (!faults.whole(`${path}.start`, window.start) || !faults.whole(`${path}.end`, window.end)) return false;
  if (window.end >= window.start) return true;
  faults.add(`${path}.end`, 'the window ends before it starts');
  return false;
}

function checkWindows(windows: readonly WindowInput[], path: string, faults: Faults): void {
  if (windows.length === 0) faults.add(path, 'there must be at least one window');
  windows.forEach((window, w) => {
    const before = windows[w - 1];
    if (checkWindow(window, `${path}[${w}]`, faults) && before && window.start <= before.end) {
      faults.add(`${path}[${w}].start`, 'windows must be in order and apart');
    }
  });
}

function checkPin(visit: VisitInput, staff: ReadonlySet<string>, path: string, faults: Faults): void {
  const { pinned } = visit;
  if (!pinned) return;
  pinned.staff?.forEach((id, k) => {
    if (!staff.has(id)) faults.add(`${path}.pinned.staff[${k}]`, `“${id}” is not on duty`);
    else if (visit.excludedStaff?.includes(id))
      faults.add(`${path}.pinned.staff[${k}]`, `“${id}” must not go to this visit`);
  });
  if (pinned.staff && pinned.staff.length !== visit.roles.length) {
    faults.add(`${path}.pinned.staff`, `names ${pinned.staff.length} people for ${visit.roles.length}`);
  }
  const { start } = pinned;
  if (start === undefined || !faults.whole(`${path}.pinned.start`, start)) return;
  if (!visit.windows.some((window) => window.start <= start && start <= window.end)) {
    faults.add(`${path}.pinned.start`, 'lies outside the windows of the visit');
  }
}

/** A joint visit that the day's people can never make together is a slip, unless a day already running lost somebody. */
function checkJoint(input: DayInput, visit: VisitInput, path: string, faults: Faults): void {
  if (input.published?.length || input.running) return;
  const able = visit.roles.map((_, role) =>
    input.staff.filter((person) => mayTake(visit, role, person)).map(({ id }) => id),
  );
  const pick = (role: number, taken: readonly string[]): boolean =>
    role === able.length || (able[role] ?? []).some((id) => !taken.includes(id) && pick(role + 1, [...taken, id]));
  if (!pick(0, [])) {
    const people = new Set(able.flat()).size;
    faults.add(`${path}.roles`, `needs ${visit.roles.length} people together, but only ${people} can go`);
  }
}

function checkPlacements(input: DayInput, visits: ReadonlySet<string>, faults: Faults): void {
  input.published?.forEach((placement, p) => {
    if (!visits.has(placement.visit))
      faults.add(`published[${p}].visit`, `“${placement.visit}” is not a visit of this day`);
    faults.whole(`published[${p}].start`, placement.start);
  });
  input.running?.frozen.forEach((placement, p) => {
    const path = `running.frozen[${p}]`;
    if (!visits.has(placement.visit)) faults.add(`${path}.visit`, `“${placement.visit}” is not a visit of this day`);
    if (faults.whole(`${path}.start`, placement.start) && faults.whole(`${path}.end`, placement.end)) {
      if (placement.end < placement.start) faults.add(`${path}.end`, 'ends before it starts');
    }
  });
  if (input.running) faults.whole('running.now', input.running.now);
  if (input.promiseTolerance !== undefined) faults.whole('promiseTolerance', input.promiseTolerance);
}
