import { Uuid, WallTimeField, Words } from '@ward/contract';
import * as z from 'zod';

/** One line of a stay's care plan. Its id is the stay's own, so that visits can follow its changes. */
export const CarePlanItem = z
  .object({
    id: Uuid,
    type: z.string().max(60),
    title: Words(120, 3, 'Name the care'),
    minutes: z.number().int().min(5, 'At least 5 minutes').max(480, 'At most 8 hours'),
    contact: z.enum(['face-to-face', 'phone', 'video']),
    skills: z.array(z.string().max(60)).max(10),
    staff: z.union([z.literal(1), z.literal(2)]),
    /** London times; one window for each time a day. */
    windows: z
      .array(z.object({ from: WallTimeField, to: WallTimeField }))
      .min(1, 'Give at least one window')
      .max(6),
    everyDays: z.number().int().min(1).max(14),
    days: z.number().int().min(1).max(90),
    minGapMinutes: z.number().int().min(15).max(1440).optional(),
    priority: z.number().int().min(1).max(100),
  })
  .meta({ id: 'CarePlanItem' });
export type CarePlanItem = z.infer<typeof CarePlanItem>;

export const Goal = z
  .object({ id: Uuid, text: Words(200, 3, 'Say the goal'), status: z.enum(['open', 'met', 'not-met']) })
  .meta({ id: 'Goal' });
export type Goal = z.infer<typeof Goal>;

const BandMinutes = z.object({
  low: z.number(),
  lowMedium: z.number(),
  medium: z.number(),
  high: z.number(),
});

/** Minutes between sets of observations, and minutes to respond, for each NEWS2 band: the pathway's at admission. */
export const StayMonitoring = z.object({ everyMinutes: BandMinutes, respondMinutes: BandMinutes });
export type StayMonitoring = z.infer<typeof StayMonitoring>;
