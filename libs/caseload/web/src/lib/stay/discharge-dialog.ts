import { Component, computed, inject, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { Destination } from '@ward/caseload/contract';
import { isOver14Days } from '@ward/caseload/domain';
import { isLondonDate, londonTime } from '@ward/kernel';
import { Dialog, DialogActions, FIELDS, Now, PatientBanner, toFieldErrors } from '@ward/ui';
import * as z from 'zod';
import { CaseloadClient } from '../caseload-client';
import { DESTINATION_WORDS, optionsOf } from '../words';
import { instantOf, Moment } from './moment-field';
import { StayDialog } from './stay-dialog';

const Entered = z.object({
  ...Moment,
  destination: z.string().refine((value) => value !== '', 'Choose where the patient goes'),
  note: z.string(),
  reasonOver14Days: z.string(),
});

/** Ends the stay: frees the bed and calls off the visits to come. The letter is signed afterwards. */
@Component({
  selector: 'vw-discharge-dialog',
  imports: [Dialog, DialogActions, FIELDS, PatientBanner],
  template: `
    <vw-dialog heading="Discharge from the virtual ward" (closed)="closed.emit()">
      <vw-patient-banner compact [patient]="patient()" />
      <p>The bed becomes free at once and visits to come are called off. The discharge letter is signed afterwards.</p>
      <form id="discharge" [formRoot]="entered">
        <vw-error-summary [form]="entered" />
        <vw-select-field label="Where to" [options]="destinations" [formField]="entered.destination" />
        <vw-date-field kind="calendar" label="Day" [formField]="entered.day" />
        <vw-text-field type="time" label="Time" [width]="5" [formField]="entered.time" />
        @if (isLong()) {
          <vw-textarea label="Why longer than 14 days" [rows]="2" [formField]="entered.reasonOver14Days" />
        }
        <vw-textarea optional label="Note" [rows]="2" [formField]="entered.note" />
      </form>
      <div vwDialogActions>
        <button class="nhsuk-button nhsuk-button--warning" form="discharge" [attr.aria-busy]="entered().submitting()">
          Discharge
        </button>
        <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="closed.emit()">Cancel</button>
      </div>
    </vw-dialog>
  `,
})
export class DischargeDialog extends StayDialog {
  private readonly caseload = inject(CaseloadClient);
  private readonly now = inject(Now);
  protected readonly destinations = optionsOf(DESTINATION_WORDS);
  private readonly model = signal({
    day: this.now.today() as string,
    time: londonTime(this.now.minute()) as string,
    destination: '',
    note: '',
    reasonOver14Days: '',
  });
  protected readonly isLong = computed(
    () =>
      this.stay().reasonOver14Days === null &&
      isLondonDate(this.model().day) &&
      isOver14Days(this.stay().admittedAt, this.model().day),
  );
  protected readonly entered = form(this.model, (path) => validateStandardSchema(path, Entered), {
    submission: {
      action: async (field) => {
        const { destination, note, reasonOver14Days, ...moment } = field().value();
        const answer = await this.caseload.discharge(this.stay(), {
          destination: Destination.parse(destination),
          leftAt: instantOf(moment),
          note,
          reasonOver14Days: reasonOver14Days.trim() || null,
        });
        if (!answer.ok) return toFieldErrors(field, answer.error);
        this.done.emit(answer.value);
        return undefined;
      },
    },
  });
}
