import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Observable, Subject, concat, defer, filter, from, mergeMap } from 'rxjs';
import { DataSource } from 'typeorm';
import { SYSTEM_SETTINGS } from '../database/system-settings';

/** A committed message's place in commit order: the transaction, then the row. */
export interface Position {
  readonly xid: string;
  readonly id: number;
}

export interface Notice {
  readonly position: Position;
  readonly type: string;
  readonly subject: string;
  readonly audience: readonly string[];
}

const POLL_MS = 150;
const BATCH = 500;
/** Who missed more than this is told to reload everything instead. */
const LONGEST_REPLAY = 1000;
export const RESET = 'live.reset';

/**
 * What has been committed since, in commit order, for this process's listeners. Polled below the oldest running
 * transaction, so that a row that commits late is never skipped.
 */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly log = new Logger('LiveFeed');
  private readonly notices = new Subject<Notice>();
  private position: Position | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly dataSource: DataSource) {}

  onModuleDestroy(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.notices.complete();
  }

  /** Notices for one organisation, after `since` when it is given, from now on otherwise. */
  for(organisationId: string, since: Position | undefined): Observable<Notice> {
    this.timer ??= setTimeout(() => void this.poll(), 0);
    const live = this.notices.pipe(filter((notice) => notice.audience.includes(organisationId)));
    if (!since) return live;
    const missed = defer(() => from(this.missed(organisationId, since))).pipe(mergeMap((notices) => notices));
    return withoutGap(missed, live);
  }

  private async missed(organisationId: string, since: Position): Promise<Notice[]> {
    const notices = await this.after(since, LONGEST_REPLAY + 1, organisationId);
    if (notices.length <= LONGEST_REPLAY) return notices;
    return [{ position: this.position ?? since, type: RESET, subject: organisationId, audience: [organisationId] }];
  }

  private async poll(): Promise<void> {
    try {
      this.position ??= await this.now();
      const notices = await this.after(this.position, BATCH);
      for (const notice of notices) this.notices.next(notice);
      this.position = notices.at(-1)?.position ?? this.position;
    } catch {
      this.log.warn('Live updates wait for the database');
    }
    if (this.timer) this.timer = setTimeout(() => void this.poll(), POLL_MS).unref();
  }

  private async now(): Promise<Position> {
    const [row] = await this.ask<{ xid: string }>(`select access.settled_before()::text as xid`, []);
    return { xid: row?.xid ?? '0', id: 0 };
  }

  private async after(since: Position, limit: number, organisationId?: string): Promise<Notice[]> {
    const rows = await this.ask<{ xid: string; id: number; type: string; subject: string; audience: string[] }>(
      `select xid::text, id, type, subject, audience from outbox.message
       where (xid, id) > ($1::xid8, $2::bigint) and xid < access.settled_before()
         and ($4::uuid is null or $4 = any(audience))
       order by xid, id limit $3`,
      [since.xid, since.id, limit, organisationId ?? null],
    );
    return rows.map(({ xid, id, ...notice }) => ({ ...notice, position: { xid, id } }));
  }

  private ask<Row>(sql: string, parameters: unknown[]): Promise<Row[]> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(SYSTEM_SETTINGS);
      return manager.query<Row[]>(sql, parameters);
    });
  }
}

/** First what was missed, then what is live; what happens while the past is read is kept and told once. */
function withoutGap(missed: Observable<Notice>, live: Observable<Notice>): Observable<Notice> {
  return new Observable((subscriber) => {
    const waiting: Notice[] = [];
    let last: Position | undefined;
    let isCaughtUp = false;
    const tell = (notice: Notice) => {
      if (last && !isAfter(notice.position, last)) return;
      last = notice.position;
      subscriber.next(notice);
    };
    const following = live.subscribe({
      next: (notice) => (isCaughtUp ? tell(notice) : waiting.push(notice)),
      complete: () => subscriber.complete(),
    });
    const catchingUp = concat(missed).subscribe({
      next: tell,
      error: (fault: unknown) => subscriber.error(fault),
      complete: () => {
        isCaughtUp = true;
        waiting.forEach(tell);
      },
    });
    return () => {
      following.unsubscribe();
      catchingUp.unsubscribe();
    };
  });
}

export function isAfter(one: Position, other: Position): boolean {
  const [a, b] = [BigInt(one.xid), BigInt(other.xid)];
  return a === b ? one.id > other.id : a > b;
}

export function writePosition({ xid, id }: Position): string {
  return `${xid}-${id}`;
}

export function readPosition(text: string | undefined): Position | undefined {
  const match = /^(\d{1,20})-(\d{1,15})$/.exec(text ?? '');
  return match?.[1] && match[2] ? { xid: match[1], id: Number(match[2]) } : undefined;
}
