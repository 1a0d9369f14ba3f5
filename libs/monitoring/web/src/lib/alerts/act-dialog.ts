import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import type { Problem } from '@ward/contract';
import { ActOnAlert, type AlertView, Sbard } from '@ward/monitoring/contract';
import { Dialog, DialogActions, FIELDS, Intent, ProblemNote, toFieldErrors } from '@ward/ui';
import { MonitoringClient } from '../monitoring-client';

const EMPTY: Sbard = { situation: '', background: '', assessment: '', recommendation: '', decision: '' };

/** What was done about an alert, told in the five steps of SBARD, so that whoever takes over can go on. */
@Component({
  selector: 'vw-act-dialog',
  imports: [Dialog, DialogActions, FIELDS, ProblemNote],
  template: `
    <vw-dialog wide [heading]="'What was done for ' + alert().patient.name" (closed)="closed.emit()">
      <form [formRoot]="sbard" id="vw-sbard">
        <vw-error-summary [form]="sbard" />
        <p class="vw-soft">{{ alert().words }}</p>
        <vw-textarea label="Situation" hint="What is happening now" [rows]="2" [formField]="sbard.situation" />
        <vw-textarea optional label="Background" [rows]="2" [formField]="sbard.background" />
        <vw-textarea label="Assessment" hint="What you think is going on" [rows]="2" [formField]="sbard.assessment" />
        <vw-textarea optional label="Recommendation" [rows]="2" [formField]="sbard.recommendation" />
        <vw-textarea label="Decision" hint="What was decided, and by whom" [rows]="2" [formField]="sbard.decision" />
        @if (problem(); as problem) {
          <vw-problem-note [problem]="problem" />
        }
      </form>
      <div vwDialogActions>
        <button class="nhsuk-button" form="vw-sbard">Save</button>
        <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="closed.emit()">Cancel</button>
      </div>
    </vw-dialog>
  `,
})
export class ActDialog {
  readonly alert = input.required<AlertView>();
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly monitoring = inject(MonitoringClient);
  private readonly intent = new Intent();
  private readonly before = computed(() => this.alert().sbard);
  private readonly model = linkedSignal<Sbard>(() => this.before() ?? { ...EMPTY, situation: this.alert().words });
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly sbard = form(this.model, (path) => validateStandardSchema(path, Sbard), {
    submission: {
      action: async (field) => {
        const body = ActOnAlert.parse({ sbard: field().value() });
        const acted = await this.monitoring.act(this.alert(), body, this.intent);
        this.problem.set(acted.ok ? undefined : acted.error);
        if (!acted.ok) return toFieldErrors(field, acted.error);
        this.done.emit();
        return undefined;
      },
    },
  });
}
