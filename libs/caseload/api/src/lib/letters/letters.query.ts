import { Injectable } from '@nestjs/common';
import type { LetterContent, LetterLine, LetterView } from '@ward/caseload/contract';
import { letterGaps } from '@ward/caseload/domain';
import type { Tx } from '@ward/server-kit';

const LINE = `letter.id, letter.episode_id as "episodeId", letter.version_no as "versionNo", letter.status,
  letter.saved_at as "savedAt", letter.saved_by_name as "savedByName", letter.signed_at as "signedAt",
  letter.signed_by_name as "signedByName", letter.why`;

type Row = Omit<LetterView, 'missing' | 'stay'> & LetterView['stay'];

@Injectable()
export class LettersQuery {
  ofPatient(tx: Tx, patientId: string): Promise<LetterLine[]> {
    return tx.query<LetterLine>(
      `select ${LINE} from caseload.letter where letter.patient_id = $1 order by letter.saved_at desc limit 50`,
      [patientId],
    );
  }

  async one(tx: Tx, id: string): Promise<LetterView | undefined> {
    const row = await tx.one<Row>(
      `select ${LINE}, letter.patient_id as "patientId", letter.content, letter.version,
              ward.name as "wardName", ward.phone as "wardPhone", pathway.name as "pathwayName",
              episode.admitted_at as "admittedAt", episode.discharged_at as "dischargedAt",
              episode.expected_discharge as "expectedDischarge", episode.destination,
              episode.responsible_clinician_name as "responsibleClinicianName"
         from caseload.letter
         join caseload.episode on episode.id = letter.episode_id
         join capacity.ward_card ward on ward.ward_id = episode.ward_id
         join capacity.pathway_card pathway on pathway.pathway_id = episode.pathway_id
        where letter.id = $1`,
      [id],
    );
    if (!row) return undefined;
    const {
      wardName,
      wardPhone,
      pathwayName,
      admittedAt,
      dischargedAt,
      expectedDischarge,
      destination,
      responsibleClinicianName,
      ...letter
    } = row;
    return {
      ...letter,
      stay: {
        wardName,
        wardPhone,
        pathwayName,
        admittedAt,
        dischargedAt,
        expectedDischarge,
        destination,
        responsibleClinicianName,
      },
      missing: letter.status === 'draft' ? letterGaps(letter).map((gap) => ({ ...gap })) : [],
    };
  }

  /** What the record already knows of a stay: a letter begins with it, so that nothing is typed twice. */
  async prefilled(tx: Tx, episodeId: string): Promise<LetterContent> {
    const known = await tx.one<{
      problems: string[];
      allergies: string[];
      medicines: LetterContent['medicines'];
      wardName: string;
      wardPhone: string;
      rounds: string[];
    }>(
      `select patient.allergies, ward.name as "wardName", ward.phone as "wardPhone",
              coalesce((select array_agg(text order by recorded_at) from caseload.record_entry entry
                         where entry.patient_id = patient.id and kind = 'problem' and status = 'active'), '{}') as problems,
              coalesce((select jsonb_agg(jsonb_build_object('name', text,
                          'dose', trim(concat_ws(' ', details ->> 'dose', details ->> 'route', details ->> 'frequency')),
                          'change', coalesce(details ->> 'change', case when recorded_at >= episode.admitted_at then 'started' else 'unchanged' end),
                          'why', coalesce(details ->> 'why', '')) order by recorded_at)
                         from caseload.record_entry entry
                         where entry.patient_id = patient.id and kind = 'medicine' and status = 'active'), '[]') as medicines,
              coalesce((select array_agg(to_char(day, 'DD Mon') || ': ' || decision order by reviewed_at)
                         from caseload.review where review.episode_id = episode.id), '{}') as rounds
         from caseload.episode
         join caseload.patient on patient.id = episode.patient_id
         join capacity.ward_card ward on ward.ward_id = episode.ward_id
        where episode.id = $1`,
      [episodeId],
    );
    return {
      diagnoses: known?.problems ?? [],
      whatHappened: (known?.rounds ?? []).join('\n'),
      investigations: '',
      medicines: known?.medicines ?? [],
      allergies: known?.allergies ?? [],
      condition: '',
      followUp: [],
      forThePatient: '',
      whoToCall: known ? `${known.wardName}, ${known.wardPhone}, 08:00 to 20:00 every day` : '',
    };
  }
}
