import { dayOfWeek, daysBetween, type LondonDate, plusDays } from '@ward/kernel';

export const FORECAST_DAYS = 7;
/** Days of admissions that the expected ones are reckoned from. */
export const LOOKED_BACK_DAYS = 28;

/** What is known on the morning of a forecast. Minutes are of staff time, a visit of two people counted twice. */
export interface ForecastFacts {
  readonly madeOn: LondonDate;
  /** Minutes on shift, absences taken out, of people who hold the skill on that day. */
  readonly supply: readonly { readonly day: LondonDate; readonly skill: string; readonly minutes: number }[];
  /** Minutes of planned visits that ask for the skill; `leaving`: of them, those after the stay's expected discharge. */
  readonly planned: readonly {
    readonly day: LondonDate;
    readonly skill: string;
    readonly minutes: number;
    readonly leaving: number;
  }[];
  /** Mean admissions on a weekday (1 Monday to 7 Sunday) by pathway. */
  readonly admissions: readonly { readonly weekday: number; readonly pathwayId: string; readonly mean: number }[];
  /** Mean minutes that an admission of the pathway asked for on each day of its stay (0: the day of admission). */
  readonly perAdmission: readonly {
    readonly pathwayId: string;
    readonly stayDay: number;
    readonly skill: string;
    readonly minutes: number;
  }[];
  readonly staffedBeds: number;
  readonly occupied: number;
  readonly discharges: readonly { readonly day: LondonDate; readonly count: number }[];
}

export interface SkillDay {
  readonly day: LondonDate;
  readonly skill: string;
  readonly supply: number;
  readonly planned: number;
  readonly leaving: number;
  readonly fresh: number;
}

export interface BedDay {
  readonly day: LondonDate;
  readonly admissions: number;
  readonly discharges: number;
  /** Patients at the end of the day; to one decimal, since expected admissions are means. */
  readonly occupied: number;
}

export interface WeekForecast {
  readonly skills: readonly SkillDay[];
  readonly beds: readonly BedDay[];
}

/** Minutes expected of a skill: what is planned, less what falls away with discharges, and what new patients will ask for. */
export function demandOf({ planned, leaving, fresh }: Pick<SkillDay, 'planned' | 'leaving' | 'fresh'>): number {
  return planned - leaving + fresh;
}

/** Seven days from the morning of `madeOn`, for every skill that is there or asked for. */
export function forecastWeek(facts: ForecastFacts): WeekForecast {
  const days = Array.from({ length: FORECAST_DAYS }, (_, ahead) => plusDays(facts.madeOn, ahead));
  const asked = new Map(facts.perAdmission.map((row) => [keyOf(row), row.minutes]));
  const skills = [...new Set([...facts.supply, ...facts.planned, ...facts.perAdmission].map(({ skill }) => skill))];
  return {
    skills: skills.sort().flatMap((skill) =>
      days.map((day) => {
        const planned = facts.planned.filter((row) => row.day === day && row.skill === skill);
        return {
          day,
          skill,
          supply: sum(
            facts.supply.filter((row) => row.day === day && row.skill === skill).map(({ minutes }) => minutes),
          ),
          planned: sum(planned.map(({ minutes }) => minutes)),
          leaving: sum(planned.map(({ leaving }) => leaving)),
          fresh: Math.round(freshMinutes(facts, asked, { day, skill })),
        };
      }),
    ),
    beds: bedDays(facts, days),
  };
}

/** Minutes that people admitted between the morning of the forecast and this day will ask for on it. */
function freshMinutes(
  { madeOn, admissions }: ForecastFacts,
  asked: ReadonlyMap<string, number>,
  { day, skill }: { readonly day: LondonDate; readonly skill: string },
): number {
  const ahead = daysBetween(madeOn, day);
  let minutes = 0;
  for (let stayDay = 0; stayDay <= ahead; stayDay++) {
    const weekday = dayOfWeek(plusDays(day, -stayDay));
    for (const { pathwayId, mean } of admissions.filter((row) => row.weekday === weekday))
      minutes += mean * (asked.get(keyOf({ pathwayId, stayDay, skill })) ?? 0);
  }
  return minutes;
}

function keyOf({ pathwayId, stayDay, skill }: { pathwayId: string; stayDay: number; skill: string }): string {
  return `${pathwayId} ${stayDay} ${skill}`;
}

function bedDays({ admissions, discharges, occupied }: ForecastFacts, days: readonly LondonDate[]): BedDay[] {
  let patients = occupied;
  return days.map((day) => {
    const weekday = dayOfWeek(day);
    const coming = sum(admissions.filter((row) => row.weekday === weekday).map(({ mean }) => mean));
    const going = sum(discharges.filter((row) => row.day === day).map(({ count }) => count));
    patients = Math.max(0, patients + coming - going);
    return { day, admissions: oneDecimal(coming), discharges: going, occupied: oneDecimal(patients) };
  });
}

/** A forecast of some days ahead, and the minutes that the day then asked for. */
export interface Outcome {
  readonly ahead: number;
  readonly forecast: number;
  readonly actual: number;
}

export interface ForecastError {
  readonly ahead: number;
  readonly days: number;
  /** Mean of the differences without their sign, in minutes. */
  readonly meanAbsolute: number;
  /** The same as a share of the mean actual minutes; null when nothing was asked for. */
  readonly percent: number | null;
  /** Mean difference in minutes: above 0, more was expected than came. */
  readonly bias: number;
}

/** How far past forecasts were off, by how many days ahead they looked. */
export function forecastErrors(outcomes: readonly Outcome[]): ForecastError[] {
  const byAhead = Map.groupBy(outcomes, ({ ahead }) => ahead);
  return [...byAhead]
    .sort(([one], [other]) => one - other)
    .map(([ahead, of]) => {
      const meanAbsolute = sum(of.map(({ forecast, actual }) => Math.abs(forecast - actual))) / of.length;
      const meanActual = sum(of.map(({ actual }) => actual)) / of.length;
      return {
        ahead,
        days: of.length,
        meanAbsolute: Math.round(meanAbsolute),
        percent: meanActual === 0 ? null : Math.round((meanAbsolute / meanActual) * 100),
        bias: Math.round(sum(of.map(({ forecast, actual }) => forecast - actual)) / of.length),
      };
    });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function oneDecimal(number: number): number {
  return Math.round(number * 10) / 10;
}
