import { Injectable } from '@nestjs/common';
import type { BreakGlass, BreakGlassId, ReviewOutcome } from '@ward/identity/domain';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

interface BreakGlassRow extends Omit<BreakGlass, 'review'> {
  readonly reviewedBy: string | null;
  readonly reviewedAt: Instant | null;
  readonly outcome: ReviewOutcome | null;
  readonly note: string | null;
}

@Injectable()
export class BreakGlassStore {
  async add(tx: Tx, { id, personId, patientId, reason, startedAt, endsAt }: BreakGlass): Promise<void> {
    await tx.query(
      `insert into identity.break_glass (id, person_id, patient_id, provider_id, reason, started_at, ends_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, personId, patientId, tx.actor.providerId, reason, startedAt, endsAt],
    );
  }

  /** True where the actor's own ward knows this patient: break-glass opens no other ward's records. */
  async isPatientKnown(tx: Tx, patientId: string): Promise<boolean> {
    return (
      (await tx.one(`select 1 as known from caseload.patient_card where patient_id = $1`, [patientId])) !== undefined
    );
  }

  async loadForReview(tx: Tx, id: BreakGlassId): Promise<BreakGlass | undefined> {
    const row = await tx.one<BreakGlassRow>(
      `select id, person_id as "personId", patient_id as "patientId", reason, started_at as "startedAt", ends_at as "endsAt",
              reviewed_by as "reviewedBy", reviewed_at as "reviewedAt", review as outcome, review_note as note
       from identity.break_glass where id = $1 for no key update`,
      [id],
    );
    if (!row) return undefined;
    const { reviewedBy, reviewedAt, outcome, note, ...opened } = row;
    const isReviewed = reviewedBy !== null && reviewedAt !== null && outcome !== null;
    return { ...opened, review: isReviewed ? { by: reviewedBy, at: reviewedAt, outcome, note: note ?? '' } : null };
  }

  async saveReview(tx: Tx, { id, review }: BreakGlass): Promise<void> {
    await tx.query(
      `update identity.break_glass set reviewed_by = $2, reviewed_at = $3, review = $4, review_note = $5 where id = $1`,
      [id, review?.by, review?.at, review?.outcome, review?.note],
    );
  }
}
