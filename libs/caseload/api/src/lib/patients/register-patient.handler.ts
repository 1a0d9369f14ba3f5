import { Injectable } from '@nestjs/common';
import { PatientChanged, Patients, type PatientView, type RegisterPatient } from '@ward/caseload/contract';
import type { Actor } from '@ward/contract';
import { invariant, ok, refuse, type Result } from '@ward/kernel';
import { UnitOfWork } from '@ward/server-kit';
import { FindPatientsQuery } from './find-patients.query';
import { PatientStore } from './patient.store';
import { RecordQuery } from './record.query';

/** Names this much alike on one birthday are shown as a possible duplicate. */
const ALIKE = 0.4;

export type RegisterRefusal =
  | { readonly code: 'caseload/already-registered'; readonly patientId: string }
  | { readonly code: 'caseload/another-person' }
  | { readonly code: 'caseload/possible-duplicate'; readonly patientIds: readonly string[] };

@Injectable()
export class RegisterPatientHandler {
  constructor(
    private readonly work: UnitOfWork,
    private readonly patients: PatientStore,
    private readonly facade: Patients,
    private readonly search: FindPatientsQuery,
    private readonly record: RecordQuery,
  ) {}

  handle({ notThese, ...person }: RegisterPatient, actor: Actor): Promise<Result<PatientView, RegisterRefusal>> {
    return this.work.run(actor, async (tx, outbox) => {
      await this.patients.lockNumber(tx, person.nhsNumber);
      const known = await this.patients.personOfNumber(tx, person.nhsNumber);
      if (known?.dateOfBirth === person.dateOfBirth && (await this.patients.byId(tx, known.patientId)))
        return refuse({ code: 'caseload/already-registered', patientId: known.patientId });
      const name = `${person.familyName} ${person.givenName}`;
      const alike = known ? [] : await this.search.alike(tx, name, person.dateOfBirth, ALIKE);
      const patientIds = alike.filter((id) => !notThese.includes(id));
      if (patientIds.length > 0) return refuse({ code: 'caseload/possible-duplicate', patientIds });
      const found = await this.facade.findOrRegister(tx, person);
      if (!found.ok) return found;
      const { patientId } = found.value;
      tx.audit({ action: 'write', what: 'Registered a patient', patients: [patientId] });
      const { providerId } = actor;
      await outbox.put([
        PatientChanged.event({ subject: patientId, audience: [providerId], data: { patientId, providerId } }),
      ]);
      const view = await this.record.patient(tx, patientId);
      invariant(view, 'a patient that was just registered can be read');
      return ok(view);
    });
  }
}
