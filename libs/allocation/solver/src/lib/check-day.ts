import type { DayInput } from './day-input';
import { MEASURES } from './day-input';
import { checkLinks } from './check-links';
import { checkStaff } from './check-staff';
import { checkVisits } from './check-visits';
import type { Fault } from './fault';

/** Notes faults with their paths. */
export class Faults {
  readonly found: Fault[] = [];

  add(path: string, message: string): void {
    this.found.push({ path, message });
  }

  /** A whole number from `least` on, or a fault. */
  whole(path: string, value: number, least = 0): boolean {
    if (!Number.isInteger(value)) this.add(path, `must be a whole number, not ${value}`);
    else if (value < least) this.add(path, `must be ${least} or more, not ${value}`);
    else if (value > 100_000_000) this.add(path, 'is too large');
    else return true;
    return false;
  }
}

/** Every fault of a day, or an empty list when it can be planned. */
export function checkDay(input: DayInput): readonly Fault[] {
  const faults = new Faults();
  checkPlaces(input, faults);
  checkTravel(input, faults);
  checkObjective(input, faults);
  checkStaff(input, faults);
  checkVisits(input, faults);
  if (faults.found.length === 0) checkLinks(input, faults);
  return faults.found;
}

function checkPlaces(input: DayInput, faults: Faults): void {
  const seen = new Set<string>();
  input.places.forEach((place, i) => {
    if (seen.has(place)) faults.add(`places[${i}]`, `“${place}” is listed twice`);
    seen.add(place);
  });
}

function checkTravel(input: DayInput, faults: Faults): void {
  for (const [mode, rows] of Object.entries(input.travel)) {
    const size = input.places.length;
    if (rows.length !== size) {
      faults.add(`travel.${mode}`, `has ${rows.length} rows for ${size} places`);
      continue;
    }
    rows.forEach((row, from) => {
      const path = `travel.${mode}[${from}]`;
      if (row.length !== size) faults.add(path, `the matrix is not square: ${row.length} columns for ${size} places`);
      const wrong = row.findIndex((minutes) => !Number.isInteger(minutes) || minutes < 0 || minutes > 10_000_000);
      if (wrong >= 0) faults.add(`${path}[${wrong}]`, `travel must be a whole number, 0 or more, not ${row[wrong]}`);
    });
  }
}

function checkObjective(input: DayInput, faults: Faults): void {
  input.objective?.forEach((tier, t) => {
    for (const [measure, weight] of Object.entries(tier)) {
      const path = `objective[${t}].${measure}`;
      if (!(MEASURES as readonly string[]).includes(measure)) faults.add(path, 'is not something the engine measures');
      else if (!(weight >= 0)) faults.add(path, `a weight must be 0 or more, not ${weight}`);
    }
  });
}
