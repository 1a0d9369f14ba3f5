import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { AbsenceView, ShiftView } from '@ward/allocation/contract';
import { Dialog, DialogActions, Icon, SelectField, sayWeekday, Toasts, wordsOf } from '@ward/ui';
import { RotaClient } from './rota-client';
import { type RotaRow, sayShift } from './rota-week';
import { UncoveredList } from './uncovered-list';

/** Two people take each other's shift. What that leaves uncovered is shown before it is done. */
@Component({
  selector: 'vw-swap-dialog',
  imports: [Dialog, DialogActions, Icon, SelectField, UncoveredList],
  template: `
    <vw-dialog [heading]="'Swap ' + nameOf(shift())" (closed)="closed.emit()">
      <vw-select-field label="With" [options]="choices()" [value]="chosen()" (valueChange)="weigh($event)" />
      @if (isWeighing()) {
        <p role="status">Weighing the visits…</p>
      } @else if (uncovered(); as uncovered) {
        @if (uncovered.length > 0) {
          <vw-uncovered-list [uncovered]="uncovered" [day]="shift().day" [personId]="shift().personId" />
        } @else {
          <p role="status"><vw-icon name="tick" /> Every visit of theirs keeps its person.</p>
        }
      }
      @if (refusal()) {
        <p role="alert"><vw-icon name="warning" /> {{ refusal() }}</p>
      }
      <div vwDialogActions>
        <button class="nhsuk-button" type="button" [disabled]="!uncovered()" (click)="swap()">Swap the shifts</button>
        <button class="vw-link-button" type="button" (click)="closed.emit()">Close</button>
      </div>
    </vw-dialog>
  `,
})
export class SwapDialog {
  readonly shift = input.required<ShiftView>();
  readonly rows = input.required<readonly RotaRow[]>();
  readonly closed = output<void>();
  readonly changed = output<void>();
  private readonly client = inject(RotaClient);
  private readonly toasts = inject(Toasts);

  protected readonly chosen = signal('');
  protected readonly isWeighing = signal(false);
  protected readonly uncovered = signal<AbsenceView['uncovered'] | undefined>(undefined);
  protected readonly refusal = signal('');
  private readonly others = computed(() =>
    this.rows()
      .flatMap(({ cells }) => cells.flatMap(({ shifts }) => shifts))
      .filter(({ personId }) => personId !== this.shift().personId),
  );
  /** People of the same profession stand first: they can mostly do the same visits. */
  protected readonly choices = computed(() => {
    const own = this.professionOf(this.shift());
    return this.others()
      .map((shift) => ({ value: shift.id, label: this.nameOf(shift), isAlike: this.professionOf(shift) === own }))
      .sort((one, other) => Number(other.isAlike) - Number(one.isAlike));
  });
  private readonly other = computed(() => this.others().find(({ id }) => id === this.chosen()));

  protected nameOf(shift: ShiftView): string {
    return `${this.memberOf(shift)?.name ?? ''}, ${sayWeekday(shift.day)} ${sayShift(shift)}`;
  }

  protected async weigh(chosen: string): Promise<void> {
    this.chosen.set(chosen);
    this.uncovered.set(undefined);
    this.refusal.set('');
    const other = this.other();
    if (!other) return;
    this.isWeighing.set(true);
    const answer = await this.client.weighSwap(this.shift(), other);
    if (this.chosen() !== chosen) return;
    this.isWeighing.set(false);
    if (answer.ok) this.uncovered.set(answer.value.uncovered);
    else this.refusal.set(wordsOf(answer.error));
  }

  protected async swap(): Promise<void> {
    const other = this.other();
    if (!other) return;
    const answer = await this.client.swap(this.shift(), other);
    if (!answer.ok) return this.refusal.set(wordsOf(answer.error));
    const { one, other: taken } = answer.value;
    this.toasts.done('The shifts are swapped', async () => {
      const back = await this.client.swap(one, taken);
      if (!back.ok) this.toasts.failed(wordsOf(back.error));
      this.changed.emit();
    });
    this.changed.emit();
    this.closed.emit();
  }

  private memberOf({ personId }: ShiftView) {
    return this.rows().find(({ member }) => member.personId === personId)?.member;
  }

  private professionOf(shift: ShiftView): string | undefined {
    return this.memberOf(shift)?.profession;
  }
}
