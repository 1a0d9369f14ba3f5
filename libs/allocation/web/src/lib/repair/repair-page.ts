import { Component, computed, inject, input } from '@angular/core';
import { LiveUpdates, Empty, Icon, PageActions, PageFrame, Ready, sayLongDay } from '@ward/ui';
import { CallList } from './call-list';
import { RepairSummary } from './repair-summary';
import { RepairsClient } from './repairs-client';

/** A repair after it was taken: whom to ring, to be ticked off and printed, and what changed. */
@Component({
  selector: 'vw-repair-page',
  imports: [CallList, Empty, Icon, PageActions, PageFrame, Ready, RepairSummary],
  template: `
    <vw-page [heading]="heading()" narrow backTo="/board" backLabel="Day board">
      <div vwPageActions>
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" (click)="print()">
          <vw-icon name="print" /> Print
        </button>
      </div>
      <ng-template [vwReady]="run" let-run>
        @if (run.status === 'left') {
          <p role="status"><vw-icon name="undo" /> This repair was taken back or left. The day is as it was before.</p>
        }
        <h2 class="nhsuk-heading-m">Whom to ring</h2>
        @if (run.proposal?.calls?.length) {
          <vw-call-list [run]="run" (changed)="show($event)" />
        } @else {
          <vw-empty heading="Nobody" icon="phone">Every patient is seen at the hour they were promised.</vw-empty>
        }
        @if (run.proposal; as proposal) {
          <h2 class="nhsuk-heading-m nhsuk-u-margin-top-6">What changed</h2>
          <vw-repair-summary [proposal]="proposal" />
        }
      </ng-template>
    </vw-page>
  `,
})
export class RepairPage {
  readonly id = input.required<string>();
  protected readonly run = inject(RepairsClient).one(this.id);
  protected readonly heading = computed(() =>
    this.run.hasValue() ? `Repair of ${sayLongDay(this.run.value().day)}` : 'Repair of a day',
  );

  constructor() {
    inject(LiveUpdates).reloadOn(this.run, ['allocation.plan-run-changed.v1'], ({ subject }) => subject === this.id());
  }

  protected show(run: ReturnType<typeof this.run.value>): void {
    this.run.set(run);
  }

  protected print(): void {
    window.print();
  }
}
