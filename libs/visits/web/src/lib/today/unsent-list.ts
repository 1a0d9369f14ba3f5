import { Component, inject, input } from '@angular/core';
import { Dialogs, FORMATS, Icon, StatusTag, wordsOf } from '@ward/ui';
import { type OutboxItem, wayOut } from '../device/outbox-item';
import { VisitOutbox } from '../device/visit-outbox';
import { VisitShelf } from '../device/visit-shelf';

const ACTS: Record<OutboxItem['act']['kind'], string> = {
  'check-in': 'Check-in',
  record: 'Visit record',
  amendment: 'Correction',
  photo: 'Photo',
};

/** What was saved here and has not arrived yet, and what somebody must decide about. */
@Component({
  selector: 'vw-unsent-list',
  imports: [FORMATS, Icon, StatusTag],
  template: `
    @if (items().length > 0) {
      <section class="vw-card" aria-labelledby="unsent">
        <h2 class="nhsuk-heading-s" id="unsent"><vw-icon name="saved" /> Not sent yet</h2>
        @if (!shelf.isLasting) {
          <p class="warn">
            <vw-icon name="warning" /> This browser keeps nothing: leave the page open until all is sent.
          </p>
        }
        <ul class="vw-plain-list">
          @for (item of items(); track item.id) {
            <li>
              <span>{{ act(item) }}, {{ item.patient }}, {{ item.savedAt | moment }}</span>
              <vw-status-tag [status]="item.state === 'attention' ? 'needs-attention' : 'on-device'" />
              @if (item.problem; as problem) {
                <p class="why">
                  {{ words(problem) }}
                  @if (problem['changedBy']; as who) {
                    Changed by {{ who }}.
                  }
                </p>
                <div class="vw-actions">
                  @if (wayOut(item) === 'took-place') {
                    <button class="nhsuk-button nhsuk-button--small" type="button" (click)="outbox.sendAgain(item)">
                      The visit took place: send it
                    </button>
                  } @else if (wayOut(item) === 'send-anyway') {
                    <button class="nhsuk-button nhsuk-button--small" type="button" (click)="outbox.sendAgain(item)">
                      I have looked: send mine too
                    </button>
                  } @else {
                    <button class="nhsuk-button nhsuk-button--small" type="button" (click)="outbox.sendAgain(item)">
                      Try again
                    </button>
                  }
                  <button class="vw-link-button" type="button" (click)="putAway(item)">
                    Delete it from this device
                  </button>
                </div>
              }
            </li>
          }
        </ul>
        <button class="vw-link-button" type="button" (click)="outbox.flush()">Send now</button>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--vw-space-4);
    }
    section {
      border-inline-start: 6px solid var(--vw-heed-line);
    }
    li {
      padding: var(--vw-space-2) 0;
      border-bottom: 1px solid var(--vw-line);
    }
    .why {
      margin: var(--vw-space-2) 0;
    }
    .warn {
      color: var(--vw-warn-ink);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class UnsentList {
  readonly items = input.required<readonly OutboxItem[]>();
  protected readonly outbox = inject(VisitOutbox);
  protected readonly shelf = inject(VisitShelf);
  private readonly dialogs = inject(Dialogs);
  protected readonly wayOut = wayOut;
  protected readonly words = wordsOf;

  protected act({ act }: OutboxItem): string {
    return ACTS[act.kind];
  }

  protected async putAway(item: OutboxItem): Promise<void> {
    const yes = await this.dialogs.confirm({
      heading: 'Delete this from the device?',
      words: `${ACTS[item.act.kind]} of ${item.patient}. It was never sent and cannot be brought back.`,
      yes: 'Delete it',
      isHarmful: true,
    });
    if (yes) await this.outbox.putAway(item);
  }
}
