import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { PathwaySettings, type PathwayView } from '@ward/capacity/contract';
import type { FieldFault, Problem } from '@ward/contract';
import {
  Checkbox,
  Expander,
  FORMATS,
  Loaded,
  NumberField,
  PageFrame,
  ProblemNote,
  Ready,
  SelectField,
  TextField,
  Toasts,
} from '@ward/ui';
import { CapacityClient } from '../capacity-client';
import { CareLines } from './care-lines';
import { CriteriaRows } from './criteria-rows';
import { ListField } from './list-field';
import { MonitoringRows } from './monitoring-rows';

/** The settings of one pathway. What is saved here holds for admissions from now on; open stays keep theirs. */
@Component({
  selector: 'vw-pathway-page',
  imports: [
    ...[
      CareLines,
      Checkbox,
      CriteriaRows,
      Expander,
      FORMATS,
      ListField,
      Loaded,
      MonitoringRows,
      NumberField,
      PageFrame,
    ],
    ...[ProblemNote, Ready, SelectField, TextField],
  ],
  templateUrl: './pathway-page.html',
})
export class PathwayPage {
  readonly id = input.required<string>();
  private readonly capacity = inject(CapacityClient);
  private readonly toasts = inject(Toasts);
  protected readonly pathway = this.capacity.pathway(this.id);
  protected readonly versions = this.capacity.versions(this.id);
  protected readonly name = computed(() => (this.pathway.hasValue() ? this.pathway.value().name : 'Pathway'));
  protected readonly draft = linkedSignal<PathwayView | undefined>(() =>
    this.pathway.hasValue() ? structuredClone(this.pathway.value()) : undefined,
  );
  protected readonly faults = signal<readonly FieldFault[]>([]);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly urgencies = [
    { value: 'two-hour', label: '2 hours' },
    { value: 'same-day', label: 'Same day' },
    { value: 'next-day', label: 'Next day' },
  ] as const;
  protected readonly directions = [
    { value: 'step-up', label: 'Step-up: instead of an admission' },
    { value: 'step-down', label: 'Step-down: earlier out of hospital' },
    { value: 'either', label: 'Either' },
  ] as const;

  protected change(part: Partial<PathwaySettings>): void {
    this.draft.update((draft) => draft && { ...draft, ...part });
  }

  protected async save(): Promise<void> {
    const draft = this.draft();
    if (!draft) return;
    const parsed = PathwaySettings.safeParse(draft);
    this.problem.set(undefined);
    this.faults.set(
      parsed.success
        ? []
        : parsed.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, message })),
    );
    if (!parsed.success) return;
    this.isBusy.set(true);
    const answer = await this.capacity.revisePathway(draft.id, draft.version, parsed.data);
    this.isBusy.set(false);
    if (!answer.ok) {
      this.faults.set(answer.error.errors ?? []);
      return this.problem.set(answer.error);
    }
    this.pathway.set(answer.value);
    this.versions.reload();
    this.toasts.done(`${answer.value.name} saved as version ${answer.value.version}`);
  }
}
