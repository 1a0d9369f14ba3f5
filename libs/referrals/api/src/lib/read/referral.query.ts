import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { Clock, ok, refuse, type Instant } from '@ward/kernel';
import type { AttachmentView, MessageView, ReferralTold, ReferralView } from '@ward/referrals/contract';
import { PatientAccess, UnitOfWork } from '@ward/server-kit';
import { LINE_COLUMNS, LINE_JOINS, lineOf, sideOf, type LineRow } from './referral-line';

interface ReferralRow extends LineRow {
  readonly told: ReferralTold;
  readonly in_standard: boolean;
  readonly episode: {
    id: string;
    status: string;
    expectedDischarge: string | null;
    dischargedAt: Instant | null;
  } | null;
  readonly messages: MessageView[];
  readonly attachments: AttachmentView[];
  readonly letters: { id: string; signedAt: Instant; signedBy: string }[];
}

const instantJson = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (fields: string, from: string, order: string) =>
  `coalesce((select jsonb_agg(jsonb_build_object(${fields}) order by ${order}) from ${from}), '[]')`;

const STATEMENT = `select ${LINE_COLUMNS}, r.told, r.in_standard,
    (select jsonb_build_object('id', e.episode_id, 'status', e.status, 'expectedDischarge', e.expected_discharge,
                               'dischargedAt', ${instantJson('e.discharged_at')})
       from caseload.episode_card e where e.referral_id = r.id) as episode,
    ${list(
      `'id', m.id, 'side', m.sender_side, 'sender', m.sender_name, 'text', m.text, 'isQuestion', m.is_question,
       'sentAt', ${instantJson('m.sent_at')}, 'readAt', ${instantJson('m.read_at')}`,
      'referrals.message m where m.referral_id = r.id',
      'm.sent_at, m.id',
    )} as messages,
    ${list(
      `'id', a.id, 'name', a.name, 'mediaType', a.media_type, 'bytes', a.bytes, 'addedAt', ${instantJson('a.added_at')}`,
      'referrals.attachment a where a.referral_id = r.id',
      'a.added_at, a.id',
    )} as attachments,
    ${list(
      `'id', l.letter_id, 'signedAt', ${instantJson('l.signed_at')}, 'signedBy', l.signed_by_name`,
      'caseload.letter_card l join caseload.episode_card le on le.episode_id = l.episode_id where le.referral_id = r.id',
      'l.signed_at desc',
    )} as letters
  from referrals.referral r ${LINE_JOINS} where r.id = $3`;

/** One referral whole, for the page on which it is decided and for the referrer who follows it. */
@Injectable()
export class ReferralQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
    private readonly clock: Clock,
  ) {}

  byId(id: string, actor: Actor) {
    return this.work.read(actor, async (tx) => {
      const row = await tx.one<ReferralRow>(STATEMENT, [sideOf(actor), actor.personId, id]);
      if (!row) return refuse({ code: 'not-found' });
      const what = 'Read a referral';
      // A referral to this ward is itself the relationship for triage and for its referrer; everybody else needs one.
      if (actor.side === 'referrer' || actor.permissions.has('referral:decide'))
        tx.audit({ action: 'read', what, patients: [row.patient_id] });
      else await this.access.open(tx, row.patient_id, { action: 'read', what });
      return ok(viewOf(row, actor, this.clock.now()));
    });
  }
}

function viewOf(row: ReferralRow, actor: Actor, at: Instant): ReferralView {
  const { told, messages, attachments, letters, episode } = row;
  return {
    ...lineOf(row, actor, at),
    told,
    isInTwoHourStandard: row.in_standard,
    decision: decisionOf(row),
    episode,
    messages,
    attachments,
    letters,
  };
}

function decisionOf(row: ReferralRow): ReferralView['decision'] {
  if (!row.decision || !row.decided_by || !row.decided_at) return null;
  const { decision } = row;
  return {
    by: { id: row.decided_by, name: row.decided_by_name ?? '' },
    at: row.decided_at,
    reason: (decision.reason ?? null) as NonNullable<ReferralView['decision']>['reason'],
    alternative: (decision.alternative ?? null) as NonNullable<ReferralView['decision']>['alternative'],
    handedTo: decision.handedTo ?? '',
    words: decision.words,
    firstVisit: decision.firstVisit ?? null,
    lateReason: decision.lateReason ?? null,
    episodeId: decision.episodeId ?? null,
  };
}
