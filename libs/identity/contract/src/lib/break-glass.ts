import { InstantField, PageQuery, Uuid, Words } from '@ward/contract';
import { REVIEW_OUTCOMES } from '@ward/identity/domain';
import * as z from 'zod';

export const BreakGlass = z
  .object({
    id: Uuid,
    patientId: Uuid,
    reason: Words(500, 10, 'Say in a sentence why you need this record now'),
  })
  .meta({ id: 'BreakGlass' });
export type BreakGlass = z.infer<typeof BreakGlass>;

/** What the person who broke the glass is told: until when the record is open. */
export const BreakGlassOpened = z
  .object({ id: Uuid, patientId: Uuid, startedAt: InstantField, endsAt: InstantField })
  .meta({ id: 'BreakGlassOpened' });
export type BreakGlassOpened = z.infer<typeof BreakGlassOpened>;

export const ReviewOutcome = z.enum(REVIEW_OUTCOMES);

export const ReviewBreakGlass = z
  .object({ outcome: ReviewOutcome, note: Words(1000).default('') })
  .refine(({ outcome, note }) => outcome === 'appropriate' || note !== '', {
    path: ['note'],
    message: 'Say what was wrong or what follows',
  })
  .meta({ id: 'ReviewBreakGlass' });
export type ReviewBreakGlass = z.infer<typeof ReviewBreakGlass>;

/** A line of the review queue. */
export const BreakGlassView = z
  .object({
    id: Uuid,
    personId: Uuid,
    personName: z.string(),
    profession: z.string().nullable(),
    patientId: Uuid,
    patientName: z.string(),
    nhsNumber: z.string().nullable(),
    reason: z.string(),
    startedAt: InstantField,
    endsAt: InstantField,
    /** Reads and writes of this patient's record by this person within the hour. */
    reads: z.number().int(),
    writes: z.number().int(),
    review: z.object({ outcome: ReviewOutcome, note: z.string(), byName: z.string(), at: InstantField }).nullable(),
  })
  .meta({ id: 'BreakGlassReview' });
export type BreakGlassView = z.infer<typeof BreakGlassView>;

export const BreakGlassQuery = PageQuery.extend({ reviewed: z.stringbool().default(false) });
export type BreakGlassQuery = z.infer<typeof BreakGlassQuery>;
