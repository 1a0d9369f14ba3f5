import { Component, inject, input, signal } from '@angular/core';
import type { PatientVisitLine } from '@ward/caseload/contract';
import {
  Cell,
  type Column,
  DataTable,
  Empty,
  FORMATS,
  LiveUpdates,
  Loaded,
  More,
  paged,
  Ready,
  StatusTag,
} from '@ward/ui';
import { CaseloadClient } from '../caseload-client';
import { RECORD_EVENTS } from '../words';

const CONTACTS: Record<string, string> = { 'face-to-face': 'At home', phone: 'By phone', video: 'By video' };

/** The visits of a patient, planned and over. */
@Component({
  selector: 'vw-visits-tab',
  imports: [Cell, DataTable, Empty, FORMATS, Loaded, More, Ready, StatusTag],
  template: `
    <vw-loaded [patientId]="patientId()">
      <ng-template [vwReady]="page">
        @if (visits.items().length > 0) {
          <vw-data-table hideCaption dense caption="Visits" [columns]="columns" [rows]="visits.items()" [idOf]="idOf">
            <ng-template [vwCell]="visits.items()" name="when" let-visit>
              {{ visit.day | day }}, {{ visit.windowFrom | londonTime }} to {{ visit.windowTo | londonTime }}
            </ng-template>
            <ng-template [vwCell]="visits.items()" name="status" let-visit>
              <vw-status-tag [status]="visit.status" />
            </ng-template>
          </vw-data-table>
          <vw-more
            [hasMore]="visits.hasMore()"
            [shown]="visits.items().length"
            [busy]="visits.isLoading()"
            (more)="visits.more()"
          />
        } @else {
          <vw-empty icon="calendar" heading="No visits yet" />
        }
      </ng-template>
    </vw-loaded>
  `,
})
export class VisitsTab {
  readonly patientId = input.required<string>();
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = inject(CaseloadClient).visits(this.patientId, this.after);
  protected readonly visits = paged(this.page, this.after);
  protected readonly idOf = ({ visitId }: PatientVisitLine) => visitId;
  protected readonly columns: readonly Column<PatientVisitLine>[] = [
    { key: 'when', heading: 'When', onPhone: 'title' },
    { key: 'title', heading: 'What', words: ({ title }) => title },
    {
      key: 'contact',
      heading: 'How',
      words: ({ contact, minutes }) => `${CONTACTS[contact] ?? contact}, ${minutes} min`,
    },
    { key: 'staff', heading: 'Who', words: ({ staff }) => staff.join(', ') || 'Nobody yet' },
    { key: 'status', heading: 'State' },
  ];

  constructor() {
    inject(LiveUpdates).reloadOn(this.page, RECORD_EVENTS);
  }
}
