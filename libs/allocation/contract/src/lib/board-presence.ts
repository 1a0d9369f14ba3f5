import { DateField, eventSchema, InstantField, Uuid } from '@ward/contract';
import * as z from 'zod';

/** I am looking at this day, and have this visit open. Said again while it is so; it lapses by itself. */
export const BeOnBoard = z.object({ day: DateField, visitId: Uuid.nullable() }).meta({ id: 'BeOnBoard' });
export type BeOnBoard = z.infer<typeof BeOnBoard>;

/** Who else looks at the day now, and which visit each has open. */
export const BoardPresence = z
  .object({
    day: DateField,
    others: z.array(
      z.object({ personId: z.string(), name: z.string(), visitId: z.string().nullable(), seenAt: InstantField }),
    ),
  })
  .meta({ id: 'BoardPresence' });
export type BoardPresence = z.infer<typeof BoardPresence>;

/** Whether the person was there before they left. */
export const LeftBoard = z.object({ left: z.boolean() }).meta({ id: 'LeftBoard' });
export type LeftBoard = z.infer<typeof LeftBoard>;

export const BoardPresenceQuery = z.object({ day: DateField });
export type BoardPresenceQuery = z.infer<typeof BoardPresenceQuery>;

/** Somebody came to a day's board, left it, or opened another visit. Subject: the provider. */
export const BoardPresenceChanged = eventSchema('allocation.board-presence-changed.v1', z.object({ day: DateField }));
export type BoardPresenceChanged = ReturnType<typeof BoardPresenceChanged.event>;
