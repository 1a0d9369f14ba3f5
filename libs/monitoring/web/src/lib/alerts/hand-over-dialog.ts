import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { AlertView } from '@ward/monitoring/contract';
import { ComboboxField, Dialog, DialogActions, type FieldOption, Toasts } from '@ward/ui';
import { MonitoringClient } from '../monitoring-client';

/** Gives alerts to a named person: one, or at 20:00 all of them. What cannot be given is said one by one. */
@Component({
  selector: 'vw-hand-over-dialog',
  imports: [ComboboxField, Dialog, DialogActions],
  template: `
    <vw-dialog [heading]="heading()" (closed)="closed.emit()">
      <vw-combobox-field label="To" hint="Type a few letters of the name" [options]="people()" [(value)]="ownerId" />
      @if (failures().length > 0) {
        <ul role="alert">
          @for (failure of failures(); track failure) {
            <li>{{ failure }}</li>
          }
        </ul>
      }
      <div vwDialogActions>
        <button
          class="nhsuk-button"
          type="button"
          [disabled]="!ownerId()"
          [attr.aria-busy]="isBusy()"
          (click)="handOver()"
        >
          {{ isBusy() ? doneSoFar() + ' of ' + alerts().length + ' handed over' : 'Hand over' }}
        </button>
        <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="closed.emit()">Cancel</button>
      </div>
    </vw-dialog>
  `,
})
export class HandOverDialog {
  readonly alerts = input.required<readonly AlertView[]>();
  readonly done = output<void>();
  readonly closed = output<void>();

  private readonly monitoring = inject(MonitoringClient);
  private readonly toasts = inject(Toasts);
  private readonly owners = this.monitoring.owners();
  protected readonly ownerId = signal('');
  protected readonly isBusy = signal(false);
  protected readonly doneSoFar = signal(0);
  protected readonly failures = signal<readonly string[]>([]);
  protected readonly people = computed((): FieldOption[] =>
    (this.owners.hasValue() ? this.owners.value().items : []).map(({ id, name, profession }) => ({
      value: id,
      label: profession ? `${name}, ${profession.replaceAll('-', ' ')}` : name,
    })),
  );
  protected readonly heading = computed(() => {
    const [first, ...others] = this.alerts();
    return others.length === 0
      ? `Hand over the alert for ${first?.patient.name}`
      : `Hand over ${this.alerts().length} alerts`;
  });

  protected async handOver(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    const failures: string[] = [];
    for (const alert of this.alerts()) {
      const given = await this.monitoring.handOver(alert, this.ownerId());
      if (given.ok) this.doneSoFar.update((count) => count + 1);
      else failures.push(`${alert.patient.name}: ${given.error.title}`);
    }
    this.isBusy.set(false);
    this.failures.set(failures);
    if (failures.length > 0) return;
    this.toasts.done(`${this.alerts().length === 1 ? 'The alert is' : 'The alerts are'} handed over`);
    this.done.emit();
  }
}
