import { type Id, type Instant, ok, refuse, type Result } from '@ward/kernel';
import { type Pathway, type PathwaySettings } from './pathway';

export type PathwayFault = { readonly pointer: string; readonly message: string };

export type ReviseRefusal = {
  readonly code: 'capacity/pathway-faulty';
  readonly errors: readonly PathwayFault[];
};

/**
 * Gives a pathway new settings as its next version. Stays already open keep the plan they began with: what is set
 * here holds for admissions from now on.
 */
export function revisePathway(
  pathway: Pathway,
  settings: PathwaySettings,
  { by, at }: { by: Id<'person'>; at: Instant },
): Result<Pathway, ReviseRefusal> {
  const faults = pathwayFaults(settings);
  if (faults.length > 0) return refuse({ code: 'capacity/pathway-faulty', errors: faults });
  return ok({ ...pathway, ...settings, version: pathway.version + 1, setBy: by, setAt: at });
}

/** What a schema cannot see: windows that end before they begin, gaps that cannot fit, limits the wrong way round. */
export function pathwayFaults(settings: PathwaySettings): PathwayFault[] {
  const faults: PathwayFault[] = [];
  settings.criteria.forEach(({ id, check }, index) => {
    if (check?.min !== undefined && check.max !== undefined && check.min > check.max)
      faults.push({ pointer: `/criteria/${index}/check`, message: 'The lower limit is above the upper one' });
    if (settings.criteria.findIndex((other) => other.id === id) !== index)
      faults.push({ pointer: `/criteria/${index}/id`, message: 'Two criteria have the same name' });
  });
  settings.carePlan.forEach((care, index) => {
    care.windows.forEach((window, place) => {
      if (window.from >= window.to)
        faults.push({ pointer: `/carePlan/${index}/windows/${place}`, message: 'The window ends before it begins' });
      const next = care.windows[place + 1];
      if (next && next.from < window.from)
        faults.push({
          pointer: `/carePlan/${index}/windows/${place + 1}`,
          message: 'Put the windows in the order of the day',
        });
    });
    if (care.minGapMinutes !== undefined && !gapFits(care.windows, care.minGapMinutes))
      faults.push({
        pointer: `/carePlan/${index}/minGapMinutes`,
        message: 'The windows are too close together for this gap',
      });
  });
  return faults;
}

const minuteOfDay = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether each dose can follow the one before by the gap, when the earlier is given as soon as its window opens. */
function gapFits(windows: readonly { readonly from: string; readonly to: string }[], gap: number): boolean {
  let earliest = 0;
  return windows.every((window, index) => {
    const start = Math.max(minuteOfDay(window.from), index === 0 ? 0 : earliest + gap);
    earliest = start;
    return start <= minuteOfDay(window.to);
  });
}
