import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { PatternLine, PatternView, StaffRecord } from '@ward/allocation/contract';
import {
  DateField,
  Dialog,
  DialogActions,
  FORMATS,
  Icon,
  NumberField,
  Now,
  SelectField,
  TextField,
  Toasts,
  wordsOf,
} from '@ward/ui';
import { readTime } from '../board/read-time';
import { TeamClient } from './team-client';
import { weekdayOptions } from './team-words';

interface Line {
  readonly weekday: string;
  readonly from: string;
  readonly to: string;
  readonly breakMinutes: number | null;
}

const USUAL: Omit<Line, 'weekday'> = { from: '08:00', to: '16:00', breakMinutes: 30 };

/** The days of somebody's week, from a day on. */
@Component({
  selector: 'vw-pattern-dialog',
  imports: [DateField, Dialog, DialogActions, FORMATS, Icon, NumberField, SelectField, TextField],
  template: `
    <vw-dialog high [heading]="'Working pattern of ' + record().name" (closed)="closed.emit()">
      @if (pattern()) {
        <p>From {{ pattern()?.fromDate | fullDate }}</p>
      } @else {
        <vw-date-field kind="calendar" label="From" [(value)]="fromDate" />
      }
      @for (line of lines(); track $index) {
        <fieldset class="line">
          <legend class="nhsuk-u-visually-hidden">Shift {{ $index + 1 }}</legend>
          <vw-select-field
            label="Day"
            [hideLabel]="$index > 0"
            choice=""
            [options]="weekdays"
            [value]="line.weekday"
            (valueChange)="set($index, { weekday: $event })"
          />
          <vw-text-field
            keys="numeric"
            label="From"
            [hideLabel]="$index > 0"
            [width]="5"
            [value]="line.from"
            (valueChange)="set($index, { from: $event })"
          />
          <vw-text-field
            keys="numeric"
            label="To"
            [hideLabel]="$index > 0"
            [width]="5"
            [value]="line.to"
            (valueChange)="set($index, { to: $event })"
          />
          <vw-number-field
            label="Break"
            [hideLabel]="$index > 0"
            unit="min"
            [whole]="true"
            [width]="3"
            [value]="line.breakMinutes"
            (valueChange)="set($index, { breakMinutes: $event })"
          />
          <button class="out" type="button" (click)="takeOut($index)">
            <vw-icon name="close" [label]="'Leave out shift ' + ($index + 1)" />
          </button>
        </fieldset>
      } @empty {
        <p>No shifts: from this day on they are planned by hand.</p>
      }
      <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="add()">
        <vw-icon name="plus" /> Another day
      </button>
      @if (refusal()) {
        <p role="alert"><vw-icon name="warning" /> {{ refusal() }}</p>
      }
      <div vwDialogActions>
        <button class="nhsuk-button" type="button" [disabled]="!isValid()" (click)="save()">Save the pattern</button>
        <button class="vw-link-button" type="button" (click)="closed.emit()">Close</button>
      </div>
    </vw-dialog>
  `,
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--vw-space-2);
      align-items: end;
      margin: 0;
      padding: 0;
      border: 0;
    }
    .out {
      min-width: var(--vw-target);
      min-height: var(--vw-target);
      margin-bottom: var(--vw-space-5);
      border: 0;
      background: none;
      color: inherit;
      cursor: pointer;
    }
  `,
})
export class PatternDialog {
  readonly record = input.required<StaffRecord>();
  /** Null for a pattern that begins on a day of its own. */
  readonly pattern = input.required<PatternView | null>();
  readonly closed = output<void>();
  readonly changed = output<void>();
  private readonly team = inject(TeamClient);
  private readonly toasts = inject(Toasts);

  protected readonly weekdays = weekdayOptions;
  protected readonly fromDate = signal<string>(inject(Now).today());
  protected readonly refusal = signal('');
  /** A new pattern starts from the one that holds: mostly one day changes. */
  protected readonly lines = linkedSignal<Line[]>(() =>
    (this.pattern() ?? this.record().patterns[0] ?? { lines: [] }).lines.map(({ weekday, ...times }) => ({
      weekday: String(weekday),
      ...times,
    })),
  );
  private readonly read = computed(() => this.lines().map(readLine));
  protected readonly isValid = computed(
    () => (this.pattern() !== null || this.fromDate() !== '') && this.read().every((line) => line !== undefined),
  );

  protected set(index: number, change: Partial<Line>): void {
    this.lines.update((lines) => lines.map((line, at) => (at === index ? { ...line, ...change } : line)));
  }

  protected takeOut(index: number): void {
    this.lines.update((lines) => lines.filter((_, at) => at !== index));
  }

  /** The next day, with the times of the line above. */
  protected add(): void {
    this.lines.update((lines) => {
      const last = lines.at(-1);
      return [...lines, { ...(last ?? USUAL), weekday: String((Number(last?.weekday ?? 0) % 7) + 1) }];
    });
  }

  protected async save(): Promise<void> {
    const { personId, name } = this.record();
    const [fromDate, version] = [this.pattern()?.fromDate ?? this.fromDate(), this.pattern()?.version ?? 0];
    const lines = this.read().filter((line) => line !== undefined);
    const answer = await this.team.setPattern(personId, fromDate, version, { lines });
    if (!answer.ok) return this.refusal.set(wordsOf(answer.error));
    this.toasts.done(`The pattern of ${name} is saved. Make shifts from it on the rota.`);
    this.changed.emit();
    this.closed.emit();
  }
}

function readLine({ weekday, from, to, breakMinutes }: Line): PatternLine | undefined {
  const [begins, ends] = [readTime(from), readTime(to)];
  if (begins === '' || ends === '') return undefined;
  return { weekday: Number(weekday), from: begins, to: ends, breakMinutes: breakMinutes ?? 0 };
}
