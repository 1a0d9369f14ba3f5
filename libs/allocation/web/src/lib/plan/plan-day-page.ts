import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Problem } from '@ward/contract';
import { Ids, isLondonDate } from '@ward/kernel';
import {
  Empty,
  LiveUpdates,
  Loaded,
  MomentPipe,
  Now,
  PageFrame,
  ProblemNote,
  Radios,
  Ready,
  sayLongDay,
  SelectField,
  StatusTag,
} from '@ward/ui';
import type { PlanHold } from '@ward/allocation/contract';
import { BoardClient } from '../board/board-client';
import { PlanRunsClient } from './plan-runs-client';
import { partOf, partsOf, type PlanPart } from './plan-scope';
import { HOLD_WORDS, STATUS_WORDS } from './plan-words';

/** Asks for a plan of a day, and finds the searches of that day again. */
@Component({
  selector: 'vw-plan-day-page',
  imports: [Empty, Loaded, MomentPipe, PageFrame, ProblemNote, Radios, Ready, RouterLink, SelectField, StatusTag],
  templateUrl: './plan-day-page.html',
})
export class PlanDayPage {
  /** From the address: `?day=…&ward=…&visits=id,id`. */
  readonly day = input<string>();
  readonly ward = input<string>();
  readonly visits = input<string>();
  private readonly client = inject(PlanRunsClient);
  private readonly router = inject(Router);
  private readonly ids = inject(Ids);
  private readonly now = inject(Now);

  protected readonly shownDay = computed(() => {
    const asked = this.day();
    return asked && isLondonDate(asked) ? asked : this.now.today();
  });
  protected readonly heading = computed(() => `Plan ${sayLongDay(this.shownDay())}`);
  protected readonly runs = this.client.ofDay(this.shownDay);
  private readonly board = inject(BoardClient).board(() => ({
    day: this.shownDay(),
    wardId: this.ward() || undefined,
  }));
  private readonly chosen = computed(() => this.visits()?.split(',').filter(Boolean) ?? []);
  protected readonly parts = computed(() => (this.board.hasValue() ? partsOf(this.board.value(), this.chosen()) : []));
  protected readonly part = linkedSignal(() => (this.chosen().length > 0 ? 'chosen' : 'all'));
  protected readonly statusWords = STATUS_WORDS;
  protected readonly holds = Object.entries(HOLD_WORDS).map(([value, words]) => ({
    value: value as PlanHold,
    ...words,
  }));
  protected readonly hold = signal<PlanHold>('prefer');
  protected readonly budgets = [
    { value: '5', label: '5 seconds' },
    { value: '15', label: '15 seconds' },
    { value: '60', label: '1 minute' },
    { value: '120', label: '2 minutes' },
  ];
  protected readonly seconds = signal('15');
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isSending = signal(false);

  constructor() {
    inject(LiveUpdates).reloadOn(this.runs, ['allocation.plan-run-changed.v1']);
  }

  private asked(): PlanPart {
    const whole = { wardId: null, visitIds: null, personIds: null };
    const part = this.board.hasValue() ? partOf(this.part(), this.board.value(), this.chosen()) : whole;
    return { ...part, wardId: part.wardId ?? this.ward() ?? null };
  }

  protected async start(): Promise<void> {
    this.isSending.set(true);
    const id = this.ids.next();
    const started = await this.client.start({
      id,
      day: this.shownDay(),
      ...this.asked(),
      hold: this.hold(),
      seconds: Number(this.seconds()),
    });
    this.isSending.set(false);
    if (started.ok) void this.router.navigate(['/plan', id]);
    else this.problem.set(started.error);
  }
}
