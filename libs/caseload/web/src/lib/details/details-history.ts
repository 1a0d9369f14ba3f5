import { Component, inject, input, signal } from '@angular/core';
import type { DetailsChangeView } from '@ward/caseload/contract';
import { Empty, LiveUpdates, Loaded, More, paged, Ready, Timeline, TimelineEvent } from '@ward/ui';
import { CaseloadClient } from '../caseload-client';
import { changedLines, modelOf } from './details-model';
import { LINE_NAMES, sayLine } from './details-words';

/** Every change of the details: who, when, why, and what it said before. */
@Component({
  selector: 'vw-details-history',
  imports: [Empty, Loaded, More, Ready, Timeline, TimelineEvent],
  template: `
    <vw-loaded [patientId]="patientId()">
      <ng-template [vwReady]="page">
        @if (changes.items().length > 0) {
          <vw-timeline label="Changes of the details">
            @for (change of changes.items(); track change.id) {
              <vw-event heading="Details changed" icon="edit" [at]="change.at" [by]="change.byName">
                @if (change.why) {
                  <p>{{ change.why }}</p>
                }
                <ul class="vw-plain-list vw-small">
                  @for (line of linesOf(change); track line.name) {
                    <li>
                      <strong>{{ line.name }}</strong>: {{ line.after }}
                      <span class="vw-soft">(before: {{ line.before }})</span>
                    </li>
                  }
                </ul>
              </vw-event>
            }
          </vw-timeline>
          <vw-more
            [hasMore]="changes.hasMore()"
            [shown]="changes.items().length"
            [busy]="changes.isLoading()"
            (more)="changes.more()"
          />
        } @else {
          <vw-empty icon="clock" heading="Nothing was changed yet" />
        }
      </ng-template>
    </vw-loaded>
  `,
})
export class DetailsHistory {
  readonly patientId = input.required<string>();
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = inject(CaseloadClient).detailsHistory(this.patientId, this.after);
  protected readonly changes = paged(this.page, this.after);

  constructor() {
    inject(LiveUpdates).reloadOn(this.page, ['caseload.patient-changed.v1']);
  }

  protected linesOf({ before, after }: DetailsChangeView) {
    const [was, is] = [modelOf(before), modelOf(after)];
    const typed = changedLines(was, is).map((line) => ({
      name: LINE_NAMES[line],
      before: sayLine(line, was),
      after: sayLine(line, is),
    }));
    const practice = { name: 'GP practice', before: 'another or none', after: 'set anew' };
    const position = { name: 'Place on the map', before: 'another or none', after: 'set anew' };
    return [...typed, ...('gpOrganisationId' in after ? [practice] : []), ...('lat' in after ? [position] : [])];
  }
}
