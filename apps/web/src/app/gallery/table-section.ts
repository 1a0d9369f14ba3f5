import { Component } from '@angular/core';
import { Cell, ClockLeft, type Column, DataTable, More, News2Badge, StatusTag } from '@ward/ui';
import { Example, minutesFromNow } from './example';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly pathway: string;
  readonly minutes: number;
  readonly status: string;
  readonly score: number | null;
}

const LINES: readonly Line[] = [
  { id: '1', name: 'ADEYEMI-WHITCOMBE, Maureen', pathway: 'Heart failure', minutes: -8, status: 'received', score: 7 },
  { id: '2', name: 'BLAKE, Idris', pathway: 'Frailty', minutes: 38, status: 'asked', score: 3 },
  { id: '3', name: 'CHOWDHURY, Farida', pathway: 'IV antibiotics', minutes: 190, status: 'received', score: null },
];

@Component({
  selector: 'vw-table-section',
  imports: [Cell, ClockLeft, DataTable, Example, More, News2Badge, StatusTag],
  template: `
    <vw-example name="vw-data-table, vw-more">
      <vw-data-table caption="Referrals waiting" [columns]="columns" [rows]="lines" [idOf]="idOf" [markOf]="markOf">
        <ng-template [vwCell]="lines" name="clock" let-line><vw-clock [until]="at(line.minutes)" /></ng-template>
        <ng-template [vwCell]="lines" name="status" let-line><vw-status-tag [status]="line.status" /></ng-template>
        <ng-template [vwCell]="lines" name="score" let-line>
          <vw-news2-badge brief band="medium" [total]="line.score" />
        </ng-template>
      </vw-data-table>
      <vw-data-table dense hideCaption caption="The same, close" [columns]="columns" [rows]="lines" [idOf]="idOf" />
      <vw-more [hasMore]="true" [shown]="3" />
    </vw-example>
  `,
})
export class TableSection {
  protected readonly at = minutesFromNow();
  protected readonly lines = LINES;
  protected readonly idOf = (line: Line) => line.id;
  protected readonly markOf = (line: Line) => (line.minutes < 0 ? ('alarm' as const) : undefined);
  protected readonly columns: readonly Column<Line>[] = [
    { key: 'name', heading: 'Patient', words: ({ name }) => name, sortBy: ({ name }) => name, onPhone: 'title' },
    { key: 'pathway', heading: 'Pathway', words: ({ pathway }) => pathway, sortBy: ({ pathway }) => pathway },
    { key: 'clock', heading: 'Time left', sortBy: ({ minutes }) => minutes, tight: true },
    { key: 'score', heading: 'NEWS2' },
    { key: 'status', heading: 'State' },
    { key: 'minutes', heading: 'Minutes', words: ({ minutes }) => minutes, align: 'end', onPhone: 'hidden' },
  ];
}
