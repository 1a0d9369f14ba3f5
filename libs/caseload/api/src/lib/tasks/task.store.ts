import { Injectable } from '@nestjs/common';
import type { Role } from '@ward/contract';
import type { Tx } from '@ward/server-kit';

interface HandedOn {
  readonly id: string;
  readonly patientId: string;
  readonly wardId: string;
}

const LEADS: Role = 'clinical-lead';

@Injectable()
export class TaskStore {
  /** Gives a person's open tasks to whoever leads the ward; answers which they were. */
  giveToLeads(tx: Tx, personId: string): Promise<HandedOn[]> {
    return tx.query<HandedOn>(
      `update caseload.task set owner_id = null, owner_name = null, owner_role = $2, version = version + 1
       where owner_id = $1 and done_at is null
       returning id, patient_id as "patientId", ward_id as "wardId"`,
      [personId, LEADS],
    );
  }
}
