import { Component, computed, inject, signal } from '@angular/core';
import { LEARNED_WORDS, type LearnedView, type LearningSetting } from '@ward/allocation/contract';
import type { Problem } from '@ward/contract';
import {
  type Column,
  Empty,
  Expander,
  FORMATS,
  LiveUpdates,
  Loaded,
  PageFrame,
  ProblemNote,
  Ready,
  SelectField,
  Session,
  Toasts,
} from '@ward/ui';
import { WeekClient } from '../week/week-client';
import { WideTable } from '../week/wide-table';
import { LearnClient } from './learn-client';
import { type LearnedBy, nameOf, sayShares, saySpread } from './learn-words';
import { OverrunBars } from './overrun-bars';

type Group = LearnedView['groups'][number];

/** Planned against actual: how long visits take, how late they begin, how long the ways are; and whether plans use it. */
@Component({
  selector: 'vw-learn-page',
  imports: [Empty, Expander, FORMATS, Loaded, OverrunBars, PageFrame, ProblemNote, Ready, SelectField, WideTable],
  templateUrl: './learn-page.html',
  styleUrl: './learn-page.scss',
})
export class LearnPage {
  private readonly client = inject(LearnClient);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly wardId = signal('');
  protected readonly by = signal<LearnedBy>('type');
  private readonly asked = computed((): Record<string, string> => ({
    by: this.by(),
    ...(this.wardId() && { wardId: this.wardId() }),
  }));
  protected readonly learned = this.client.learned(this.asked);
  private readonly wards = inject(WeekClient).wards();
  protected readonly wardOptions = computed(() =>
    this.wards.value().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly byOptions = [
    { value: 'type', label: 'Type of visit' },
    { value: 'area', label: 'Postcode district' },
    { value: 'hour', label: 'Hour of the day' },
  ];
  protected readonly words = Object.values(LEARNED_WORDS);
  protected readonly sayShares = sayShares;
  protected readonly maySet = computed(() => this.session.may('plan:assign'));
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected readonly rows = computed(() =>
    (this.learned.hasValue() ? this.learned.value().groups : []).map((group) => ({
      ...group,
      name: nameOf(group, this.by()),
    })),
  );
  protected readonly idOf = ({ name }: Group) => name;
  protected readonly columns = computed((): Column<Group>[] => [
    {
      key: 'name',
      heading: this.byOptions.find(({ value }) => value === this.by())?.label ?? '',
      words: ({ name }) => name,
    },
    { key: 'count', heading: 'Visits', words: ({ duration }) => duration.count, align: 'end' },
    { key: 'duration', heading: 'Took, min', words: ({ duration }) => saySpread(duration), align: 'end' },
    { key: 'overrun', heading: 'Over the plan', words: ({ overrun }) => saySpread(overrun), align: 'end' },
    { key: 'late', heading: 'Late', words: ({ late }) => saySpread(late), align: 'end' },
    { key: 'travel', heading: 'Travel', words: ({ travel }) => saySpread(travel), align: 'end' },
    {
      key: 'travelOverrun',
      heading: 'Over the estimate',
      words: ({ travelOverrun }) => saySpread(travelOverrun),
      align: 'end',
    },
  ]);

  constructor() {
    inject(LiveUpdates).reloadOn(this.learned, ['allocation.learning-set.v1']);
  }

  protected changeBy(by: string): void {
    this.by.set(by === 'area' || by === 'hour' ? by : 'type');
  }

  protected async set({ isOn, version }: LearningSetting): Promise<void> {
    this.isSending.set(true);
    const set = await this.client.set(!isOn, version);
    this.isSending.set(false);
    this.problem.set(set.ok ? undefined : set.error);
    if (set.ok)
      this.toasts.done(
        isOn ? 'Plans use the planned minutes again' : 'Plans use learned minutes from now on',
        () => void this.set(set.value),
      );
    this.learned.reload();
  }
}
