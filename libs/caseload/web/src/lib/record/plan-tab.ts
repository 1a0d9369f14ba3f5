import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { CarePlanItem, CarePlanView, EpisodeView, Goal } from '@ward/caseload/contract';
import {
  type Column,
  Cell,
  DataTable,
  Empty,
  FORMATS,
  LiveUpdates,
  Loaded,
  Ready,
  Session,
  Tag,
  Toasts,
  wordsOf,
} from '@ward/ui';
import { CaseloadClient } from '../caseload-client';
import { PlanLineDialog } from './plan-line-dialog';

const CONTACTS: Record<CarePlanItem['contact'], string> = {
  'face-to-face': 'At home',
  phone: 'By phone',
  video: 'By video',
};
const GOALS: Record<Goal['status'], string> = { open: 'Open', met: 'Met', 'not-met': 'Not met' };

/** The care plan of a stay: goals, and what visits are made from. Changes are saved line by line, each as a new version. */
@Component({
  selector: 'vw-plan-tab',
  imports: [Cell, DataTable, Empty, FORMATS, Loaded, PlanLineDialog, Ready, Tag],
  templateUrl: './plan-tab.html',
})
export class PlanTab {
  readonly stay = input.required<EpisodeView>();
  private readonly caseload = inject(CaseloadClient);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly plan = this.caseload.carePlan(computed(() => this.stay().id));
  protected readonly mayChange = computed(
    () => this.session.may('episode:manage') && this.stay().status !== 'discharged',
  );
  protected readonly editing = signal<CarePlanItem | 'new' | undefined>(undefined);
  protected readonly edited = linkedSignal(() => {
    const editing = this.editing();
    return editing === 'new' ? undefined : editing;
  });
  protected readonly goalWords = GOALS;
  protected readonly idOf = ({ id }: CarePlanItem) => id;
  protected readonly columns: readonly Column<CarePlanItem>[] = [
    { key: 'title', heading: 'What', onPhone: 'title' },
    { key: 'when', heading: 'When', words: whenOf },
    {
      key: 'how',
      heading: 'How',
      words: ({ contact, minutes, staff }) => `${CONTACTS[contact]}, ${minutes} min${staff === 2 ? ', two staff' : ''}`,
    },
    {
      key: 'skills',
      heading: 'Skills',
      words: ({ skills }) => skills.map((skill) => skill.replaceAll('-', ' ')).join(', ') || 'Any',
    },
    {
      key: 'days',
      heading: 'Days',
      words: ({ days, everyDays }) => (everyDays === 1 ? `${days} days` : `every ${everyDays} days for ${days} days`),
    },
    { key: 'acts', heading: 'Acts', hideHeading: true },
  ];

  constructor() {
    inject(LiveUpdates).reloadOn(
      this.plan,
      ['caseload.care-plan-changed.v1'],
      ({ subject }) => subject === this.stay().id,
    );
  }

  protected keepLine(plan: CarePlanView, line: CarePlanItem): void {
    const isNew = !plan.items.some(({ id }) => id === line.id);
    const items = isNew ? [...plan.items, line] : plan.items.map((item) => (item.id === line.id ? line : item));
    this.editing.set(undefined);
    void this.save(plan, { goals: plan.goals, items }, `${line.title} saved; visits follow`);
  }

  protected removeLine(plan: CarePlanView, line: CarePlanItem): void {
    const items = plan.items.filter(({ id }) => id !== line.id);
    void this.save(
      plan,
      { goals: plan.goals, items },
      `${line.title} taken out; its visits to come are called off`,
      plan,
    );
  }

  protected setGoal(plan: CarePlanView, goal: Goal, status: Goal['status']): void {
    const goals = plan.goals.map((one) => (one.id === goal.id ? { ...one, status } : one));
    void this.save(plan, { goals, items: plan.items }, `Goal: ${GOALS[status].toLowerCase()}`);
  }

  private async save(
    plan: CarePlanView,
    next: Pick<CarePlanView, 'goals' | 'items'>,
    words: string,
    before?: CarePlanView,
  ): Promise<void> {
    const answer = await this.caseload.changePlan(plan.episodeId, plan.version, next);
    if (!answer.ok) {
      this.plan.reload();
      return this.toasts.failed(wordsOf(answer.error));
    }
    this.plan.set(answer.value);
    const undo = before && (() => this.save(answer.value, before, 'Put back'));
    this.toasts.done(words, undo);
  }
}

export function whenOf({ windows }: CarePlanItem): string {
  return windows.map(({ from, to }) => `${from} to ${to}`).join(', ');
}
