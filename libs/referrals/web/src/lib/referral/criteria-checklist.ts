import { Component, computed, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { CriterionAnswer } from '@ward/referrals/contract';
import { findingOf, unmetCriteria, type Criterion, type Finding, type KnownValues } from '@ward/referrals/domain';
import { Icon, Tag, TextField } from '@ward/ui';

interface Line {
  readonly criterion: Criterion;
  readonly finding: Finding;
  readonly answer: CriterionAnswer;
  readonly value: string;
  readonly needs: 'must-be-met' | 'reason' | undefined;
}

const UNITS: Readonly<Record<string, string>> = {
  age: 'years',
  spo2: '%',
  news2: '',
  temperature: '°C',
  systolic: 'mmHg',
};

/**
 * A pathway's criteria: what is known is filled in and cannot be ticked away; the rest is ticked; a guide that is not met
 * takes a reason instead.
 */
@Component({
  selector: 'vw-criteria-checklist',
  imports: [Icon, Tag, TextField],
  templateUrl: './criteria-checklist.html',
  styleUrl: './criteria-checklist.scss',
})
export class CriteriaChecklist implements FormValueControl<CriterionAnswer[]> {
  readonly value = model.required<CriterionAnswer[]>();
  readonly touched = model(false);
  readonly criteria = input.required<readonly Criterion[]>();
  readonly known = input.required<KnownValues>();

  protected readonly lines = computed<readonly Line[]>(() => {
    const unmet = unmetCriteria(this.criteria(), this.value(), this.known());
    return this.criteria().map((criterion) => ({
      criterion,
      finding: findingOf(criterion, this.known()),
      answer: this.answerTo(criterion.id),
      value: this.valueOf(criterion),
      needs: unmet.find(({ criterionId }) => criterionId === criterion.id)?.needs,
    }));
  });
  /** How many still stand in the way. */
  readonly open = computed(() => this.lines().filter(({ needs }) => needs !== undefined).length);

  protected tick(criterionId: string, isMet: boolean): void {
    this.put({ ...this.answerTo(criterionId), isMet });
  }

  protected reason(criterionId: string, override: string): void {
    this.put({ ...this.answerTo(criterionId), override: override || null });
  }

  private put(answer: CriterionAnswer): void {
    const others = this.value().filter(({ criterionId }) => criterionId !== answer.criterionId);
    this.value.set([...others, answer]);
  }

  private answerTo(criterionId: string): CriterionAnswer {
    return (
      this.value().find((answer) => answer.criterionId === criterionId) ?? { criterionId, isMet: false, override: null }
    );
  }

  private valueOf({ check }: Criterion): string {
    const value = check ? this.known()[check.parameter] : null;
    return check && value !== null && value !== undefined ? `${value} ${UNITS[check.parameter] ?? ''}`.trim() : '';
  }
}
