import { httpResource } from '@angular/common/http';
import { Component, input, signal } from '@angular/core';
import { AccessLog, type AccessLogEntry } from '@ward/identity/contract';
import { Cell, type Column, DataTable, FORMATS, Loaded, More, paged, Ready } from '@ward/ui';

/** Who has seen this record, and why. */
@Component({
  selector: 'vw-access-tab',
  imports: [Cell, DataTable, FORMATS, Loaded, More, Ready],
  template: `
    <vw-loaded [patientId]="patientId()">
      <ng-template [vwReady]="page">
        <vw-data-table
          hideCaption
          dense
          caption="Who has seen this record"
          [columns]="columns"
          [rows]="log.items()"
          [idOf]="idOf"
        >
          <ng-template [vwCell]="log.items()" name="when" let-entry>{{ entry.at | moment }}</ng-template>
        </vw-data-table>
        <vw-more [hasMore]="log.hasMore()" [shown]="log.items().length" [busy]="log.isLoading()" (more)="log.more()" />
      </ng-template>
    </vw-loaded>
  `,
})
export class AccessTab {
  readonly patientId = input.required<string>();
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = httpResource(
    () => {
      const after = this.after();
      return { url: `/api/patients/${this.patientId()}/access-log`, params: { ...(after && { after }) } };
    },
    { parse: AccessLog.parse },
  );
  protected readonly log = paged(this.page, this.after);
  protected readonly idOf = ({ id }: AccessLogEntry) => id;
  protected readonly columns: readonly Column<AccessLogEntry>[] = [
    { key: 'when', heading: 'When', onPhone: 'title' },
    { key: 'who', heading: 'Who', words: ({ actorName }) => actorName },
    { key: 'from', heading: 'From', words: ({ organisationName }) => organisationName ?? '–' },
    { key: 'what', heading: 'What', words: ({ what }) => what },
    { key: 'why', heading: 'Why', words: ({ why }) => why ?? '' },
  ];
}
