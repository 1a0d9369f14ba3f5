import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@ward/kernel';
import { type Job, RunsEvery, systemActor, type Tx, UnitOfWork } from '@ward/server-kit';
import { BEGINNING, ENTRIES_AS_TEXT, sealHash } from './seal-sql';

const ENTRIES_A_SEAL = 1000;
const SEALS_A_RUN = 200;
const LOCK = 7264;

/**
 * Chains the audit trail: every minute the new entries get a seal that holds the hash of the seal before. People who
 * write entries never wait for it: it reads, in commit order, only what lies below the oldest running transaction,
 * where nothing can appear any more.
 */
@RunsEvery('identity.seal-audit', '* * * * *')
@Injectable()
export class SealAudit implements Job {
  private readonly log = new Logger('SealAudit');

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    let head: string | undefined;
    for (let seals = 0; seals < SEALS_A_RUN; seals++) {
      const hash = await this.work.run(systemActor('sealing of the audit trail'), (tx) => this.sealNext(tx));
      if (hash === undefined) break;
      head = hash;
    }
    // Outside the database, so that who rewrites the whole chain is still found out.
    if (head !== undefined) this.log.log(`The audit trail is sealed up to ${head}`);
  }

  private async sealNext(tx: Tx): Promise<string | undefined> {
    const mine = await tx.one<{ mine: boolean }>(`select pg_try_advisory_xact_lock(${LOCK}) as mine`);
    if (!mine?.mine) return undefined;
    const sealed = await tx.one<{ hash: string }>(
      `with last as (
         select coalesce(max(number), 0) as number,
                coalesce((array_agg(hash order by number desc))[1], '${BEGINNING}') as hash,
                coalesce((array_agg(up_to_xid order by number desc))[1], '0'::xid8) as xid,
                coalesce((array_agg(up_to_id order by number desc))[1], '00000000-0000-0000-0000-000000000000') as id
         from (select * from audit.seal order by number desc limit 1) newest),
       e as (
         select entry.* from audit.entry entry, last
         where (entry.xid, entry.id) > (last.xid, last.id) and entry.xid < access.settled_before()
         order by entry.xid, entry.id limit $1),
       batch as (
         select count(*) as entries, (array_agg(xid order by xid desc, id desc))[1] as xid,
                (array_agg(id order by xid desc, id desc))[1] as id, ${ENTRIES_AS_TEXT} as text
         from e having count(*) > 0)
       insert into audit.seal (number, up_to_xid, up_to_id, entries, previous, hash, sealed_at)
       select last.number + 1, batch.xid, batch.id, batch.entries, last.hash,
              ${sealHash('last.hash', 'last.number + 1', 'batch.text')}, $2
       from last, batch returning hash`,
      [ENTRIES_A_SEAL, this.clock.now()],
    );
    return sealed?.hash;
  }
}
