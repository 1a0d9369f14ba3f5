import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { AbsenceReason, AbsenceView, type BoardVisit, type DayBoard } from '@ward/allocation/contract';
import { atLondon, Ids, londonTime } from '@ward/kernel';
import { Dialog, DialogActions, Icon, Now, outcome, SelectField, TextField, wordsOf } from '@ward/ui';
import { BoardActs } from './board-acts';
import { sayPatient, stopsOf } from './board-facts';
import { REASON_WORDS } from '../rota/absence-words';
import { readTime } from './read-time';

/** Somebody cannot work today: records it, and names every visit that needs another person now. */
@Component({
  selector: 'vw-away-dialog',
  imports: [Dialog, DialogActions, Icon, SelectField, TextField],
  template: `
    <vw-dialog [heading]="name() + ' is away'" (closed)="closed.emit()">
      @if (!recorded()) {
        <div class="times">
          <vw-text-field keys="numeric" label="From" [width]="5" [(value)]="from" />
          <vw-text-field keys="numeric" label="Until" [width]="5" [(value)]="to" />
        </div>
        <vw-select-field label="Reason" choice="" [options]="reasons" [(value)]="reason" />
      }
      <h3 class="nhsuk-heading-s">Visits that need somebody else</h3>
      <ul class="vw-plain-list">
        @for (stop of uncovered(); track stop.visit.visitId) {
          <li>
            {{ timeOf(stop.from) }} {{ nameOf(stop.visit) }}, {{ stop.visit.title }}
            @if (recorded()) {
              <button class="vw-link-button" type="button" (click)="move(stop.visit)">Give it to somebody else</button>
            }
          </li>
        } @empty {
          <li>None in this time.</li>
        }
      </ul>
      @if (refusal()) {
        <p role="alert"><vw-icon name="warning" /> {{ refusal() }}</p>
      }
      <div vwDialogActions>
        @if (!recorded()) {
          <button class="nhsuk-button" type="button" [disabled]="!isValid()" (click)="record()">
            Record the absence
          </button>
        }
        <button class="vw-link-button" type="button" (click)="closed.emit()">Close</button>
      </div>
    </vw-dialog>
  `,
  styles: `
    .times {
      display: flex;
      gap: var(--vw-space-4);
    }
    li {
      padding: var(--vw-space-1) 0;
    }
  `,
})
export class AwayDialog {
  readonly personId = input.required<string>();
  readonly board = input.required<DayBoard>();
  readonly closed = output<void>();
  readonly moved = output<BoardVisit>();
  private readonly http = inject(HttpClient);
  private readonly acts = inject(BoardActs);
  private readonly id = inject(Ids).next();

  protected readonly from = signal(londonTime(inject(Now).minute()));
  protected readonly to = signal('20:00');
  protected readonly reason = signal<AbsenceReason>('sickness');
  protected readonly recorded = signal(false);
  protected readonly refusal = signal('');
  protected readonly reasons = AbsenceReason.options.map((value) => ({ value, label: REASON_WORDS[value] }));
  protected readonly name = computed(
    () => this.board().people.find(({ personId }) => personId === this.personId())?.name ?? 'This person',
  );
  private readonly span = computed(() => ({
    from: readTime(this.from()) ? atLondon(this.board().day, readTime(this.from())) : null,
    to: readTime(this.to()) ? atLondon(this.board().day, readTime(this.to())) : null,
  }));
  protected readonly isValid = computed(() => {
    const { from, to } = this.span();
    return from !== null && to !== null && from < to;
  });
  protected readonly uncovered = computed(() => {
    const { from, to } = this.span();
    return stopsOf(this.personId(), this.board().visits).filter(
      (stop) => from !== null && to !== null && stop.from < to && stop.to > from && stop.visit.status === 'planned',
    );
  });
  protected readonly timeOf = londonTime;
  protected readonly nameOf = sayPatient;

  protected async record(): Promise<void> {
    const body = { id: this.id, personId: this.personId(), ...this.span(), reason: this.reason() };
    const answer = await outcome(this.http.post('/api/rosters/absences', body), AbsenceView);
    if (!answer.ok) return this.refusal.set(wordsOf(answer.error));
    this.recorded.set(true);
    this.refusal.set('');
    this.acts.changes.update((count) => count + 1);
  }

  protected move(visit: BoardVisit): void {
    this.closed.emit();
    this.moved.emit(visit);
  }
}
