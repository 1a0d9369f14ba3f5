import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Ids, type LondonDate } from '@ward/kernel';
import { Dialog, DialogActions, Icon, NumberField, sayCount, sayDate, Toasts, wordsOf } from '@ward/ui';
import { RotaClient } from './rota-client';

const MOST_WEEKS = 12;

/** Everybody's working pattern becomes shifts for some weeks. */
@Component({
  selector: 'vw-make-shifts-dialog',
  imports: [Dialog, DialogActions, Icon, NumberField],
  template: `
    <vw-dialog heading="Make shifts from working patterns" (closed)="closed.emit()">
      <p>
        For everybody with a pattern, from the week of {{ date(monday()) }} on. Days with a shift stay as they are, also
        where somebody took one off by hand; who is away for the whole shift gets none.
      </p>
      <vw-number-field label="Weeks" [hint]="'At most ' + most" [whole]="true" [width]="2" [(value)]="weeks" />
      @if (refusal()) {
        <p role="alert"><vw-icon name="warning" /> {{ refusal() }}</p>
      }
      <div vwDialogActions>
        <button class="nhsuk-button" type="button" [disabled]="!isValid() || isBusy()" (click)="make()">
          Make the shifts
        </button>
        <button class="vw-link-button" type="button" (click)="closed.emit()">Close</button>
      </div>
    </vw-dialog>
  `,
})
export class MakeShiftsDialog {
  readonly monday = input.required<LondonDate>();
  readonly closed = output<void>();
  readonly changed = output<void>();
  /** Takes back what was made, by the id of the act. */
  readonly undo = output<string>();
  private readonly client = inject(RotaClient);
  private readonly toasts = inject(Toasts);
  private readonly id = inject(Ids).next();

  protected readonly most = MOST_WEEKS;
  protected readonly weeks = signal<number | null>(4);
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal('');
  protected readonly isValid = computed(() => {
    const weeks = this.weeks();
    return weeks !== null && Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_WEEKS;
  });
  protected readonly date = sayDate;

  protected async make(): Promise<void> {
    this.isBusy.set(true);
    const asked = { id: this.id, fromMonday: this.monday(), weeks: this.weeks() ?? 1, personIds: null };
    const answer = await this.client.make(asked);
    this.isBusy.set(false);
    if (!answer.ok) return this.refusal.set(wordsOf(answer.error));
    const { made, there, away, people } = answer.value;
    const words = [
      made === 0 ? 'Nothing to make' : `${sayCount(made, 'shift')} made for ${sayCount(people, 'person', 'people')}`,
      ...(there > 0 ? [`${there} were there already`] : []),
      ...(away > 0 ? [`${away} left out for absences`] : []),
    ].join(', ');
    this.toasts.done(words, made > 0 ? () => this.undo.emit(this.id) : undefined);
    this.changed.emit();
    this.closed.emit();
  }
}
