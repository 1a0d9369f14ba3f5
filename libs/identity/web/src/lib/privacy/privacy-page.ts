import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { PageFrame, TabSet, TabTemplate } from '@ward/ui';
import { PrivacyClient } from './privacy-client';
import { ReviewQueue } from './review-queue';
import { SealChecker } from './seal-checker';
import { TrailSearch } from './trail-search';
import { UnusualList } from './unusual-list';

/** The privacy officer's home: what waits for judgement, what is unusual, and who saw what. */
@Component({
  selector: 'vw-privacy-page',
  imports: [PageFrame, ReviewQueue, SealChecker, TabSet, TabTemplate, TrailSearch, UnusualList],
  template: `
    <vw-page heading="Access to records">
      <vw-tabs label="Access to records" [selected]="tab()" (selectedChange)="open($event)">
        <ng-template vwTab="review" label="Break-glass"><vw-review-queue /></ng-template>
        <ng-template vwTab="unusual" label="Unusual access" [count]="count()">
          <vw-unusual-list [unusual]="unusual" />
        </ng-template>
        <ng-template vwTab="trail" label="Who saw what"><vw-trail-search /></ng-template>
        <ng-template vwTab="seals" label="Is the trail whole?"><vw-seal-checker /></ng-template>
      </vw-tabs>
    </vw-page>
  `,
})
export class PrivacyPage {
  readonly tab = input<string | undefined>();
  private readonly router = inject(Router);
  protected readonly unusual = inject(PrivacyClient).unusual();
  protected readonly count = computed(() => (this.unusual.hasValue() ? this.unusual.value().length : null));

  protected open(tab: string | undefined): void {
    void this.router.navigate([], { queryParams: { tab }, replaceUrl: true });
  }
}
