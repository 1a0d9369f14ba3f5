import { Injectable } from '@nestjs/common';
import type { SealCheck } from '@ward/identity/contract';
import type { Instant } from '@ward/kernel';
import { systemActor, type Tx, UnitOfWork } from '@ward/server-kit';
import { BEGINNING, ENTRIES_AS_TEXT, sealHash } from './seal-sql';

/** So many seals are looked at in one question: a long trail is checked in steps that show how far they are. */
const SEALS_A_STEP = 100;

interface CheckedSeal {
  readonly number: number;
  readonly sealed_at: Instant;
  readonly entries: number;
  readonly found: number;
  readonly expected_number: number;
  readonly is_linked: boolean;
  readonly is_whole: boolean;
}

/** Recomputes the seals and names the first that does not hold. Seals span all organisations, and no entry is shown. */
@Injectable()
export class SealCheckQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Checks the next step of the chain after the seal `after` (0 for the beginning). */
  step(after: number): Promise<SealCheck> {
    return this.work.read(systemActor('check of the audit seals'), async (tx) => {
      const seals = await this.recompute(tx, after);
      const broken = seals.find((seal) => faultOf(seal) !== null);
      const fault = broken && faultOf(broken);
      const last = seals.at(-1);
      return {
        checkedUpTo: last?.number ?? after,
        entries: seals.reduce((sum, { found }) => sum + found, 0),
        sealedUntil: last?.sealed_at ?? null,
        next: broken || seals.length < SEALS_A_STEP ? null : (last?.number ?? null),
        unsealed: await this.unsealed(tx),
        broken: broken && fault ? { seal: broken.expected_number, sealedAt: broken.sealed_at, fault } : null,
      };
    });
  }

  private recompute(tx: Tx, after: number): Promise<CheckedSeal[]> {
    return tx.query<CheckedSeal>(
      `with chain as (
         select s.*, lag(s.number, 1, 0::bigint) over w as before_number, lag(s.hash, 1, '${BEGINNING}') over w as before_hash,
                lag(s.up_to_xid, 1, '0'::xid8) over w as from_xid,
                lag(s.up_to_id, 1, '00000000-0000-0000-0000-000000000000'::uuid) over w as from_id
         from audit.seal s where s.number >= $1 and s.number <= $1 + ${SEALS_A_STEP} window w as (order by s.number))
       select c.number, c.sealed_at, c.entries, c.before_number + 1 as expected_number, found.entries as found,
              c.before_number + 1 = c.number and c.previous = c.before_hash as is_linked,
              ${sealHash('c.previous', 'c.number', 'found.text')} = c.hash as is_whole
       from chain c cross join lateral (
         select count(*)::int as entries, ${ENTRIES_AS_TEXT} as text from audit.entry e
         where (e.xid, e.id) > (c.from_xid, c.from_id) and (e.xid, e.id) <= (c.up_to_xid, c.up_to_id)) found
       where c.number > $1 order by c.number`,
      [after],
    );
  }

  private async unsealed(tx: Tx): Promise<number> {
    const row = await tx.one<{ waiting: number }>(
      `select count(*)::int as waiting from audit.entry e
       where (e.xid, e.id) > (select s.up_to_xid, s.up_to_id from audit.seal s order by s.number desc limit 1)
          or not exists (select from audit.seal)`,
    );
    return row?.waiting ?? 0;
  }
}

function faultOf(seal: CheckedSeal): 'seal-missing' | 'chain-changed' | 'entries-changed' | null {
  if (seal.number !== seal.expected_number) return 'seal-missing';
  if (!seal.is_linked) return 'chain-changed';
  return seal.is_whole && seal.found === seal.entries ? null : 'entries-changed';
}
