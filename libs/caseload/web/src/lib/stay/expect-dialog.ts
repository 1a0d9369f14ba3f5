import { Component, computed, inject, linkedSignal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { isOver14Days } from '@ward/caseload/domain';
import { isLondonDate } from '@ward/kernel';
import { Dialog, DialogActions, FIELDS, PatientBanner, toFieldErrors } from '@ward/ui';
import * as z from 'zod';
import { CaseloadClient } from '../caseload-client';
import { StayDialog } from './stay-dialog';

const Entered = z.object({ on: z.string().refine(isLondonDate, 'Give the day'), reason: z.string() });

/** The day on which the stay is expected to end; more than 14 days asks for a reason. */
@Component({
  selector: 'vw-expect-dialog',
  imports: [Dialog, DialogActions, FIELDS, PatientBanner],
  template: `
    <vw-dialog heading="Expected day of discharge" (closed)="closed.emit()">
      <vw-patient-banner compact [patient]="patient()" />
      <form id="expect" [formRoot]="entered">
        <vw-error-summary [form]="entered" />
        <vw-date-field kind="calendar" label="Day" [formField]="entered.on" />
        @if (isLong()) {
          <vw-textarea
            label="Why longer than 14 days"
            hint="A virtual ward stay is expected to last up to 14 days"
            [rows]="2"
            [formField]="entered.reason"
          />
        }
      </form>
      <div vwDialogActions>
        <button class="nhsuk-button" form="expect" [attr.aria-busy]="entered().submitting()">Save</button>
      </div>
    </vw-dialog>
  `,
})
export class ExpectDialog extends StayDialog {
  private readonly caseload = inject(CaseloadClient);
  private readonly model = linkedSignal(() => ({
    on: this.stay().expectedDischarge,
    reason: this.stay().reasonOver14Days ?? '',
  }));
  protected readonly isLong = computed(
    () => isLondonDate(this.model().on) && isOver14Days(this.stay().admittedAt, this.model().on),
  );
  protected readonly entered = form(this.model, (path) => validateStandardSchema(path, Entered), {
    submission: {
      action: async (field) => {
        const { on, reason } = field().value();
        const answer = await this.caseload.expectDischarge(this.stay(), { on, reason: this.isLong() ? reason : null });
        if (!answer.ok) return toFieldErrors(field, answer.error);
        this.done.emit(answer.value);
        return undefined;
      },
    },
  });
}
