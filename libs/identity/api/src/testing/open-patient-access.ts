import { Global, Injectable, Module } from '@nestjs/common';
import { PatientAccess, type Tx } from '@ward/server-kit';

/** Stands where caseload's relationships stand in the product: everybody looks after every patient, and it is noted. */
@Injectable()
class EverybodysPatients extends PatientAccess {
  async open(tx: Tx, patientId: string, entry: { action: 'read' | 'write'; what: string }): Promise<void> {
    tx.audit({ ...entry, patients: [patientId] });
  }
}

@Global()
@Module({ providers: [{ provide: PatientAccess, useClass: EverybodysPatients }], exports: [PatientAccess] })
export class OpenPatientAccess {}
