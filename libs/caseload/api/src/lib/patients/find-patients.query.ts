import { Injectable } from '@nestjs/common';
import type { FindPatients, PatientMatch, PatientMatches } from '@ward/caseload/contract';
import type { Tx } from '@ward/server-kit';
import { PatientStore } from './patient.store';

const MOST_SHOWN = 20;
const nobody: PatientMatches = { outcome: 'nobody', isOnWard: false, patients: [] };

/**
 * Finds people by number, or by name and birthday whatever the accents and small slips of spelling. Day and month
 * typed the wrong way round are tried as well. Referrers find the patients they know; of another patient they learn,
 * with the exact number and birthday, that the ward knows this person.
 */
@Injectable()
export class FindPatientsQuery {
  constructor(private readonly patients: PatientStore) {}

  async ask(tx: Tx, asked: FindPatients): Promise<PatientMatches> {
    const answer = asked.nhsNumber ? await this.byNumber(tx, asked.nhsNumber, asked) : await this.byName(tx, asked);
    const patients = answer.patients.map(({ patientId }) => patientId);
    tx.audit({ action: 'list', what: 'Searched for a patient', patients });
    return answer;
  }

  private async byNumber(tx: Tx, nhsNumber: string, { dateOfBirth }: FindPatients): Promise<PatientMatches> {
    const person = await this.patients.personOfNumber(tx, nhsNumber);
    if (!person) return { ...nobody, outcome: 'unknown' };
    const isSameDay = dateOfBirth === undefined || dateOfBirth === person.dateOfBirth;
    const patients = await this.matches(tx, [person.patientId]);
    if (patients.length > 0)
      return { outcome: isSameDay ? 'found' : 'another-birthday', isOnWard: person.openEpisodeId !== null, patients };
    // A referrer who does not know the patient yet: without the birthday the number tells nothing at all.
    if (dateOfBirth === undefined) return { ...nobody, outcome: 'unknown' };
    return isSameDay
      ? { outcome: 'registered', isOnWard: person.openEpisodeId !== null, patients: [] }
      : { ...nobody, outcome: 'another-birthday' };
  }

  private async byName(tx: Tx, { name = '', dateOfBirth }: FindPatients): Promise<PatientMatches> {
    const ids = await this.alike(tx, name, dateOfBirth);
    if (ids.length === 0) return nobody;
    const patients = await this.matches(tx, ids);
    return { outcome: 'found', isOnWard: patients.some(({ openEpisode }) => openEpisode !== null), patients };
  }

  /** Ids of people with such a name, likeliest first. */
  async alike(tx: Tx, name: string, dateOfBirth: string | undefined, atLeast = 0): Promise<string[]> {
    const born = dateOfBirth ?? null;
    const rows = await tx.query<{ id: string; likeness: number }>(
      `select patient_id as id, likeness from caseload.find_patients($1, $2, $3, $4)`,
      [name, born, born === null ? null : dayAndMonthSwapped(born), MOST_SHOWN],
    );
    return rows.filter(({ likeness }) => likeness >= atLeast).map(({ id }) => id);
  }

  private matches(tx: Tx, ids: readonly string[]): Promise<PatientMatch[]> {
    return tx.query<PatientMatch>(
      `select patient.id as "patientId", patient.nhs_number as "nhsNumber", patient.family_name as "familyName",
              patient.given_name as "givenName", patient.date_of_birth as "dateOfBirth", patient.sex, patient.postcode,
              patient.looks_like as "looksLike",
              case when episode.id is null then null else jsonb_build_object(
                'episodeId', episode.id, 'wardName', ward.name, 'pathwayName', pathway.name, 'status', episode.status,
                'admittedAt', to_char(episode.admitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as "openEpisode",
              case when referral.referral_id is null then null else jsonb_build_object(
                'referralId', referral.referral_id, 'number', referral.number,
                'receivedAt', to_char(referral.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as "openReferral"
         from unnest($1::uuid[]) with ordinality as wanted (id, place)
         join caseload.patient on patient.id = wanted.id
         left join caseload.episode on episode.patient_id = patient.id and episode.status <> 'discharged'
         left join capacity.ward_card ward on ward.ward_id = episode.ward_id
         left join capacity.pathway_card pathway on pathway.pathway_id = episode.pathway_id
         left join lateral (
           select referral_id, number, received_at from referrals.referral_card
            where referral_card.patient_id = patient.id and referral_card.status = 'received'
            order by received_at desc limit 1) referral on true
        order by wanted.place`,
      [ids],
    );
  }
}

/** `1941-05-04` for `1941-04-05`; the same text where the day cannot be a month. */
export function dayAndMonthSwapped(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  return Number(day) <= 12 ? `${year}-${day}-${month}` : date;
}
