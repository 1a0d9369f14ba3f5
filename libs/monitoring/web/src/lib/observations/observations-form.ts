import { Component, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { NO_OBSERVATIONS, type ObservationValues, type Problem } from '@ward/contract';
import { Ids } from '@ward/kernel';
import {
  AmendObservations,
  doubtfulValues,
  type ObservationSetView,
  RecordObservations,
  scoreNews2,
  type Spo2Scale,
} from '@ward/monitoring/contract';
import { Checkbox, Dialog, DialogActions, Intent, Now, ObservationSet, ProblemNote, Radios, Textarea } from '@ward/ui';
import { MonitoringClient } from '../monitoring-client';

/** Records a set told over the phone or sent by the patient, or corrects one: the old set stays readable behind the new. */
@Component({
  selector: 'vw-observations-form',
  imports: [Checkbox, Dialog, DialogActions, ObservationSet, ProblemNote, Radios, Textarea],
  template: `
    <vw-dialog wide [heading]="old() ? 'Correct these observations' : 'Record observations'" (closed)="closed.emit()">
      @if (!old()) {
        <vw-radios inline small label="Told by" [options]="sources" [(value)]="source" />
      }
      <vw-observation-set
        [score]="score()"
        [doubts]="doubts"
        [notScored]="notScored()"
        [touched]="tried()"
        [(value)]="values"
      />
      @if (!old()) {
        <vw-checkbox label="The patient is pregnant" [(checked)]="isPregnant" />
      } @else {
        <vw-textarea label="What was wrong" [rows]="2" [(value)]="reason" />
      }
      @if (faults().length > 0 && tried()) {
        <p role="alert" class="nhsuk-error-message">{{ faults()[0] }}</p>
      }
      @if (problem(); as problem) {
        <vw-problem-note [problem]="problem" />
      }
      <div vwDialogActions>
        <button class="nhsuk-button" type="button" [attr.aria-busy]="isSending()" (click)="save()">Save</button>
        <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="closed.emit()">Cancel</button>
      </div>
    </vw-dialog>
  `,
})
export class ObservationsForm {
  readonly patientId = input.required<string>();
  readonly scale = input.required<Spo2Scale>();
  readonly isUnder16 = input(false);
  readonly old = input<ObservationSetView | undefined>();
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly monitoring = inject(MonitoringClient);
  private readonly now = inject(Now);
  private readonly intent = new Intent();
  private readonly id = inject(Ids).next();
  private readonly set = viewChild.required(ObservationSet);

  protected readonly values = linkedSignal<ObservationValues>(() => this.old()?.values ?? NO_OBSERVATIONS);
  protected readonly source = signal<'phone' | 'patient' | 'device'>('phone');
  protected readonly sources = [
    { value: 'phone', label: 'Phone' },
    { value: 'patient', label: 'The patient' },
    { value: 'device', label: 'A device' },
  ] as const;
  protected readonly isPregnant = signal(false);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected readonly score = computed(() => {
    const scale = this.scale();
    return (values: ObservationValues) => scoreNews2(values, scale);
  });
  protected readonly doubts = doubtfulValues;
  protected readonly notScored = computed(() => {
    if (this.isUnder16()) return 'NEWS2 is not scored under 16 years.';
    return this.isPregnant() || this.old()?.notScored === 'pregnant' ? 'NEWS2 is not scored in pregnancy.' : '';
  });

  private readonly checked = computed(() => {
    const old = this.old();
    const takenAt = old?.takenAt ?? this.now.minute();
    const common = { id: this.id, takenAt, values: this.values() };
    return old
      ? AmendObservations.safeParse({ ...common, reason: this.reason() })
      : RecordObservations.safeParse({
          ...common,
          patientId: this.patientId(),
          source: this.source(),
          isPregnant: this.isPregnant(),
        });
  });
  protected readonly faults = computed(() => this.checked().error?.issues.map(({ message }) => message) ?? []);

  protected async save(): Promise<void> {
    this.tried.set(true);
    const checked = this.checked();
    if (!checked.success || !this.set().isSettled() || this.isSending()) return;
    this.isSending.set(true);
    const saved = await this.send(checked.data);
    this.isSending.set(false);
    this.problem.set(saved.ok ? undefined : saved.error);
    if (saved.ok) this.done.emit();
  }

  private send(body: RecordObservations | AmendObservations) {
    const old = this.old();
    if ('patientId' in body) return this.monitoring.record(body, this.intent);
    return this.monitoring.amend(old?.id ?? '', body, this.intent);
  }
}
