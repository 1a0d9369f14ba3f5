import { NgTemplateOutlet } from '@angular/common';
import { booleanAttribute, Component, computed, contentChild, inject, input, type Resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../http/problems';
import { Busy } from './busy';
import { Loaded, Ready } from './loaded';
import { PageTitle } from './page-title';
import { ProblemNote } from './problem-note';

/**
 * The frame of every page: heading, a way back, acts on the right (`vwPageActions`), and one resource in all its states.
 *
 *     <vw-page heading="Triage">
 *       <ng-template [vwReady]="waiting" let-referrals>…</ng-template>
 *     </vw-page>
 *
 * A page whose content looks after its own resources leaves the template out and projects its content plainly; with
 * `[resource]` that content shows only when the resource has a value.
 */
@Component({
  selector: 'vw-page',
  imports: [Busy, Loaded, NgTemplateOutlet, ProblemNote, Ready, RouterLink],
  host: { '[class.is-wide]': 'wide()', '[class.is-narrow]': 'narrow()' },
  template: `
    @if (backTo(); as link) {
      <a class="nhsuk-back-link vw-no-print" [routerLink]="link">{{ backLabel() }}</a>
    }
    <ng-content select="[vwPageTop]" />
    <div class="head" [class.is-quiet]="hideHeading()">
      <div>
        @if (caption()) {
          <span class="nhsuk-caption-m">{{ caption() }}</span>
        }
        <h1 class="nhsuk-heading-l" tabindex="-1" [class.nhsuk-u-visually-hidden]="hideHeading()">{{ heading() }}</h1>
      </div>
      <div class="acts vw-no-print"><ng-content select="[vwPageActions]" /></div>
    </div>
    @if (ready(); as ready) {
      <vw-loaded [patientId]="patientId()">
        <ng-template [vwReady]="ready.resource()" let-value>
          <ng-container [ngTemplateOutlet]="ready.template" [ngTemplateOutletContext]="{ $implicit: value }" />
        </ng-template>
      </vw-loaded>
    } @else if (problem(); as problem) {
      <vw-problem-note [problem]="problem" [patientId]="patientId()" (again)="reload()" />
    } @else if (isBusy()) {
      <vw-busy />
    } @else {
      <ng-content />
    }
  `,
  styleUrl: './page-frame.scss',
})
export class PageFrame {
  readonly heading = input.required<string>();
  readonly caption = input('');
  readonly resource = input<(Resource<unknown> & { reload?(): boolean }) | undefined>();
  readonly patientId = input<string | undefined>();
  readonly backTo = input<string | readonly unknown[] | undefined>();
  readonly backLabel = input('Back');
  /** Boards use the whole width of the screen; forms and letters stay at a width that can be read. */
  readonly wide = input(false, { transform: booleanAttribute });
  readonly narrow = input(false, { transform: booleanAttribute });
  readonly hideHeading = input(false, { transform: booleanAttribute });
  /** Its own template only: one inside a `vw-loaded` of the content belongs to that one. */
  protected readonly ready = contentChild<Ready<unknown>>(Ready, { descendants: false });

  protected readonly problem = computed(() => {
    const error = this.resource()?.error();
    return error ? problemOf(error) : undefined;
  });
  protected readonly isBusy = computed(() => {
    const resource = this.resource();
    return resource !== undefined && !resource.hasValue();
  });

  constructor() {
    inject(PageTitle).follow(this.heading);
  }

  protected reload(): void {
    this.resource()?.reload?.();
  }
}
