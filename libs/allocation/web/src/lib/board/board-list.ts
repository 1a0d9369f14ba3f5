import { Component, computed, input, output, signal } from '@angular/core';
import type { BoardVisit, DayBoard } from '@ward/allocation/contract';
import { londonTime } from '@ward/kernel';
import { Cell, type Column, DataTable, StatusTag } from '@ward/ui';
import { sayPatient } from './board-facts';

const PAGE = 100;

/** The board as a table: the same visits and the same acts without the picture. */
@Component({
  selector: 'vw-board-list',
  imports: [Cell, DataTable, StatusTag],
  template: `
    <vw-data-table dense hideCaption caption="Visits of the day" [columns]="columns()" [rows]="visits()" [idOf]="idOf">
      <ng-template [vwCell]="visits()" name="status" let-visit>
        <vw-status-tag
          [status]="visit.assigned.length === 0 && visit.status === 'planned' ? 'unassigned' : visit.status"
        />
      </ng-template>
      <ng-template [vwCell]="visits()" name="act" let-visit>
        <button class="vw-link-button" type="button" (click)="opened.emit(visit)">
          {{ visit.assigned.length > 0 ? 'Move' : 'Assign'
          }}<span class="nhsuk-u-visually-hidden"> the visit to {{ visit.familyName }}</span>
        </button>
      </ng-template>
    </vw-data-table>
    @if (all().length > visits().length) {
      <button class="vw-link-button" type="button" (click)="showMore()">
        Show {{ all().length - visits().length }} more
      </button>
    }
  `,
})
export class BoardList {
  readonly board = input.required<DayBoard>();
  /** Every visit at once, for paper. */
  readonly whole = input(false);
  readonly opened = output<BoardVisit>();

  protected readonly idOf = (visit: BoardVisit) => visit.visitId;
  private readonly most = signal(PAGE);
  protected readonly all = computed(() =>
    [...this.board().visits].sort((one, other) => startOf(one).localeCompare(startOf(other))),
  );
  protected readonly visits = computed(() => (this.whole() ? this.all() : this.all().slice(0, this.most())));
  private readonly names = computed(() => new Map(this.board().people.map(({ personId, name }) => [personId, name])));

  protected readonly columns = computed((): Column<BoardVisit>[] => [
    { key: 'time', heading: 'Time', words: sayTime, sortBy: startOf, tight: true },
    { key: 'patient', heading: 'Patient', words: sayPatient, sortBy: sayPatient, onPhone: 'title' },
    {
      key: 'title',
      heading: 'Visit',
      words: ({ title, minutes }) => `${title}, ${minutes} min`,
      sortBy: ({ title }) => title,
    },
    { key: 'who', heading: 'Who', words: (visit) => this.who(visit), sortBy: (visit) => this.who(visit) },
    {
      key: 'window',
      heading: 'Window',
      words: ({ windowFrom, windowTo }) => `${londonTime(windowFrom)} to ${londonTime(windowTo)}`,
      sortBy: ({ windowTo }) => windowTo,
      tight: true,
    },
    {
      key: 'priority',
      heading: 'Priority',
      words: ({ priority }) => priority,
      sortBy: ({ priority }) => -priority,
      align: 'end',
    },
    { key: 'status', heading: 'State', sortBy: ({ status }) => status },
    { key: 'act', heading: 'Act', hideHeading: true },
  ]);

  protected showMore(): void {
    this.most.update((most) => most + PAGE);
  }

  private who({ assigned }: BoardVisit): string {
    return assigned.map(({ personId }) => this.names().get(personId) ?? 'somebody').join(' and ') || 'Nobody yet';
  }
}

function startOf({ assigned, windowFrom }: BoardVisit): string {
  return assigned[0]?.startsAt ?? windowFrom;
}

function sayTime({ assigned }: BoardVisit): string {
  const [first] = assigned;
  return first ? `${londonTime(first.startsAt)} to ${londonTime(first.endsAt)}` : '–';
}
