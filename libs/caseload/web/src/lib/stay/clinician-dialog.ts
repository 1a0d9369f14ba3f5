import { Component, computed, inject, linkedSignal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { Dialog, DialogActions, FIELDS, PatientBanner, toFieldErrors } from '@ward/ui';
import * as z from 'zod';
import { CaseloadClient } from '../caseload-client';
import { StayDialog } from './stay-dialog';

const Entered = z.object({ personId: z.string().min(1, 'Choose who leads this stay') });

@Component({
  selector: 'vw-clinician-dialog',
  imports: [Dialog, DialogActions, FIELDS, PatientBanner],
  template: `
    <vw-dialog heading="Responsible clinician" (closed)="closed.emit()">
      <vw-patient-banner compact [patient]="patient()" />
      <form id="clinician" [formRoot]="entered">
        <vw-error-summary [form]="entered" />
        <vw-select-field
          label="Who leads this stay"
          hint="A named GP, consultant or consultant practitioner"
          [options]="people()"
          [formField]="entered.personId"
        />
      </form>
      <div vwDialogActions>
        <button class="nhsuk-button" form="clinician" [attr.aria-busy]="entered().submitting()">Save</button>
      </div>
    </vw-dialog>
  `,
})
export class ClinicianDialog extends StayDialog {
  private readonly caseload = inject(CaseloadClient);
  private readonly colleagues = this.caseload.colleagues();
  protected readonly people = computed(() =>
    this.colleagues.value().map(({ id, name, profession }) => ({
      value: id,
      label: profession ? `${name}, ${profession.replaceAll('-', ' ')}` : name,
    })),
  );
  private readonly model = linkedSignal(() => ({ personId: this.stay().responsibleClinicianId ?? '' }));
  protected readonly entered = form(this.model, (path) => validateStandardSchema(path, Entered), {
    submission: {
      action: async (field) => {
        const answer = await this.caseload.nameClinician(this.stay(), field().value());
        if (!answer.ok) return toFieldErrors(field, answer.error);
        this.done.emit(answer.value);
        return undefined;
      },
    },
  });
}
