import { Injectable } from '@nestjs/common';
import type { DetailsChangeView, DetailsHistory, PatientRecord } from '@ward/caseload/contract';
import { type DetailsChange, settlePlace } from '@ward/caseload/domain';
import type { PageQuery } from '@ward/contract';
import { Clock, Ids } from '@ward/kernel';
import { decodeCursor, pageOf, type Tx } from '@ward/server-kit';
import * as z from 'zod';
import type { PatientEntity } from './patient.entity';
import { PatientStore } from './patient.store';

const After = z.tuple([z.string(), z.string()]);

/** Details of a patient with every change of them: the one place that writes either. */
@Injectable()
export class DetailsStore {
  constructor(
    private readonly patients: PatientStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** A change that changes nothing leaves version and history as they are. */
  async change(tx: Tx, patient: PatientEntity, { before, after }: DetailsChange, why: string): Promise<void> {
    if (Object.keys(after).length === 0) return;
    const next = { ...patient, ...after };
    await this.patients.save(tx, { ...next, ...settlePlace(patient, next), version: patient.version + 1 });
    await tx.query(
      `insert into caseload.details_change (id, patient_id, provider_id, at, by_id, by_name, why, before, after)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[this.ids.next(), patient.id, patient.providerId, this.clock.now(), tx.actor.personId, tx.actor.name, why],
        ...[JSON.stringify(before), JSON.stringify(after)],
      ],
    );
  }

  async history(tx: Tx, patientId: string, { after, limit }: PageQuery): Promise<DetailsHistory> {
    const cursor = decodeCursor(after, After);
    const rows = await tx.query<DetailsChangeView>(
      `select id, at, by_name as "byName", why, before, after from caseload.details_change
        where patient_id = $1 and ($2::timestamptz is null or (at, id) < ($2, $3::uuid))
        order by at desc, id desc limit $4`,
      [patientId, cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      ({ at, id }) => [at, id],
      (row) => row,
    );
  }

  async lastSet(tx: Tx, patientId: string): Promise<PatientRecord['detailsSet']> {
    const rows = await tx.query<{ field: string; byName: string; at: DetailsChangeView['at'] }>(
      `select field, last.by_name as "byName", last.at
         from unnest(array['any', 'escalationPlan', 'consent']) field
         join lateral (select by_name, at from caseload.details_change
                        where patient_id = $1 and (field = 'any' or after ? field)
                        order by at desc, id desc limit 1) last on true`,
      [patientId],
    );
    const of = (wanted: string) => {
      const found = rows.find(({ field }) => field === wanted);
      return found ? { byName: found.byName, at: found.at } : null;
    };
    return { any: of('any'), escalationPlan: of('escalationPlan'), consent: of('consent') };
  }
}
