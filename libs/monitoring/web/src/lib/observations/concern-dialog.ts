import { Component, inject, input, output, signal } from '@angular/core';
import type { Problem } from '@ward/contract';
import { Ids } from '@ward/kernel';
import { type AlertView, RaiseConcern, type SOFT_SIGNS } from '@ward/monitoring/contract';
import { Checkboxes, Dialog, DialogActions, type FieldOption, Intent, ProblemNote, Radios, Textarea } from '@ward/ui';
import { MonitoringClient } from '../monitoring-client';

type SoftSign = (typeof SOFT_SIGNS)[number];

/** A worry without a number: what is different from the person's own normal. It becomes an alert with an owner and a clock. */
@Component({
  selector: 'vw-concern-dialog',
  imports: [Checkboxes, Dialog, DialogActions, ProblemNote, Radios, Textarea],
  template: `
    <vw-dialog heading="Raise a concern" (closed)="closed.emit()">
      <vw-checkboxes small label="Against their own normal, the patient is" [options]="signs" [(value)]="chosen" />
      <vw-textarea label="What is different" [rows]="2" [touched]="tried()" [errors]="errors()" [(value)]="words" />
      <vw-radios small inline label="How soon somebody has to look" [options]="levels" [(value)]="level" />
      @if (problem(); as problem) {
        <vw-problem-note [problem]="problem" />
      }
      <div vwDialogActions>
        <button class="nhsuk-button" type="button" (click)="raise()">Raise the concern</button>
        <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="closed.emit()">Cancel</button>
      </div>
    </vw-dialog>
  `,
})
export class ConcernDialog {
  readonly patientId = input.required<string>();
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly monitoring = inject(MonitoringClient);
  private readonly intent = new Intent();
  private readonly id = inject(Ids).next();
  protected readonly signs: readonly FieldOption<SoftSign>[] = [
    { value: 'breathless', label: 'More breathless' },
    { value: 'unsteady', label: 'Unsteady' },
    { value: 'more-distressed', label: 'More distressed' },
    { value: 'withdrawn', label: 'Withdrawn' },
    { value: 'more-tired', label: 'More tired' },
    { value: 'restless', label: 'Restless' },
  ];
  protected readonly levels: readonly FieldOption<AlertView['level']>[] = [
    { value: 'review', label: 'Review' },
    { value: 'urgent', label: 'Urgent' },
    { value: 'emergency', label: 'Emergency' },
  ];
  protected readonly chosen = signal<SoftSign[]>([]);
  protected readonly words = signal('');
  protected readonly level = signal<AlertView['level']>('urgent');
  protected readonly tried = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected errors() {
    return this.checked().error?.issues.map(({ message }) => ({ kind: 'value', message })) ?? [];
  }

  protected async raise(): Promise<void> {
    this.tried.set(true);
    const checked = this.checked();
    if (!checked.success) return;
    const raised = await this.monitoring.worry(checked.data, this.intent);
    this.problem.set(raised.ok ? undefined : raised.error);
    if (raised.ok) this.done.emit();
  }

  private checked() {
    const told = { level: this.level(), softSigns: this.chosen(), words: this.words() };
    return RaiseConcern.safeParse({ id: this.id, patientId: this.patientId(), ...told });
  }
}
