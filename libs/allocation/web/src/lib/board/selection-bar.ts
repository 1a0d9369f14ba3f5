import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { BoardVisit, DayBoard } from '@ward/allocation/contract';
import type { Problem } from '@ward/contract';
import type { Result } from '@ward/kernel';
import { Icon, Now, SelectField, wordsOf } from '@ward/ui';
import { BoardActs } from './board-acts';
import { BoardClient } from './board-client';
import { sayPatient } from './board-facts';
import type { Changed } from './board-history';
import { BoardSelection } from './board-selection';
import { timeFor, withVisit } from './move-many';

/** What can be done with all marked visits at once. Those that fail are named, with the reason, and stay marked. */
@Component({
  selector: 'vw-selection-bar',
  imports: [Icon, SelectField],
  template: `
    @if (selection.count() > 0) {
      <section class="bar" aria-label="Marked visits">
        <strong>{{ selection.count() }} marked</strong>
        <vw-select-field
          hideLabel
          label="Move them to"
          choice="Move them to…"
          [options]="people()"
          [(value)]="personId"
        />
        <button type="button" class="nhsuk-button nhsuk-button--small" [disabled]="!canMove()" (click)="move()">
          Move
        </button>
        <button type="button" class="vw-link-button" (click)="pin(true)"><vw-icon name="pin" /> Pin</button>
        <button type="button" class="vw-link-button" (click)="pin(false)">Unpin</button>
        <button type="button" class="vw-link-button" (click)="takeOff()">Take everyone off</button>
        <button type="button" class="vw-link-button" (click)="clear()">Clear</button>
      </section>
    }
    <div role="status">
      @if (failed().length > 0) {
        <p class="failed">
          <vw-icon name="warning" /> {{ done() }} done. Not done, and still marked: {{ failed().join('; ') }}.
        </p>
      }
    </div>
  `,
  styles: `
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: var(--vw-space-2) var(--vw-space-4);
      align-items: center;
      margin-bottom: var(--vw-space-3);
      padding: var(--vw-space-2) var(--vw-space-3);
      border: 1px solid var(--vw-accent);
      border-radius: var(--vw-round);
      background: var(--vw-selected);

      > .nhsuk-button {
        margin-bottom: 0;
      }

      /* The field brings the rhythm of a form with it; here it stands in a line. */
      > .vw-field {
        margin-bottom: calc(-1 * var(--vw-space-5));
      }
    }
    .failed {
      max-width: none;
      margin-bottom: var(--vw-space-3);
      padding: var(--vw-space-2) var(--vw-space-3);
      border-radius: var(--vw-round);
      background: var(--vw-heed-ground);
      color: var(--vw-heed-ink);
    }
  `,
})
export class SelectionBar {
  readonly board = input.required<DayBoard>();
  readonly cleared = output<void>();
  private readonly acts = inject(BoardActs);
  private readonly client = inject(BoardClient);
  private readonly now = inject(Now);
  protected readonly selection = inject(BoardSelection);
  protected readonly personId = signal('');
  protected readonly isBusy = signal(false);
  protected readonly done = signal(0);
  protected readonly failed = signal<readonly string[]>([]);
  protected readonly people = computed(() =>
    this.board().people.map(({ personId, name, profession }) => ({
      value: personId,
      label: `${name}, ${profession.replaceAll('-', ' ')}`,
    })),
  );
  protected readonly canMove = computed(() => this.personId() !== '' && !this.isBusy());
  private readonly marked = computed(() =>
    this.board().visits.filter(({ visitId }) => this.selection.ids().has(visitId)),
  );

  protected async move(): Promise<void> {
    let board = this.board();
    const person = board.people.find(({ personId }) => personId === this.personId());
    if (!person) return;
    await this.all(`moved to ${person.name}`, async (visit) => {
      const time = timeFor(visit, person, board, this.now.minute());
      if ('words' in time) return time.words;
      const { startsAt } = time;
      const answer = await this.acts.each(visit, (now) =>
        this.client.assign(now, { staff: [person.personId], startsAt, despite: [] }),
      );
      if (answer.ok) board = withVisit(board, visit.visitId, person.personId, startsAt);
      return answer;
    });
  }

  protected pin(isPinned: boolean): Promise<void> {
    return this.all(isPinned ? 'pinned' : 'no longer pinned', (visit) =>
      this.acts.each(visit, (now) => this.client.pin(now, isPinned)),
    );
  }

  protected takeOff(): Promise<void> {
    return this.all('nobody’s now', (visit) => this.acts.each(visit, (now) => this.client.unassign(now)));
  }

  protected clear(): void {
    this.selection.clear();
    this.failed.set([]);
    this.cleared.emit();
  }

  /** One after another, the earliest first: each is weighed against what the ones before it left. */
  private async all(
    words: string,
    act: (visit: BoardVisit) => Promise<Result<Changed, Problem> | string>,
  ): Promise<void> {
    this.isBusy.set(true);
    const there: Changed[] = [];
    const failed: { readonly visitId: string; readonly words: string }[] = [];
    for (const visit of [...this.marked()].sort((a, b) => startOf(a).localeCompare(startOf(b)))) {
      const answer = await act(visit);
      if (typeof answer !== 'string' && answer.ok) there.push(answer.value);
      else {
        const why = typeof answer === 'string' ? answer : answer.ok ? '' : wordsOf(answer.error);
        failed.push({ visitId: visit.visitId, words: `${sayPatient(visit)} (${why})` });
      }
    }
    this.isBusy.set(false);
    this.done.set(there.length);
    this.failed.set(failed.map((one) => one.words));
    this.selection.keep(failed.map(({ visitId }) => visitId));
    if (there.length > 0) this.acts.did(`${there.length} ${there.length === 1 ? 'visit' : 'visits'} ${words}`, there);
  }
}

function startOf({ assigned, windowFrom }: BoardVisit): string {
  return assigned[0]?.startsAt ?? windowFrom;
}
