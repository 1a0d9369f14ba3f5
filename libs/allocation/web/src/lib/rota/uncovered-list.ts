import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AbsenceView } from '@ward/allocation/contract';
import { type LondonDate } from '@ward/kernel';
import { FORMATS, Icon, sayCount } from '@ward/ui';

/** Visits whose person is not there for them any more, and the way to give them to others. */
@Component({
  selector: 'vw-uncovered-list',
  imports: [FORMATS, Icon, RouterLink],
  template: `
    <h3 class="nhsuk-heading-s"><vw-icon name="warning" /> {{ count(uncovered().length, 'visit') }} without anybody</h3>
    <ul class="vw-plain-list">
      @for (visit of uncovered(); track visit.visitId) {
        <li>{{ visit.startsAt | moment }} {{ visit.patient }}, {{ visit.title }}</li>
      }
    </ul>
    <p>
      They stay promised until they are given to somebody else.
      <a routerLink="/board" [queryParams]="{ day: day(), away: personId() }">Give them to others on the board</a>
    </p>
  `,
})
export class UncoveredList {
  readonly uncovered = input.required<AbsenceView['uncovered']>();
  readonly day = input.required<LondonDate>();
  readonly personId = input.required<string>();
  protected readonly count = sayCount;
}
