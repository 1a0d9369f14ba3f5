import { Component, inject, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { londonTime } from '@ward/kernel';
import { Dialog, DialogActions, FIELDS, Now, PatientBanner, toFieldErrors } from '@ward/ui';
import * as z from 'zod';
import { CaseloadClient } from '../caseload-client';
import { instantOf, Moment } from './moment-field';
import { StayDialog } from './stay-dialog';

const Entered = z.object({
  ...Moment,
  hospital: z.string(),
  reason: z.string().trim().min(3, 'Say why, in a few words'),
  keepBed: z.boolean(),
});

/** Escalation to hospital: its time and reason are kept, and visits stop until the return. */
@Component({
  selector: 'vw-hospital-dialog',
  imports: [Dialog, DialogActions, FIELDS, PatientBanner],
  template: `
    <vw-dialog heading="Gone to hospital" (closed)="closed.emit()">
      <vw-patient-banner compact [patient]="patient()" />
      <form id="hospital" [formRoot]="entered">
        <vw-error-summary [form]="entered" />
        <vw-text-field
          label="Why"
          hint="What changed, for example NEWS2 of 9 and drowsy"
          [formField]="entered.reason"
        />
        <vw-text-field optional label="Which hospital" [formField]="entered.hospital" />
        <vw-date-field kind="calendar" label="Day" [formField]="entered.day" />
        <vw-text-field type="time" label="Time" [width]="5" [formField]="entered.time" />
        <vw-checkbox label="Keep the bed for the return" [formField]="entered.keepBed" />
      </form>
      <div vwDialogActions>
        <button class="nhsuk-button" form="hospital" [attr.aria-busy]="entered().submitting()">
          Record the transfer
        </button>
      </div>
    </vw-dialog>
  `,
})
export class HospitalDialog extends StayDialog {
  private readonly caseload = inject(CaseloadClient);
  private readonly now = inject(Now);
  private readonly model = signal({
    day: this.now.today() as string,
    time: londonTime(this.now.minute()) as string,
    hospital: '',
    reason: '',
    keepBed: true,
  });
  protected readonly entered = form(this.model, (path) => validateStandardSchema(path, Entered), {
    submission: {
      action: async (field) => {
        const { hospital, reason, keepBed, ...moment } = field().value();
        const body = { wentAt: instantOf(moment), hospital: hospital.trim() || null, reason, keepBed };
        const answer = await this.caseload.suspend(this.stay(), body);
        if (!answer.ok) return toFieldErrors(field, answer.error);
        this.done.emit(answer.value);
        return undefined;
      },
    },
  });
}
