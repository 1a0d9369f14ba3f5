import { Injectable } from '@nestjs/common';
import { InstantField, Uuid, type Actor } from '@ward/contract';
import { Clock, type Instant } from '@ward/kernel';
import type { ReferralsPage, ReferralsQuery as Asked, TriageCounts } from '@ward/referrals/contract';
import { decodeCursor, pageOf, UnitOfWork } from '@ward/server-kit';
import * as z from 'zod';
import { LINE_COLUMNS, LINE_JOINS, lineOf, sideOf, type LineRow } from './referral-line';

interface List {
  /** Which referrals; $3 is the organisation, $4 now. */
  readonly where: string;
  readonly key: 'clock_ends_at' | 'rests_until' | 'decided_at' | 'changed_at';
  readonly order: 'asc' | 'desc';
  readonly what: string;
}

const LISTS: Readonly<Record<Asked['show'], List>> = {
  triage: {
    where: `r.provider_id = $3::uuid and r.status = 'received'`,
    key: 'clock_ends_at',
    order: 'asc',
    what: 'Triage list',
  },
  overdue: {
    where: `r.provider_id = $3::uuid and r.rests_until < $4::timestamptz and (r.claimed_until is null or r.claimed_until <= $4::timestamptz)`,
    key: 'rests_until',
    order: 'asc',
    what: 'List of referrals that rested too long',
  },
  decided: {
    where: `r.provider_id = $3::uuid and r.decided_at is not null`,
    key: 'decided_at',
    order: 'desc',
    what: 'List of decided referrals',
  },
  mine: { where: `r.referrer_id = $3::uuid`, key: 'changed_at', order: 'desc', what: 'List of own referrals' },
};

const Cursor = z.tuple([InstantField, Uuid]);

/** The lists of referrals, each one statement, paged by keyset. */
@Injectable()
export class ReferralsQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  page(asked: Asked, actor: Actor): Promise<ReferralsPage> {
    const list = LISTS[asked.show];
    const after = decodeCursor(asked.after, Cursor);
    const at = this.clock.now();
    const organisation = asked.show === 'mine' ? actor.organisationId : actor.providerId;
    return this.work.read(actor, async (tx) => {
      const rows = await tx.query<LineRow>(statement(list, after !== null, asked.search), [
        sideOf(actor),
        actor.personId,
        organisation,
        at,
        asked.limit + 1,
        searched(asked.search),
        ...(after ?? []),
      ]);
      const page = pageOf(
        rows,
        asked.limit,
        (row) => [row[list.key], row.id],
        (row) => lineOf(row, actor, at),
      );
      tx.audit({ action: 'list', what: list.what, patients: page.items.map(({ patient }) => patient.patientId) });
      return page;
    });
  }

  counts(actor: Actor): Promise<TriageCounts> {
    const at: Instant = this.clock.now();
    return this.work.read(actor, async (tx) => {
      const counted = await tx.one<TriageCounts>(
        `select count(*) filter (where asked_at is null and (claimed_until is null or claimed_until <= $2))::int as waiting,
                count(*) filter (where claimed_until > $2)::int as "inTriage",
                count(*) filter (where asked_at is not null)::int as "questionOpen",
                count(*) filter (where clock_ends_at < $2)::int as "pastClock",
                (select count(*)::int from referrals.referral
                  where provider_id = $1 and rests_until < $2 and (claimed_until is null or claimed_until <= $2)) as overdue
           from referrals.referral where provider_id = $1 and status = 'received'`,
        [actor.providerId, at],
      );
      return counted ?? { waiting: 0, inTriage: 0, questionOpen: 0, pastClock: 0, overdue: 0 };
    });
  }
}

/** Rows are picked by index first and joined after, so that a page costs a page whatever the table holds. */
function statement({ where, key, order }: List, isLaterPage: boolean, search: string | undefined): string {
  const sign = order === 'asc' ? '>' : '<';
  const later = isLaterPage ? `and (r.${key}, r.id) ${sign} ($7::timestamptz, $8::uuid)` : '';
  return `with picked as materialized (
      select r.* from referrals.referral r ${search ? 'join caseload.patient_card p on p.patient_id = r.patient_id' : ''}
       where ${where} and ($4::timestamptz is not null) ${later}
         and ${search ? matches(search) : '$6::text is null'}
       order by r.${key} ${order}, r.id ${order} limit $5)
    select ${LINE_COLUMNS} from picked r ${LINE_JOINS} order by r.${key} ${order}, r.id ${order}`;
}

function matches(search: string): string {
  if (/^[\d\s-]+$/.test(search)) return `p.nhs_number = $6`;
  return /^r-/i.test(search) ? `r.number = $6` : `lower(p.family_name) like $6`;
}

function searched(search: string | undefined): string | null {
  if (!search) return null;
  if (/^[\d\s-]+$/.test(search)) return search.replace(/[\s-]/g, '');
  if (/^r-/i.test(search)) return search.toUpperCase();
  return `${search.toLowerCase().replace(/[%_\\]/g, '\\$&')}%`;
}
