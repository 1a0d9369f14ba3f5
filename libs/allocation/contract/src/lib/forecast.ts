import { DateField, InstantField, Uuid } from '@ward/contract';
import * as z from 'zod';

export const ForecastQuery = z.object({ wardId: Uuid.optional() });
export type ForecastQuery = z.infer<typeof ForecastQuery>;

const whole = z.number().int();

export const ForecastErrorView = z
  .object({ ahead: whole, days: whole, meanAbsolute: whole, percent: whole.nullable(), bias: whole })
  .meta({ id: 'ForecastError' });

/** One skill over the seven days, and how far past forecasts of it were off. */
export const SkillForecast = z
  .object({
    skill: z.string(),
    name: z.string(),
    days: z.array(
      z.object({ day: DateField, supply: whole, planned: whole, leaving: whole, fresh: whole, demand: whole }),
    ),
    errors: z.array(ForecastErrorView),
  })
  .meta({ id: 'SkillForecast' });
export type SkillForecast = z.infer<typeof SkillForecast>;

export const WeekForecastView = z
  .object({
    asOf: InstantField,
    staffedBeds: whole,
    beds: z.array(z.object({ day: DateField, admissions: z.number(), discharges: whole, occupied: z.number() })),
    skills: z.array(SkillForecast),
  })
  .meta({ id: 'WeekForecast' });
export type WeekForecastView = z.infer<typeof WeekForecastView>;

/** What the numbers of the week ahead mean, in the words that stand beside them. */
export const FORECAST_WORDS = {
  supply:
    'Minutes on shift, absences and breaks taken out, of everyone who holds the skill on that day. Somebody with two skills counts in both.',
  demand:
    'Minutes of visits that ask for the skill, joint visits counted for each person: planned visits, less those after a stay’s expected discharge (stays that are past it already are taken to stay), plus what new patients are expected to need.',
  fresh:
    'New patients: the mean admissions of that weekday in the last 28 days, by pathway, times the minutes that admissions of the pathway asked for on that day of their stay.',
  beds: 'Patients now, plus the admissions expected, less the stays whose expected discharge falls on the day. Stays that are past their expected discharge are taken to stay.',
  error:
    'A forecast is kept every morning. Its demand is compared with the minutes of the visits that the day then held, cancelled ones left out, over the last 28 days.',
} as const;
