import { Component, computed, inject, linkedSignal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { Dialog, DialogActions, FIELDS, PatientBanner, toFieldErrors } from '@ward/ui';
import * as z from 'zod';
import { BedsClient } from '../beds-client';
import { CaseloadClient } from '../caseload-client';
import { StayDialog } from './stay-dialog';

const Entered = z.object({
  wardId: z.string(),
  bedId: z.string(),
  reason: z.string().trim().min(3, 'Say why, in a few words'),
});

/** Another bed, or another ward. */
@Component({
  selector: 'vw-move-dialog',
  imports: [Dialog, DialogActions, FIELDS, PatientBanner],
  template: `
    <vw-dialog heading="Move to another bed" (closed)="closed.emit()">
      <vw-patient-banner compact [patient]="patient()" />
      <form id="move" [formRoot]="entered">
        <vw-error-summary [form]="entered" />
        <vw-select-field label="Ward" choice="" [options]="wards()" [formField]="entered.wardId" />
        <vw-select-field
          label="Bed"
          choice="Any free bed of this pathway"
          [options]="beds()"
          [formField]="entered.bedId"
        />
        <vw-text-field label="Why" [formField]="entered.reason" />
      </form>
      <div vwDialogActions>
        <button class="nhsuk-button" form="move" [attr.aria-busy]="entered().submitting()">Move</button>
      </div>
    </vw-dialog>
  `,
})
export class MoveDialog extends StayDialog {
  private readonly caseload = inject(CaseloadClient);
  private readonly capacity = inject(BedsClient);
  private readonly allWards = this.capacity.wards();
  private readonly model = linkedSignal(() => ({ wardId: this.stay().wardId, bedId: '', reason: '' }));
  private readonly allBeds = this.capacity.beds(computed(() => this.model().wardId));
  protected readonly wards = computed(() =>
    this.allWards.value().map(({ id, name, free }) => ({ value: id, label: `${name} (${free} free)` })),
  );
  protected readonly beds = computed(() =>
    this.allBeds
      .value()
      .filter(({ status, staffed }) => status === 'free' && staffed)
      .map(({ id, label }) => ({ value: id, label })),
  );
  protected readonly entered = form(this.model, (path) => validateStandardSchema(path, Entered), {
    submission: {
      action: async (field) => {
        const { wardId, bedId, reason } = field().value();
        const answer = await this.caseload.move(this.stay(), { wardId, bedId: bedId || null, reason });
        if (!answer.ok) return toFieldErrors(field, answer.error);
        this.done.emit(answer.value);
        return undefined;
      },
    },
  });
}
