import { type Id, type Instant, ok, plusMinutes, refuse, type Result } from '@ward/kernel';
import { type PersonId } from './person';

export type BreakGlassId = Id<'break-glass'>;

/** How long one reason opens one record. */
export const BREAK_GLASS_MINUTES = 60;

export const REVIEW_OUTCOMES = ['appropriate', 'follow-up', 'inappropriate'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** A record opened by somebody without a relationship to the patient: a reason, an hour, and a review afterwards. */
export interface BreakGlass {
  readonly id: BreakGlassId;
  readonly personId: PersonId;
  readonly patientId: string;
  readonly reason: string;
  readonly startedAt: Instant;
  readonly endsAt: Instant;
  readonly review: BreakGlassReview | null;
}

export interface BreakGlassReview {
  readonly by: PersonId;
  readonly at: Instant;
  readonly outcome: ReviewOutcome;
  readonly note: string;
}

export type ReviewRefusal =
  | { readonly code: 'identity/already-reviewed'; readonly outcome: ReviewOutcome }
  | { readonly code: 'identity/own-access' }
  | { readonly code: 'identity/note-missing' };

/** Opens a record for sixty minutes. The reason stands in the audit trail and in the review queue. */
export function breakGlass(
  opening: Pick<BreakGlass, 'id' | 'personId' | 'patientId' | 'reason'>,
  at: Instant,
): BreakGlass {
  return { ...opening, startedAt: at, endsAt: plusMinutes(at, BREAK_GLASS_MINUTES), review: null };
}

/** Judges a break-glass afterwards: once, never one's own, and in words unless it was plainly right. */
export function reviewBreakGlass(opened: BreakGlass, review: BreakGlassReview): Result<BreakGlass, ReviewRefusal> {
  if (opened.review !== null) return refuse({ code: 'identity/already-reviewed', outcome: opened.review.outcome });
  if (opened.personId === review.by) return refuse({ code: 'identity/own-access' });
  if (review.outcome !== 'appropriate' && review.note === '') return refuse({ code: 'identity/note-missing' });
  return ok({ ...opened, review });
}
