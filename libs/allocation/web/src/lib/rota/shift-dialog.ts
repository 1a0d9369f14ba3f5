import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { AbsenceReason, type ShiftView, type StaffMember } from '@ward/allocation/contract';
import type { Problem } from '@ward/contract';
import { atLondon, Ids, londonTime, type LondonDate, plusDays, type Result } from '@ward/kernel';
import {
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
import { RotaClient } from './rota-client';

export interface ShiftWish {
  readonly member: StaffMember;
  readonly day: LondonDate;
  readonly shift: ShiftView | null;
}

const REASONS: Readonly<Record<AbsenceReason, string>> = {
  sickness: 'Sickness',
  'annual-leave': 'Annual leave',
  'study-leave': 'Study leave',
  'carer-leave': 'Carer’s leave',
  'late-start': 'Late start',
  'early-finish': 'Early finish',
  other: 'Another reason',
};

/** One person's day on the rota: a shift planned, changed or removed, or an absence of some days. */
@Component({
  selector: 'vw-shift-dialog',
  imports: [Dialog, DialogActions, Icon, NumberField, SelectField, TextField],
  template: `
    <vw-dialog [heading]="heading()" (closed)="closed.emit()">
      <div class="row">
        <vw-text-field keys="numeric" label="From" [width]="5" [(value)]="from" />
        <vw-text-field keys="numeric" label="To" [width]="5" [(value)]="to" />
        <vw-number-field label="Break" unit="min" [whole]="true" [width]="3" [(value)]="break" />
        <button class="nhsuk-button" type="button" [disabled]="!isValid()" (click)="save()">
          {{ wish().shift ? 'Change the shift' : 'Plan the shift' }}
        </button>
      </div>
      @if (wish().shift) {
        <button class="vw-link-button" type="button" (click)="remove()">Remove this shift</button>
      }
      <h3 class="nhsuk-heading-s">Away instead</h3>
      <div class="row">
        <vw-select-field label="Reason" choice="" [options]="reasons" [(value)]="reason" />
        <vw-number-field label="For" unit="days" [whole]="true" [width]="2" [(value)]="days" />
        <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="away()">Record the absence</button>
      </div>
      @if (refusal()) {
        <p role="alert"><vw-icon name="warning" /> {{ refusal() }}</p>
      }
      <div vwDialogActions>
        <button class="vw-link-button" type="button" (click)="closed.emit()">Close</button>
      </div>
    </vw-dialog>
  `,
  styles: `
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--vw-space-4);
      align-items: end;
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
  private readonly client = inject(RotaClient);
  private readonly toasts = inject(Toasts);
  private readonly id = inject(Ids).next();

  protected readonly heading = computed(() => `${this.wish().member.name}, ${sayLongDay(this.wish().day)}`);
  protected readonly from = linkedSignal(() => timeOf(this.wish().shift?.startsAt, '08:00'));
  protected readonly to = linkedSignal(() => timeOf(this.wish().shift?.endsAt, '16:00'));
  protected readonly break = linkedSignal<number | null>(() => this.wish().shift?.breakMinutes ?? 30);
  protected readonly reason = signal<AbsenceReason>('annual-leave');
  protected readonly days = signal<number | null>(1);
  protected readonly refusal = signal('');
  protected readonly reasons = AbsenceReason.options.map((value) => ({ value, label: REASONS[value] }));
  protected readonly isValid = computed(() => readTime(this.from()) !== '' && readTime(this.to()) !== '');

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

  protected away(): Promise<void> {
    const { member, day } = this.wish();
    const span = { from: atLondon(day, '00:00'), to: atLondon(plusDays(day, Math.max(1, this.days() ?? 1)), '00:00') };
    return this.act(
      () => this.client.recordAbsence({ id: this.id, personId: member.personId, ...span, reason: this.reason() }),
      `${member.name}: ${REASONS[this.reason()].toLowerCase()} recorded`,
      () => this.client.removeAbsence(this.id),
    );
  }

  private async act(
    send: () => Promise<Result<unknown, Problem>>,
    words: string,
    undo?: () => Promise<Result<unknown, Problem>>,
  ): Promise<void> {
    const answer = await send();
    if (!answer.ok) return this.refusal.set(wordsOf(answer.error));
    const changed = () => this.changed.emit();
    this.toasts.done(words, undo && (() => undo().then(changed)));
    this.changed.emit();
    this.closed.emit();
  }
}

function timeOf(at: ShiftView['startsAt'] | undefined, otherwise: string): string {
  return at ? londonTime(at) : otherwise;
}
