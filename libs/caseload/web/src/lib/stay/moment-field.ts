import { atLondon, isLondonDate, isWallTime, type Instant } from '@ward/kernel';
import * as z from 'zod';

/** A day and a time as two fields of a form. */
export const Moment = {
  day: z.string().refine(isLondonDate, 'Give the day'),
  time: z.string().refine(isWallTime, 'Give the time, for example 14:30'),
};

export function instantOf({ day, time }: { day: string; time: string }): Instant {
  return atLondon(day, time);
}
