import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { Problem } from '@ward/contract';
import { Ids } from '@ward/kernel';
import { DecideSpo2Scale, type Spo2Scale } from '@ward/monitoring/contract';
import { Dialog, DialogActions, Intent, ProblemNote, Radios, Textarea } from '@ward/ui';
import { MonitoringClient } from '../monitoring-client';

/** Scale 2 is a clinical decision with a name and a reason behind it. */
@Component({
  selector: 'vw-scale-dialog',
  imports: [Dialog, DialogActions, ProblemNote, Radios, Textarea],
  template: `
    <vw-dialog heading="SpO₂ scale" (closed)="closed.emit()">
      <p>
        Scale 2 is for hypercapnic respiratory failure with a target of 88 to 92 %, decided by a clinician. It holds for
        what is recorded from now on; older scores stay as they were.
      </p>
      <vw-radios label="Scale" [options]="scales" [(value)]="chosen" />
      <vw-textarea
        label="Why"
        hint="For example where and when hypercapnia was shown"
        [rows]="2"
        [touched]="tried()"
        [errors]="errors()"
        [(value)]="reason"
      />
      @if (problem(); as problem) {
        <vw-problem-note [problem]="problem" />
      }
      <div vwDialogActions>
        <button class="nhsuk-button" type="button" (click)="decide()">Decide</button>
        <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="closed.emit()">Cancel</button>
      </div>
    </vw-dialog>
  `,
})
export class ScaleDialog {
  readonly patientId = input.required<string>();
  readonly scale = input.required<Spo2Scale>();
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly monitoring = inject(MonitoringClient);
  private readonly intent = new Intent();
  private readonly id = inject(Ids).next();
  protected readonly chosen = linkedSignal<'1' | '2'>(() => (this.scale() === 1 ? '1' : '2'));
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly scales = [
    { value: '1', label: 'Scale 1', hint: 'The default' },
    { value: '2', label: 'Scale 2', hint: 'Target 88 to 92 %' },
  ] as const;

  protected errors() {
    return this.checked().error?.issues.map(({ message }) => ({ kind: 'value', message })) ?? [];
  }

  protected async decide(): Promise<void> {
    this.tried.set(true);
    const checked = this.checked();
    if (!checked.success) return;
    const decided = await this.monitoring.decideScale(checked.data, this.intent);
    this.problem.set(decided.ok ? undefined : decided.error);
    if (decided.ok) this.done.emit();
  }

  private checked() {
    const scale = this.chosen() === '1' ? 1 : 2;
    return DecideSpo2Scale.safeParse({ id: this.id, patientId: this.patientId(), scale, reason: this.reason() });
  }
}
