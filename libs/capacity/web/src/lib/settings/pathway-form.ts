import { Component, model, signal } from '@angular/core';
import { PathwaySettings, type PathwayView } from '@ward/capacity/contract';
import type { FieldFault, Problem } from '@ward/contract';
import { NumberField, type Outcome, ProblemNote, SelectField, TextField } from '@ward/ui';
import { CareLines } from './care-lines';
import { CriteriaRows } from './criteria-rows';
import { ListField } from './list-field';
import { MonitoringRows } from './monitoring-rows';
import { sayPlace } from './pathway-words';

/** What an administrator sets for a pathway, new or not, with what stops it from being saved. */
@Component({
  selector: 'vw-pathway-form',
  imports: [CareLines, CriteriaRows, ListField, MonitoringRows, NumberField, ProblemNote, SelectField, TextField],
  templateUrl: './pathway-form.html',
  styleUrl: './rows.scss',
})
export class PathwayForm {
  readonly settings = model.required<PathwaySettings>();
  protected readonly faults = signal<readonly FieldFault[]>([]);
  protected readonly problem = signal<Problem | undefined>(undefined);
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
  protected readonly placeOf = ({ pointer }: FieldFault) => sayPlace(pointer);

  /** Sends what was checked; shows what was refused. Undefined when it did not go through. */
  async send(save: (settings: PathwaySettings) => Promise<Outcome<PathwayView>>): Promise<PathwayView | undefined> {
    const parsed = PathwaySettings.safeParse(this.settings());
    const issues = parsed.error?.issues ?? [];
    this.problem.set(undefined);
    this.faults.set(issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, message })));
    if (!parsed.success) return undefined;
    const answer = await save(parsed.data);
    if (answer.ok) return answer.value;
    this.faults.set(answer.error.errors ?? []);
    this.problem.set(answer.error);
    return undefined;
  }

  protected change(part: Partial<PathwaySettings>): void {
    this.settings.update((settings) => ({ ...settings, ...part }));
  }
}
