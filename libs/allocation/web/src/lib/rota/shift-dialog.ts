import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import {
  AbsenceReason,
  type AbsenceView,
  type ChangedShift,
  type ShiftView,
  type StaffMember,
} from '@ward/allocation/contract';
import type { Problem } from '@ward/contract';
import { Ids, londonTime, type LondonDate, type Result } from '@ward/kernel';
import {
  DateField,
  Dialog,
  DialogActions,
  Icon,
  NumberField,
  sayLongDay,
  SelectField,
  TextField,
  Toasts,
  wordsOf,
} from '@ward/ui';
import { readTime } from '../board/read-time';
import { isOfShift, REASON_WORDS, spanOf } from './absence-words';
import { RotaClient } from './rota-client';
import { UncoveredList } from './uncovered-list';

export interface ShiftWish {
  readonly member: StaffMember;
  readonly day: LondonDate;
  readonly shift: ShiftView | null;
}

type Answer = Result<ShiftView | ChangedShift | AbsenceView, Problem>;

/** One person's day on the rota: a shift planned, changed, swapped or removed, or time away; what that leaves uncovered. */
@Component({
  selector: 'vw-shift-dialog',
  imports: [DateField, Dialog, DialogActions, Icon, NumberField, SelectField, TextField, UncoveredList],
  templateUrl: './shift-dialog.html',
  styles: `
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--vw-space-4);
      align-items: end;
    }
    .links {
      display: flex;
      flex-wrap: wrap;
      gap: var(--vw-space-4);
    }
    button {
      margin-bottom: var(--vw-space-5);
    }
  `,
})
export class ShiftDialog {
  readonly wish = input.required<ShiftWish>();
  readonly closed = output<void>();
  readonly changed = output<void>();
  readonly swap = output<ShiftView>();
  private readonly client = inject(RotaClient);
  private readonly toasts = inject(Toasts);
  private readonly id = inject(Ids).next();

  protected readonly heading = computed(() => `${this.wish().member.name}, ${sayLongDay(this.wish().day)}`);
  protected readonly from = linkedSignal(() => timeOf(this.wish().shift?.startsAt, '08:00'));
  protected readonly to = linkedSignal(() => timeOf(this.wish().shift?.endsAt, '16:00'));
  protected readonly break = linkedSignal<number | null>(() => this.wish().shift?.breakMinutes ?? 30);
  protected readonly reason = signal<AbsenceReason>('annual-leave');
  protected readonly until = linkedSignal<string>(() => this.wish().day);
  protected readonly time = signal('');
  protected readonly refusal = signal('');
  /** What was done, while the visits it left uncovered are shown. */
  protected readonly said = signal('');
  protected readonly uncovered = signal<AbsenceView['uncovered']>([]);
  protected readonly reasons = computed(() =>
    AbsenceReason.options
      .filter((value) => this.wish().shift !== null || !isOfShift(value))
      .map((value) => ({ value, label: REASON_WORDS[value] })),
  );
  protected readonly isOfShift = computed(() => isOfShift(this.reason()));
  protected readonly isValid = computed(() => readTime(this.from()) !== '' && readTime(this.to()) !== '');
  protected readonly span = computed(() =>
    spanOf({ ...this.wish(), reason: this.reason(), until: this.until(), time: readTime(this.time()) }),
  );

  protected save(): Promise<void> {
    const { member, day, shift } = this.wish();
    const times = { day, from: readTime(this.from()), to: readTime(this.to()), breakMinutes: this.break() ?? 0 };
    return this.act(
      () =>
        shift
          ? this.client.change(shift, times)
          : this.client.plan({ id: this.id, personId: member.personId, ...times }),
      `${member.name}: ${times.from} to ${times.to}`,
    );
  }

  protected async remove(): Promise<void> {
    const { shift, member } = this.wish();
    if (!shift) return;
    const back = {
      day: shift.day,
      from: londonTime(shift.startsAt),
      to: londonTime(shift.endsAt),
      breakMinutes: shift.breakMinutes,
    };
    await this.act(
      () => this.client.remove(shift),
      `${member.name}: shift removed`,
      () => this.client.plan({ id: this.id, personId: member.personId, ...back }),
    );
  }

  protected async away(): Promise<void> {
    const { member } = this.wish();
    const span = this.span();
    if (!span) return;
    await this.act(
      () => this.client.recordAbsence({ id: this.id, personId: member.personId, ...span, reason: this.reason() }),
      `${member.name}: ${REASON_WORDS[this.reason()].toLowerCase()} recorded`,
      () => this.client.removeAbsence(this.id),
    );
  }

  private async act(
    send: () => Promise<Answer>,
    words: string,
    undo?: () => Promise<Result<unknown, Problem>>,
  ): Promise<void> {
    const answer = await send();
    if (!answer.ok) return this.refusal.set(wordsOf(answer.error));
    const changed = () => this.changed.emit();
    this.toasts.done(words, undo && (() => undo().then(changed)));
    this.changed.emit();
    const uncovered = 'uncovered' in answer.value ? answer.value.uncovered : [];
    if (uncovered.length === 0) return this.closed.emit();
    this.said.set(words);
    this.uncovered.set(uncovered);
  }
}

function timeOf(at: ShiftView['startsAt'] | undefined, otherwise: string): string {
  return at ? londonTime(at) : otherwise;
}
