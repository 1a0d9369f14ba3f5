import { Injectable } from '@nestjs/common';
import { ServiceRules } from '@ward/capacity/contract';
import type { LetterContent, LetterLine, LetterView } from '@ward/caseload/contract';
import { letterGaps } from '@ward/caseload/domain';
import { invariant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';
import { whoToCall } from './who-to-call';

const LINE = `letter.id, letter.episode_id as "episodeId", letter.version_no as "versionNo", letter.status,
  letter.saved_at as "savedAt", letter.saved_by_name as "savedByName", letter.signed_at as "signedAt",
  letter.signed_by_name as "signedByName", letter.why`;

const DOSE = `trim(concat_ws(' ', entry.details ->> 'dose', entry.details ->> 'route', entry.details ->> 'frequency'))`;

/**
 * Medicines with what the stay did to them: one recorded since admission was started, or changed where it took the place of
 * an older one; one ended since then was stopped. Open tasks are what follows.
 */
const PREFILLED = `
  select patient.allergies, jsonb_build_object('id', ward.ward_id, 'name', ward.name, 'phone', ward.phone) as ward,
         coalesce((select array_agg(text order by recorded_at) from caseload.record_entry entry
                    where entry.patient_id = patient.id and kind = 'problem' and status = 'active'), '{}') as problems,
         coalesce((select jsonb_agg(jsonb_build_object('name', entry.text, 'dose', ${DOSE},
                     'change', coalesce(entry.details ->> 'change',
                       case when entry.recorded_at < episode.admitted_at then 'unchanged'
                            when old.recorded_at < episode.admitted_at then 'changed' else 'started' end),
                     'why', coalesce(entry.details ->> 'why', old.reason, '')) order by entry.recorded_at)
                     from caseload.record_entry entry left join caseload.record_entry old on old.id = entry.replaces
                    where entry.patient_id = patient.id and entry.kind = 'medicine' and entry.status = 'active'), '[]') as medicines,
         coalesce((select jsonb_agg(jsonb_build_object('name', entry.text, 'dose', ${DOSE}, 'change', 'stopped',
                     'why', coalesce(entry.reason, '')) order by entry.ended_at)
                     from caseload.record_entry entry
                    where entry.patient_id = patient.id and entry.kind = 'medicine' and entry.status = 'ended'
                      and entry.ended_at >= episode.admitted_at), '[]') as stopped,
         coalesce((select jsonb_agg(jsonb_build_object('what', task.title, 'who', coalesce(task.owner_name, task.owner_role),
                     'when', 'by ' || to_char(task.due_at at time zone 'Europe/London', 'FMDD Mon')) order by task.due_at)
                     from caseload.task where task.patient_id = patient.id and task.done_at is null), '[]') as tasks,
         coalesce((select array_agg(to_char(day, 'DD Mon') || ': ' || decision order by reviewed_at)
                    from caseload.review where review.episode_id = episode.id), '{}') as rounds
    from caseload.episode
    join caseload.patient on patient.id = episode.patient_id
    join capacity.ward_card ward on ward.ward_id = episode.ward_id
   where episode.id = $1`;

interface Known extends Pick<LetterContent, 'medicines' | 'allergies'> {
  readonly problems: string[];
  readonly stopped: LetterContent['medicines'];
  readonly tasks: readonly { readonly what: string; readonly who: string | null; readonly when: string }[];
  readonly rounds: string[];
  readonly ward: { readonly id: string; readonly name: string; readonly phone: string };
}

type Row = Omit<LetterView, 'missing' | 'stay'> & LetterView['stay'];

@Injectable()
export class LettersQuery {
  constructor(private readonly rules: ServiceRules) {}

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
    const known = await tx.one<Known>(PREFILLED, [episodeId]);
    invariant(known, 'a letter is begun for a stay that is there');
    const { problems, allergies, medicines, stopped, tasks, rounds, ward } = known;
    return {
      diagnoses: problems,
      whatHappened: rounds.join('\n'),
      investigations: '',
      medicines: [...medicines, ...stopped],
      allergies,
      condition: '',
      followUp: tasks.map(({ what, who, when }) => ({ what, who: who ?? '', when })),
      forThePatient: '',
      whoToCall: whoToCall(ward, await this.rules.now(tx)),
    };
  }
}
