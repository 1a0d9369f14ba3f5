import { Component, computed, inject, input, output, signal } from '@angular/core';
import { SKILLS, type DayBoard } from '@ward/allocation/contract';
import { Ids, londonTime, plusMinutes } from '@ward/kernel';
import { Dialog, DialogActions, FIELDS, Now, type FieldOption, toFieldErrors, Toasts } from '@ward/ui';
import { AddVisit } from '@ward/visits/contract';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { BoardActs } from './board-acts';
import { BoardClient } from './board-client';
import { sayPatient } from './board-facts';

/** A visit beside the care plan, for a patient who is on the board: an urgent one most of all. */
@Component({
  selector: 'vw-add-visit-dialog',
  imports: [Dialog, DialogActions, FIELDS],
  template: `
    <vw-dialog heading="Add a visit" (closed)="closed.emit()">
      <form id="add-visit" [formRoot]="visit">
        <vw-error-summary [form]="visit" />
        <vw-select-field label="Patient" [options]="patients()" [formField]="visit.episodeId" />
        <vw-text-field label="What for" [formField]="visit.title" />
        <div class="row">
          <vw-text-field type="time" label="Not before" [width]="10" [formField]="visit.from" />
          <vw-text-field type="time" label="Done by" [width]="10" [formField]="visit.to" />
          <vw-number-field [whole]="true" label="Length" unit="min" [width]="3" [formField]="visit.minutes" />
        </div>
        <vw-radios inline label="How" [options]="contacts" [formField]="visit.contact" />
        <vw-radios inline label="How urgent" [options]="urgencies" [value]="urgency()" (valueChange)="hurry($event)" />
        <vw-checkboxes small label="Skills it needs" optional [options]="skills" [formField]="visit.skills" />
      </form>
      <div vwDialogActions>
        <button class="nhsuk-button" form="add-visit">Add the visit</button>
        <button class="vw-link-button" type="button" (click)="closed.emit()">Cancel</button>
      </div>
    </vw-dialog>
  `,
  styles: `
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--vw-space-4);
    }
  `,
})
export class AddVisitDialog {
  readonly board = input.required<DayBoard>();
  readonly closed = output<void>();
  private readonly client = inject(BoardClient);
  private readonly acts = inject(BoardActs);
  private readonly toasts = inject(Toasts);
  private readonly now = inject(Now);

  protected readonly contacts = [
    { value: 'face-to-face', label: 'At home' },
    { value: 'phone', label: 'By phone' },
    { value: 'video', label: 'By video' },
  ] as const;
  protected readonly urgencies = [
    { value: '95', label: 'Within two hours' },
    { value: '60', label: 'Today' },
    { value: '30', label: 'When it fits' },
  ] as const;
  protected readonly skills = SKILLS.map(({ code, name }) => ({ value: code as string, label: name }));
  protected readonly urgency = signal('95');
  protected readonly patients = computed((): FieldOption[] => {
    const byStay = new Map(this.board().visits.map((visit) => [visit.episodeId, visit]));
    return [...byStay]
      .map(([value, visit]) => ({ value, label: `${sayPatient(visit)}, born ${visit.dateOfBirth}` }))
      .sort((one, other) => one.label.localeCompare(other.label));
  });

  private readonly model = signal({
    id: inject(Ids).next() as string,
    episodeId: '',
    title: '',
    type: 'extra',
    minutes: 45,
    contact: 'face-to-face' as AddVisit['contact'],
    skills: [] as string[],
    staffCount: 1,
    day: this.now.today() as string,
    from: londonTime(this.now.minute()) as string,
    to: londonTime(plusMinutes(this.now.minute(), 120)) as string,
    priority: 95,
  });
  protected readonly visit = form(this.model, (path) => validateStandardSchema(path, AddVisit), {
    submission: {
      action: async (field) => {
        const body = AddVisit.parse({ ...this.model(), day: this.board().day });
        const answer = await this.client.add(body);
        if (!answer.ok) return toFieldErrors(field, answer.error);
        this.toasts.done('The visit is added. It is nobody’s yet.');
        this.acts.changes.update((count) => count + 1);
        this.closed.emit();
        return undefined;
      },
    },
  });

  protected hurry(urgency: string): void {
    this.urgency.set(urgency);
    this.model.update((model) => ({ ...model, priority: Number(urgency) }));
  }
}
