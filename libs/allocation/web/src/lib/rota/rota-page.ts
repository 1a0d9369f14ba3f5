import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ShiftView, StaffMember } from '@ward/allocation/contract';
import { Ids, isLondonDate, londonDate, type LondonDate, plusDays } from '@ward/kernel';
import {
  Dialogs,
  Empty,
  FORMATS,
  Icon,
  LiveUpdates,
  Now,
  PageActions,
  PageFrame,
  Ready,
  sayCount,
  sayDate,
  sayWeekday,
  Tag,
  TextField,
  Toasts,
  wordsOf,
} from '@ward/ui';
import { RotaClient } from './rota-client';
import { coverOf, daysOf, mondayOf, rowsOf, sayShift } from './rota-week';
import { MakeShiftsDialog } from './make-shifts-dialog';
import { ShiftDialog, type ShiftWish } from './shift-dialog';
import { SwapDialog } from './swap-dialog';

/** A week of the team: who works when, who is away, and which visits that leaves without anybody. */
@Component({
  selector: 'vw-rota-page',
  imports: [
    Empty,
    FORMATS,
    Icon,
    MakeShiftsDialog,
    PageActions,
    PageFrame,
    Ready,
    RouterLink,
    ShiftDialog,
    SwapDialog,
    Tag,
    TextField,
  ],
  templateUrl: './rota-page.html',
  styleUrl: './rota-page.scss',
})
export class RotaPage {
  /** From the address: any day of the week to show. */
  readonly day = input<string>();
  private readonly now = inject(Now);
  private readonly ids = inject(Ids);
  private readonly client = inject(RotaClient);
  private readonly toasts = inject(Toasts);
  private readonly dialogs = inject(Dialogs);

  protected readonly monday = computed(() => {
    const asked = this.day();
    return mondayOf(asked && isLondonDate(asked) ? asked : this.now.today());
  });
  protected readonly rota = this.client.week(() => this.monday());
  protected readonly days = computed(() => daysOf(this.monday()));
  protected readonly before = computed(() => plusDays(this.monday(), -7));
  protected readonly after = computed(() => plusDays(this.monday(), 7));
  protected readonly heading = computed(() => `Rota, week of ${sayDate(this.monday())}`);
  protected readonly allRows = computed(() => (this.rota.hasValue() ? rowsOf(this.rota.value()) : []));
  protected readonly words = signal('');
  protected readonly rows = computed(() => {
    const words = this.words().trim().toLowerCase();
    return this.allRows().filter(({ member }) => `${member.name} ${member.profession}`.toLowerCase().includes(words));
  });
  protected readonly cover = computed(() => coverOf(this.allRows()));
  private readonly uncovered = computed(() => {
    const gaps = this.allRows().flatMap(({ member, cells }) => {
      const absences = new Map(cells.flatMap(({ absences: of }) => of).map((absence) => [absence.id, absence]));
      return [...absences.values()].flatMap(({ uncovered }) =>
        uncovered.map(({ startsAt }) => ({ day: londonDate(startsAt), name: member.name, personId: member.personId })),
      );
    });
    return Map.groupBy(gaps, ({ day, personId }) => `${day} ${personId}`);
  });
  /** One line a person and day: the board has the visits themselves. */
  protected readonly gaps = computed(() =>
    [...this.uncovered().values()]
      .flatMap(([first, ...rest]) => (first ? [{ ...first, visits: rest.length + 1 }] : []))
      .sort((one, other) => one.day.localeCompare(other.day)),
  );
  protected readonly gapCount = computed(() => this.gaps().reduce((sum, { visits }) => sum + visits, 0));
  protected readonly wish = signal<ShiftWish | null>(null);
  protected readonly swapped = signal<ShiftView | null>(null);
  protected readonly isMaking = signal(false);
  protected readonly shift = sayShift;
  protected readonly weekday = sayWeekday;
  protected readonly count = sayCount;
  protected readonly today = this.now.today;

  constructor() {
    inject(LiveUpdates).reloadOn(this.rota, ['allocation.roster-changed.v1', 'visits.visit-assigned.v1']);
  }

  protected edit(member: StaffMember, day: LondonDate, shift: ShiftView | null): void {
    this.wish.set({ member, day, shift });
  }

  /** One dialog gives way to the other. */
  protected beginSwap(shift: ShiftView): void {
    this.wish.set(null);
    this.swapped.set(shift);
  }

  protected hours(minutes: number): string {
    return `${Math.round(minutes / 6) / 10} h`;
  }

  protected async copyLastWeek(): Promise<void> {
    const yes = await this.dialogs.confirm({
      heading: 'Copy last week’s shifts into this week?',
      words: 'Shifts that are planned already stay as they are. Absences are not copied.',
      yes: 'Copy the shifts',
    });
    if (!yes) return;
    const id = this.ids.next();
    const answer = await this.client.copy({ id, fromMonday: this.before(), toMonday: this.monday(), personIds: null });
    if (!answer.ok) return this.toasts.failed(wordsOf(answer.error));
    const { copied, skipped } = answer.value;
    const words = `${sayCount(copied, 'shift')} copied${skipped > 0 ? `, ${skipped} were there already` : ''}`;
    this.toasts.done(words, copied > 0 ? () => this.takeBack(id) : undefined);
    this.rota.reload();
  }

  protected async takeBack(id: string): Promise<void> {
    const answer = await this.client.takeBack(id);
    if (!answer.ok) return this.toasts.failed(wordsOf(answer.error));
    const { removed, kept } = answer.value;
    this.toasts.done(`${sayCount(removed, 'shift')} taken back${kept > 0 ? `; ${kept} changed since then stay` : ''}`);
    this.rota.reload();
  }

  protected async removeAbsence(id: string): Promise<void> {
    const answer = await this.client.removeAbsence(id);
    if (!answer.ok) return this.toasts.failed(wordsOf(answer.error));
    this.toasts.done('The absence is removed');
    this.rota.reload();
  }
}
