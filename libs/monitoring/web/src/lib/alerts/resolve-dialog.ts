import { Component, inject, input, output, signal } from '@angular/core';
import type { Problem } from '@ward/contract';
import type { AlertView } from '@ward/monitoring/contract';
import { Dialog, DialogActions, ProblemNote, Textarea } from '@ward/ui';
import { MonitoringClient } from '../monitoring-client';

/** Ends an alert with how it ended. */
@Component({
  selector: 'vw-resolve-dialog',
  imports: [Dialog, DialogActions, ProblemNote, Textarea],
  template: `
    <vw-dialog [heading]="'Resolve the alert for ' + alert().patient.name" (closed)="closed.emit()">
      <p>{{ alert().words }}</p>
      <vw-textarea label="How it ended" [rows]="2" [touched]="tried()" [errors]="errors()" [(value)]="words" />
      @if (problem(); as problem) {
        <vw-problem-note [problem]="problem" />
      }
      <div vwDialogActions>
        <button class="nhsuk-button" type="button" (click)="resolve()">Resolve</button>
        <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="closed.emit()">Cancel</button>
      </div>
    </vw-dialog>
  `,
})
export class ResolveDialog {
  readonly alert = input.required<AlertView>();
  readonly done = output<void>();
  readonly closed = output<void>();
  private readonly monitoring = inject(MonitoringClient);
  protected readonly words = signal('');
  protected readonly tried = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected errors() {
    return this.words().trim().length < 5 ? [{ kind: 'value', message: 'Say how it ended' }] : [];
  }

  protected async resolve(): Promise<void> {
    this.tried.set(true);
    if (this.errors().length > 0) return;
    const resolved = await this.monitoring.resolve(this.alert(), this.words());
    this.problem.set(resolved.ok ? undefined : resolved.error);
    if (resolved.ok) this.done.emit();
  }
}
