import { Component, inject, input, signal } from '@angular/core';
import type { TimelineItem } from '@ward/caseload/contract';
import { Empty, type IconName, LiveUpdates, Loaded, More, paged, Ready, Timeline, TimelineEvent } from '@ward/ui';
import { CaseloadClient } from '../caseload-client';
import { OUTCOME_WORDS, RECORD_EVENTS } from '../words';

const ICONS: Record<TimelineItem['kind'], IconName> = {
  stay: 'bed',
  visit: 'walk',
  review: 'people',
  referral: 'message',
  letter: 'letter',
  task: 'tick',
  entry: 'document',
  observations: 'heart',
};

/** Everything that happened to a patient, the newest first. */
@Component({
  selector: 'vw-timeline-tab',
  imports: [Empty, Loaded, More, Ready, Timeline, TimelineEvent],
  template: `
    <vw-loaded [patientId]="patientId()">
      <ng-template [vwReady]="page">
        @if (items.items().length > 0) {
          <vw-timeline label="What happened">
            @for (item of items.items(); track item.id) {
              <vw-event [heading]="item.title" [at]="item.at" [by]="item.by ?? ''" [icon]="icons[item.kind]">
                @if (item.words) {
                  <p class="words">{{ outcomes[item.words] ?? item.words }}</p>
                }
              </vw-event>
            }
          </vw-timeline>
          <vw-more
            [hasMore]="items.hasMore()"
            [shown]="items.items().length"
            [busy]="items.isLoading()"
            (more)="items.more()"
          />
        } @else {
          <vw-empty icon="clock" heading="Nothing has happened yet" />
        }
      </ng-template>
    </vw-loaded>
  `,
  styles: `
    .words {
      margin: 0;
      white-space: pre-line;
    }
  `,
})
export class TimelineTab {
  readonly patientId = input.required<string>();
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = inject(CaseloadClient).timeline(this.patientId, this.after);
  protected readonly items = paged(this.page, this.after);
  protected readonly icons = ICONS;
  protected readonly outcomes = OUTCOME_WORDS;

  constructor() {
    inject(LiveUpdates).reloadOn(this.page, RECORD_EVENTS);
  }
}
