import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { atLondon, plusDays } from '@ward/kernel';
import { Dialog, DialogActions, FIELDS, Now, toFieldErrors } from '@ward/ui';
import { v7 } from 'uuid';
import * as z from 'zod';
import { CaseloadClient } from '../caseload-client';

const ROLES = [
  { value: 'clinician', label: 'Any clinician' },
  { value: 'clinical-lead', label: 'Clinical lead' },
  { value: 'coordinator', label: 'Coordinator' },
  { value: 'triage', label: 'Triage' },
] as const;

const Entered = z.object({
  title: z.string().trim().min(3, 'Say what is to be done'),
  owner: z.string().min(1, 'Choose who does it'),
  day: z.string().min(1, 'Give the day'),
  time: z.string().regex(/^\d{2}:\d{2}$/, 'Give the time'),
});

@Component({
  selector: 'vw-task-dialog',
  imports: [Dialog, DialogActions, FIELDS],
  template: `
    <vw-dialog heading="Add a task" (closed)="closed.emit()">
      <form id="task" [formRoot]="entered">
        <vw-error-summary [form]="entered" />
        <vw-text-field label="What is to be done" [formField]="entered.title" />
        <vw-select-field label="Who does it" [options]="owners()" [formField]="entered.owner" />
        <vw-date-field kind="calendar" label="By which day" [formField]="entered.day" />
        <vw-text-field type="time" label="By what time" [width]="5" [formField]="entered.time" />
      </form>
      <div vwDialogActions>
        <button class="nhsuk-button" form="task" [attr.aria-busy]="entered().submitting()">Add the task</button>
      </div>
    </vw-dialog>
  `,
})
export class TaskDialog {
  readonly patientId = input.required<string>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  private readonly caseload = inject(CaseloadClient);
  private readonly now = inject(Now);
  private readonly colleagues = this.caseload.colleagues();
  protected readonly owners = computed(() => [
    ...ROLES.map(({ value, label }) => ({ value: `role:${value}`, label })),
    ...this.colleagues.value().map(({ id, name }) => ({ value: id, label: name })),
  ]);
  private readonly model = signal({
    title: '',
    owner: 'role:clinician',
    day: plusDays(this.now.today(), 1),
    time: '12:00',
  });
  protected readonly entered = form(this.model, (path) => validateStandardSchema(path, Entered), {
    submission: {
      action: async (field) => {
        const { title, owner, day, time } = field().value();
        const role = ROLES.find(({ value }) => `role:${value}` === owner)?.value ?? null;
        const answer = await this.caseload.setTask({
          id: v7(),
          patientId: this.patientId(),
          title,
          ownerRole: role,
          ownerId: role ? null : owner,
          dueAt: atLondon(day, time),
        });
        if (!answer.ok) return toFieldErrors(field, answer.error);
        this.saved.emit();
        return undefined;
      },
    },
  });
}
