import { DateField, eventSchema, InstantField, Uuid } from '@ward/contract';
import { LEARNED_BY } from '@ward/allocation/domain';
import * as z from 'zod';

const whole = z.number().int();
const Spread = z
  .object({
    count: whole,
    median: whole.nullable(),
    lowerQuartile: whole.nullable(),
    upperQuartile: whole.nullable(),
  })
  .meta({ id: 'Spread' });
export type SpreadView = z.infer<typeof Spread>;

export const LearnedQuery = z.object({ wardId: Uuid.optional(), by: z.enum(LEARNED_BY).default('type') });
export type LearnedQuery = z.output<typeof LearnedQuery>;

/** Whether plans use learned minutes, and who said so when. The shares are of the moment when it was said. */
export const LearningSetting = z
  .object({
    isOn: z.boolean(),
    /** How many times the planned minutes a visit of the type takes; types with too few visits are absent. */
    shares: z.record(z.string(), z.number()),
    setByName: z.string().nullable(),
    setAt: InstantField.nullable(),
    version: whole,
  })
  .meta({ id: 'LearningSetting' });
export type LearningSetting = z.infer<typeof LearningSetting>;

export const SetLearning = z.object({ isOn: z.boolean() }).meta({ id: 'SetLearning' });
export type SetLearning = z.infer<typeof SetLearning>;

export const LearnedView = z
  .object({
    from: DateField,
    to: DateField,
    visits: whole,
    groups: z.array(
      z.object({
        name: z.string(),
        duration: Spread,
        overrun: Spread,
        late: Spread,
        travel: Spread,
        travelOverrun: Spread,
      }),
    ),
    /** What turning it on now would plan with. */
    shares: z.record(z.string(), z.number()),
    setting: LearningSetting,
  })
  .meta({ id: 'Learned' });
export type LearnedView = z.infer<typeof LearnedView>;

/** Plans use learned minutes from now on, or no longer. Subject: the provider. */
export const LearningSet = eventSchema(
  'allocation.learning-set.v1',
  z.object({ providerId: z.string(), isOn: z.boolean() }),
);

/** What the numbers mean, in the words that stand beside them. */
export const LEARNED_WORDS = {
  visits: 'Visits that were done in the last 90 days and had somebody promised, by the record that counts now.',
  duration: 'Duration: from check-in to check-out. Over: minutes longer than planned; below 0, shorter.',
  late: 'Late: check-in after the planned start; below 0, before it.',
  travel:
    'Travel: from check-out at one home to check-in at the next by the same person, for visits begun after their planned start (so nobody waited at the door) and within two hours. Over: minutes more than the estimate.',
  few: 'The middle value and the quartiles are shown from 20 visits on.',
  use: 'When it is on, plans give visits that nobody has yet the middle of what their type took, up to twice the planned minutes. They never plan less than was planned: a promise lasts as long as it says.',
} as const;
