import { DateField, InstantField, Uuid } from '@ward/contract';
import * as z from 'zod';

/** What a visit adds to the day in one place, everybody else keeping the visits that they are promised to. */
export const ChoicePrice = z
  .object({
    travelMinutes: z.number().int(),
    /** Minutes that the visit starts after the last moment its window allows. */
    lateMinutes: z.number().int(),
    overtimeMinutes: z.number().int(),
    /** Promised visits of the same people that would start later than promised. */
    delays: z.number().int(),
    /** Of those who would go, how many have not been with the patient in the last two weeks, where others have. */
    strangers: z.number().int(),
    /** It only fits when somebody goes without their break. */
    missesBreak: z.boolean(),
  })
  .meta({ id: 'ChoicePrice' });
export type ChoicePrice = z.infer<typeof ChoicePrice>;

/** People who could make a visit, and the best time for it in their day. */
export const VisitChoice = z
  .object({
    people: z.array(z.object({ personId: z.string(), name: z.string() })),
    startsAt: InstantField,
    price: ChoicePrice,
  })
  .meta({ id: 'VisitChoice' });
export type VisitChoice = z.infer<typeof VisitChoice>;

/** Why this person, why not that one, and what would have to change. Words begin in lower case, to go on after a colon. */
export const VisitExplanation = z
  .object({
    visitId: z.string(),
    /** Everybody who could go with their best time, the cheapest first. */
    choices: z.array(VisitChoice),
    obstacles: z.array(z.object({ personId: z.string(), name: z.string(), words: z.string() })),
    /** Why nobody can come, and the smallest changes that would each make room; empty while somebody could go. */
    reasons: z.array(z.string()),
    changes: z.array(z.string()),
  })
  .meta({ id: 'VisitExplanation' });
export type VisitExplanation = z.infer<typeof VisitExplanation>;

/** A visit that is nobody's: who could take it as things are, or why nobody can and what would make room. */
export const DayGap = z
  .object({
    visitId: z.string(),
    able: z.number().int(),
    best: VisitChoice.nullable(),
    reasons: z.array(z.string()),
    changes: z.array(z.string()),
  })
  .meta({ id: 'DayGap' });
export type DayGap = z.infer<typeof DayGap>;

export const DayGapsQuery = z.object({ day: DateField, wardId: Uuid.optional() });
export type DayGapsQuery = z.infer<typeof DayGapsQuery>;

/** The most urgent visits that are nobody's, explained; `left` more are explained one by one, when they are opened. */
export const DayGaps = z
  .object({ day: DateField, gaps: z.array(DayGap), left: z.number().int() })
  .meta({ id: 'DayGaps' });
export type DayGaps = z.infer<typeof DayGaps>;
