import { Injectable } from '@nestjs/common';
import type { Actor } from '@ward/contract';
import { ok, refuse } from '@ward/kernel';
import { decodeCursor, pageOf, PatientAccess, UnitOfWork } from '@ward/server-kit';
import type { PatientVisitsQuery, VisitDetail, VisitView } from '@ward/visits/contract';
import type { VisitId } from '@ward/visits/domain';
import * as z from 'zod';
import { PATIENT_COLUMN, RECORDS_COLUMN, VISIT_COLUMNS } from './visit-columns';

const Place = z.tuple([z.string(), z.string()]);

@Injectable()
export class VisitDetailQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: PatientAccess,
  ) {}

  one(id: VisitId, actor: Actor) {
    return this.work.read(actor, async (tx) => {
      const visit = await tx.one<VisitDetail>(
        `select ${VISIT_COLUMNS}, ${PATIENT_COLUMN}, ${RECORDS_COLUMN}
         from visits.visit v join caseload.patient_card k on k.patient_id = v.patient_id where v.id = $1`,
        [id],
      );
      if (!visit) return refuse({ code: 'not-found' });
      await this.access.open(tx, visit.patientId, { action: 'read', what: 'saw a visit' });
      return ok(visit);
    });
  }

  /** The visits of one patient, the latest day first. */
  ofPatient({ patientId, after, limit }: PatientVisitsQuery, actor: Actor) {
    const place = decodeCursor(after, Place);
    return this.work.read(actor, async (tx) => {
      await this.access.open(tx, patientId, { action: 'read', what: 'saw the list of visits' });
      const rows = await tx.query<VisitView>(
        `select ${VISIT_COLUMNS} from visits.visit v
         where v.patient_id = $1 and ($2::date is null or (v.day, v.id) < ($2::date, $3::uuid))
         order by v.day desc, v.id desc limit $4`,
        [patientId, place?.[0] ?? null, place?.[1] ?? null, limit + 1],
      );
      return pageOf(
        rows,
        limit,
        ({ day, id }) => [day, id],
        (row) => row,
      );
    });
  }
}
