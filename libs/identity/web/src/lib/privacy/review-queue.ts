import { Component, effect, inject, signal, untracked } from '@angular/core';
import type { BreakGlassView } from '@ward/identity/contract';
import { Checkbox, Empty, LiveUpdates, Loaded, More, paged, Ready } from '@ward/ui';
import { PrivacyClient } from './privacy-client';
import { ReviewCard } from './review-card';

/** Records opened without a relationship: those that wait for review, longest first; or those already judged. */
@Component({
  selector: 'vw-review-queue',
  imports: [Checkbox, Empty, Loaded, More, Ready, ReviewCard],
  template: `
    <vw-checkbox label="Show those already reviewed" [(checked)]="reviewed" />
    <vw-loaded>
      <ng-template [vwReady]="page">
        <ul class="vw-plain-list vw-stack">
          @for (opening of openings.items(); track opening.id) {
            <li><vw-review-card [opening]="opening" (reviewed)="refresh()" /></li>
          } @empty {
            <li>
              @if (reviewed()) {
                <vw-empty heading="Nothing has been reviewed yet" icon="shield" />
              } @else {
                <vw-empty heading="Nothing waits for review" icon="shield">
                  When somebody opens a record without a relationship, it appears here by itself.
                </vw-empty>
              }
            </li>
          }
        </ul>
        <vw-more
          [hasMore]="openings.hasMore()"
          [shown]="openings.items().length"
          [busy]="openings.isLoading()"
          (more)="openings.more()"
        />
      </ng-template>
    </vw-loaded>
  `,
})
export class ReviewQueue {
  protected readonly reviewed = signal(false);
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = inject(PrivacyClient).queue(this.reviewed, this.after);
  protected readonly openings = paged<BreakGlassView>(this.page, this.after);

  constructor() {
    inject(LiveUpdates).reloadOn(this.page, ['identity.break-glass-changed.v1']);
    effect(() => {
      this.reviewed();
      untracked(() => this.openings.restart());
    });
  }

  protected refresh(): void {
    this.openings.restart();
    this.page.reload();
  }
}
