import { Injectable } from '@nestjs/common';
import { InstantField, Uuid, type Actor } from '@ward/contract';
import type { AlertOwners, AlertsPage, AlertsQuery as Asked, AlertView } from '@ward/monitoring/contract';
import { decodeCursor, pageOf, UnitOfWork } from '@ward/server-kit';
import * as z from 'zod';

interface AlertRow extends Omit<AlertView, 'patient' | 'score' | 'owner'> {
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly familyName: string;
  readonly givenName: string;
  readonly dateOfBirth: string;
  readonly nhsNumber: string;
  readonly phone: string | null;
  readonly looksLike: boolean;
  readonly total: number | null;
  readonly band: AlertView['score']['band'];
  readonly takenAt: AlertView['score']['takenAt'];
}

const Cursor = z.tuple([InstantField, Uuid]);

const WHICH: Readonly<Record<Asked['show'], string>> = {
  open: `a.state <> 'resolved'`,
  unowned: `a.state <> 'resolved' and a.owner_id is null`,
  mine: `a.state <> 'resolved' and a.owner_id = access.actor()`,
  resolved: `a.state = 'resolved'`,
};

const COLUMNS = `a.id, a.patient_id as "patientId", a.episode_id as "episodeId", a.ward_id as "wardId", a.kind, a.level, a.state,
  a.words, a.raised_at as "raisedAt", a.due_at as "dueAt", a.owner_id as "ownerId", a.owner_name as "ownerName",
  a.acknowledged_at as "acknowledgedAt", a.sbard, a.acted_at as "actedAt", a.outcome, a.resolved_at as "resolvedAt", a.version,
  p.family_name as "familyName", p.given_name as "givenName", p.date_of_birth as "dateOfBirth", p.nhs_number as "nhsNumber",
  p.phone, p.looks_like as "looksLike", l.total, l.band, l.taken_at as "takenAt"`;

/** Alerts by the time to act, or those resolved, newest first. */
@Injectable()
export class AlertsQuery {
  constructor(private readonly work: UnitOfWork) {}

  page({ show, wardId, patientId, after, limit }: Asked, actor: Actor): Promise<AlertsPage> {
    const cursor = decodeCursor(after, Cursor);
    const [key, sign, order] =
      show === 'resolved' ? (['resolved_at', '<', 'desc'] as const) : (['due_at', '>', 'asc'] as const);
    return this.work.read(actor, async (tx) => {
      const rows = await tx.query<AlertRow>(
        `select ${COLUMNS} from monitoring.alert a
           join caseload.patient_card p on p.patient_id = a.patient_id
           left join monitoring.latest l on l.patient_id = a.patient_id
          where a.provider_id = $1 and ${WHICH[show]}
            and ($2::uuid is null or a.ward_id = $2) and ($3::uuid is null or a.patient_id = $3)
            ${cursor ? `and (a.${key}, a.id) ${sign} ($5::timestamptz, $6::uuid)` : ''}
          order by a.${key} ${order}, a.id ${order} limit $4`,
        [actor.providerId, wardId ?? null, patientId ?? null, limit + 1, ...(cursor ?? [])],
      );
      const cursorOf = (row: AlertRow) => [show === 'resolved' ? row.resolvedAt : row.dueAt, row.id];
      const page = pageOf(rows, limit, cursorOf, viewOf);
      const patients = [...new Set(page.items.map((alert) => alert.patientId))];
      tx.audit({ action: 'list', what: 'List of alerts', patients });
      return page;
    });
  }

  owners(actor: Actor): Promise<AlertOwners> {
    return this.work.read(actor, async (tx) => ({
      items: await tx.query<AlertOwners['items'][number]>(
        `select person_id as id, name, profession from identity.person_card
          where organisation_id = $1 and active and profession is not null order by name limit 500`,
        [actor.providerId],
      ),
    }));
  }
}

function viewOf(row: AlertRow): AlertView {
  const {
    ownerId,
    ownerName,
    familyName,
    givenName,
    dateOfBirth,
    nhsNumber,
    phone,
    looksLike,
    total,
    band,
    takenAt,
    ...alert
  } = row;
  return {
    ...alert,
    patient: { name: `${givenName} ${familyName}`, dateOfBirth, nhsNumber, phone, looksLike },
    owner: ownerId ? { id: ownerId, name: ownerName ?? '' } : null,
    score: { total, band, takenAt },
  };
}
