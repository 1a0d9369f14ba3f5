// Public benchmarks as days of a ward: the same engine solves them with the objective switched.
import { readFileSync } from 'node:fs';
import type { DayInput, LinkInput, Objective, RoleInput, VisitInput } from '@ward/allocation/solver';

const DISTANCE_ONLY: Objective = [{ unallocated: 1 }, { travel: 1 }];

/** Solomon and Gehring & Homberger text; DIMACS rounding: distances and times × 10, truncated. */
export function readVrptw(file: string): DayInput {
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim());
  const numbers = (line: string): number[] => line.split(/\s+/).map(Number);
  const [vehicles = 0, capacity = 0] = numbers(lines[4] ?? '');
  const rows = lines
    .slice(9)
    .filter((line) => line !== '')
    .map(numbers);
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  const distance = (a: number, b: number): number =>
    Math.trunc(10 * Math.hypot(at(a, 1) - at(b, 1), at(a, 2) - at(b, 2)));
  const places = rows.map((_, i) => `n${i}`);
  return {
    places,
    travel: { van: rows.map((_, a) => rows.map((__, b) => distance(a, b))) },
    staff: Array.from({ length: vehicles }, (_, v) => ({
      id: `van${v}`,
      profession: 'driver',
      skills: [],
      mode: 'van',
      shifts: [{ start: 0, end: 10 * at(0, 5), startPlace: 'n0', endPlace: 'n0', capacity }],
    })),
    visits: rows.slice(1).map((_, i) => ({
      id: `c${i + 1}`,
      place: `n${i + 1}`,
      minutes: 10 * at(i + 1, 6),
      windows: [{ start: 10 * at(i + 1, 4), end: 10 * at(i + 1, 5) }],
      roles: [{ skills: [] }],
      priority: 0,
      load: at(i + 1, 3),
    })),
    objective: DISTANCE_ONLY,
  };
}

interface HhcrspPatient {
  readonly id: string;
  readonly time_window: readonly [number, number];
  readonly required_caregivers: readonly { readonly service: string; readonly duration: number }[];
  readonly synchronization?: { readonly type: string; readonly distance?: readonly [number, number] };
}

/** Thousandths, so that the published three decimals are whole numbers. */
const thousandths = (value: number): number => Math.round(value * 1000);

/** Mankowska, Meisel & Bierwirth: soft due times, two services by two people, at once or one after the other. */
export function readHhcrsp(file: string): DayInput {
  const day = JSON.parse(readFileSync(file, 'utf8')) as {
    patients: readonly HhcrspPatient[];
    caregivers: readonly { id: string; abilities: readonly string[] }[];
    distances: readonly (readonly number[])[];
  };
  const horizon = thousandths(20_000);
  const both = day.patients.map((patient) => visitsOf(patient, horizon));
  return {
    places: ['office', ...day.patients.map(({ id }) => id)],
    travel: { car: day.distances.map((row) => row.map(thousandths)) },
    staff: day.caregivers.map(({ id, abilities }) => ({
      id,
      profession: 'caregiver',
      skills: abilities,
      mode: 'car',
      shifts: [{ start: 0, end: 2 * horizon, startPlace: 'office', endPlace: 'office' }],
    })),
    visits: both.flatMap(({ visits }) => visits),
    links: both.flatMap(({ links }) => links),
    objective: [{ unallocated: 1 }, { travel: 1, lateness: 1, worstLateness: 1 }],
  };
}

function visitsOf(patient: HhcrspPatient, horizon: number): { visits: VisitInput[]; links: LinkInput[] } {
  const [open, due] = patient.time_window.map(thousandths);
  const start = open ?? 0;
  const services = patient.required_caregivers;
  const visit = (id: string, asked: typeof services): VisitInput => ({
    id,
    place: patient.id,
    minutes: thousandths(asked[0]?.duration ?? 0),
    windows: [{ start, end: horizon }],
    wished: { start, end: due ?? start },
    latenessWeight: asked.length,
    roles: asked.map(({ service, duration }): RoleInput => ({ skills: [service], minutes: thousandths(duration) })),
    priority: 0,
  });
  if (services.length < 2 || patient.synchronization?.type === 'simultaneous') {
    return { visits: [visit(patient.id, services)], links: [] };
  }
  const [min, max] = (patient.synchronization?.distance ?? [0, 0]).map(thousandths);
  const visits = services.map((service, s) => visit(`${patient.id}/${s}`, [service]));
  const link = {
    first: `${patient.id}/0`,
    then: `${patient.id}/1`,
    min: min ?? 0,
    max: max ?? 0,
    differentStaff: true,
  };
  return { visits, links: [link] };
}

/** A ward day in VROOM's JSON, in seconds; judged by priority kept, then visits kept, then travel. */
export function readWard(file: string): DayInput {
  const day = JSON.parse(readFileSync(file, 'utf8')) as {
    jobs: readonly {
      id: number;
      location_index: number;
      service: number;
      skills: readonly number[];
      priority: number;
      time_windows: readonly (readonly [number, number])[];
    }[];
    vehicles: readonly {
      id: number;
      description: string;
      start_index: number;
      end_index: number;
      skills: readonly number[];
      time_window: readonly [number, number];
      breaks?: readonly { service: number; time_windows: readonly (readonly [number, number])[] }[];
    }[];
    matrices: { car: { durations: readonly (readonly number[])[] } };
  };
  const { durations } = day.matrices.car;
  return {
    places: durations.map((_, i) => `l${i}`),
    travel: { car: durations },
    staff: day.vehicles.map((vehicle) => ({
      id: `v${vehicle.id}`,
      profession: vehicle.description,
      skills: vehicle.skills.map(String),
      mode: 'car',
      shifts: [
        {
          start: vehicle.time_window[0],
          end: vehicle.time_window[1],
          startPlace: `l${vehicle.start_index}`,
          endPlace: `l${vehicle.end_index}`,
          breaks: (vehicle.breaks ?? []).map(({ service, time_windows: [window] }) => ({
            earliest: window?.[0] ?? 0,
            latest: window?.[1] ?? 0,
            minutes: service,
          })),
        },
      ],
    })),
    visits: day.jobs.map((job) => ({
      id: `j${job.id}`,
      place: `l${job.location_index}`,
      minutes: job.service,
      windows: job.time_windows.map(([start, end]) => ({ start, end })),
      roles: [{ skills: job.skills.map(String) }],
      priority: job.priority,
    })),
    objective: [{ unallocatedPriority: 1 }, { unallocated: 1 }, { travel: 1 }],
  };
}
