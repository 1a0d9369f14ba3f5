import { Injectable } from '@nestjs/common';
import { InstantField, Uuid, type Actor, type PageQuery } from '@ward/contract';
import { Clock, type Instant } from '@ward/kernel';
import type { LettersPage, WardPatientsPage } from '@ward/referrals/contract';
import { decodeCursor, pageOf, UnitOfWork } from '@ward/server-kit';
import * as z from 'zod';
import { patientOf, type LineRow } from './referral-line';

interface WardPatientRow extends LineRow {
  readonly episode_id: string;
  readonly referral_id: string;
  readonly ward_phone: string | null;
  readonly admitted_at: Instant;
  readonly expected_discharge: string | null;
  readonly responsible_clinician_name: string | null;
  readonly last_contact_at: Instant | null;
  readonly next_from: Instant | null;
  readonly next_to: Instant | null;
  readonly next_title: string | null;
}

interface LetterRow extends LineRow {
  readonly letter_id: string;
  readonly episode_id: string;
  readonly version_no: number;
  readonly signed_at: Instant;
  readonly signed_by_name: string;
}

const PATIENT = `p.patient_id, p.nhs_number, p.family_name, p.given_name, p.date_of_birth, p.sex, p.postcode, p.allergies, p.alerts, p.looks_like`;
const Cursor = z.tuple([InstantField, Uuid]);

/** What a referring organisation has on the ward now, and the letters that came back. */
@Injectable()
export class ReferrerHomeQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  wardPatients({ after, limit }: PageQuery, actor: Actor): Promise<WardPatientsPage> {
    const cursor = decodeCursor(after, Cursor);
    const at = this.clock.now();
    return this.work.read(actor, async (tx) => {
      const rows = await tx.query<WardPatientRow>(
        `select ${PATIENT}, e.episode_id, e.referral_id, e.status, e.ward_id, ward.name as ward_name, ward.phone as ward_phone,
                w.name as pathway_name, e.admitted_at, e.expected_discharge, e.responsible_clinician_name,
                s.total, s.band, s.taken_at,
                (select max(c.checked_in_at) from visits.contact_card c
                  where c.episode_id = e.episode_id and c.outcome = 'done') as last_contact_at,
                next.window_from as next_from, next.window_to as next_to, next.title as next_title
           from caseload.episode_card e
           join caseload.patient_card p on p.patient_id = e.patient_id
           join capacity.pathway_card w on w.pathway_id = e.pathway_id
           join capacity.ward_card ward on ward.ward_id = e.ward_id
           left join monitoring.latest_score s on s.patient_id = e.patient_id
           left join lateral (select v.window_from, v.window_to, v.title from visits.visit_card v
                               where v.episode_id = e.episode_id and v.status = 'planned' and v.window_to > $2::timestamptz
                               order by v.window_from limit 1) next on true
          where e.referrer_id = $1 and e.status <> 'discharged'
            ${cursor ? 'and (e.admitted_at, e.episode_id) < ($4::timestamptz, $5::uuid)' : ''}
          order by e.admitted_at desc, e.episode_id desc limit $3`,
        [actor.organisationId, at, limit + 1, ...(cursor ?? [])],
      );
      const page = pageOf(rows, limit, (row) => [row.admitted_at, row.episode_id], wardPatientOf);
      tx.audit({
        action: 'list',
        what: 'Own patients on the ward',
        patients: page.items.map(({ patient }) => patient.patientId),
      });
      return page;
    });
  }

  letters({ after, limit }: PageQuery, actor: Actor): Promise<LettersPage> {
    const cursor = decodeCursor(after, Cursor);
    return this.work.read(actor, async (tx) => {
      const rows = await tx.query<LetterRow>(
        `select ${PATIENT}, l.letter_id, l.episode_id, l.version_no, l.signed_at, l.signed_by_name
           from caseload.letter_card l join caseload.patient_card p on p.patient_id = l.patient_id
          where l.referrer_id = $1 ${cursor ? 'and (l.signed_at, l.letter_id) < ($3::timestamptz, $4::uuid)' : ''}
          order by l.signed_at desc, l.letter_id desc limit $2`,
        [actor.organisationId, limit + 1, ...(cursor ?? [])],
      );
      const page = pageOf(rows, limit, (row) => [row.signed_at, row.letter_id], letterOf);
      tx.audit({
        action: 'list',
        what: 'Letters about own patients',
        patients: page.items.map(({ patient }) => patient.patientId),
      });
      return page;
    });
  }
}

function wardPatientOf(row: WardPatientRow): WardPatientsPage['items'][number] {
  return {
    patient: patientOf(row),
    episodeId: row.episode_id,
    referralId: row.referral_id,
    status: row.status,
    ward: { id: row.ward_id ?? '', name: row.ward_name ?? '', phone: row.ward_phone },
    pathway: row.pathway_name,
    admittedAt: row.admitted_at,
    expectedDischarge: row.expected_discharge,
    responsibleClinician: row.responsible_clinician_name,
    score: { total: row.total, band: row.band, takenAt: row.taken_at },
    lastContactAt: row.last_contact_at,
    nextVisit:
      row.next_from && row.next_to && row.next_title
        ? { from: row.next_from, to: row.next_to, title: row.next_title }
        : null,
  };
}

function letterOf(row: LetterRow): LettersPage['items'][number] {
  return {
    letterId: row.letter_id,
    episodeId: row.episode_id,
    patient: patientOf(row),
    versionNo: row.version_no,
    signedAt: row.signed_at,
    signedBy: row.signed_by_name,
  };
}
