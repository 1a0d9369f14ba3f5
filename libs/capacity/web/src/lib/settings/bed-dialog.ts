import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { BedView, SetBed } from '@ward/capacity/contract';
import { type Problem, problemCode } from '@ward/contract';
import { Checkbox, Dialog, DialogActions, type FieldOption, ProblemNote, SelectField } from '@ward/ui';
import { CapacityClient } from '../capacity-client';

/** The pool of a bed, and whether it is staffed. A bed in use is closed only by saying so. */
@Component({
  selector: 'vw-bed-dialog',
  imports: [Checkbox, Dialog, DialogActions, ProblemNote, SelectField],
  template: `
    <vw-dialog [heading]="'Bed ' + bed().label" (closed)="closed.emit()">
      <vw-select-field label="For" choice="Any pathway" [options]="pathways()" [(value)]="pathwayId" />
      <vw-checkbox label="Staffed: can be given to patients" [(checked)]="staffed" />
      @if (problem(); as problem) {
        <vw-problem-note [problem]="problem" />
      }
      @if (isInUse()) {
        <vw-checkbox
          label="The staff are gone: close it although it is in use. It counts as over 100 % until it is free."
          [(checked)]="asBreach"
        />
      }
      <div vwDialogActions>
        <button class="nhsuk-button" type="button" [attr.aria-busy]="isBusy()" (click)="save()">Save the bed</button>
      </div>
    </vw-dialog>
  `,
})
export class BedDialog {
  readonly bed = input.required<BedView>();
  readonly pathways = input.required<readonly FieldOption[]>();
  readonly saved = output<{ bed: BedView; before: SetBed }>();
  readonly closed = output<void>();
  private readonly capacity = inject(CapacityClient);
  protected readonly pathwayId = linkedSignal(() => this.bed().pathwayId ?? '');
  protected readonly staffed = linkedSignal(() => this.bed().staffed);
  protected readonly asBreach = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isInUse = signal(false);
  protected readonly isBusy = signal(false);

  protected async save(): Promise<void> {
    this.isBusy.set(true);
    const answer = await this.capacity.setBed(this.bed(), {
      staffed: this.staffed(),
      pathwayId: this.pathwayId() || null,
      whenInUse: this.asBreach() ? 'breach' : 'refuse',
    });
    this.isBusy.set(false);
    const { staffed, pathwayId } = this.bed();
    if (answer.ok) return this.saved.emit({ bed: answer.value, before: { staffed, pathwayId, whenInUse: 'breach' } });
    this.problem.set(answer.error);
    this.isInUse.set(problemCode(answer.error) === 'capacity/bed-in-use');
  }
}
