import { Injectable } from '@nestjs/common';
import type { Session } from '@ward/identity/domain';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

/** Sessions of the person who acts. Rows are removed when they end: what happened stands in the audit trail. */
@Injectable()
export class SessionStore {
  async start(tx: Tx, hash: Buffer, { startedAt, seenAt, endsAt }: Session): Promise<void> {
    await tx.query(
      `insert into identity.session (id_hash, person_id, provider_id, started_at, seen_at, ends_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [hash, tx.actor.personId, tx.actor.providerId, startedAt, seenAt, endsAt],
    );
  }

  async end(tx: Tx, hash: Buffer): Promise<number> {
    return (await tx.query(`delete from identity.session where id_hash = $1 returning person_id`, [hash])).length;
  }

  /** Signs a person out on every device. */
  async endAllOf(tx: Tx, personId: string): Promise<number> {
    return (await tx.query(`delete from identity.session where person_id = $1 returning person_id`, [personId])).length;
  }

  /** Clears what ran out before `idleSince` or by its absolute end. */
  async sweep(tx: Tx, now: Instant, idleSince: Instant): Promise<void> {
    await tx.query(`delete from identity.session where person_id = $1 and (ends_at <= $2 or seen_at <= $3)`, [
      tx.actor.personId,
      now,
      idleSince,
    ]);
  }
}
