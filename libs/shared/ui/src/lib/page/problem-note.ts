import { Component, computed, input, output } from '@angular/core';
import { type Problem, problemCode } from '@ward/contract';
import { NO_REPLY } from '../http/problems';
import { Icon } from '../icon/icon';
import { BreakGlass } from './break-glass';

/**
 * Why something cannot be shown or done, in the words of the problem: refused (with break-glass where that is possible), not
 * found, or failed with a way to try again.
 */
@Component({
  selector: 'vw-problem-note',
  imports: [BreakGlass, Icon],
  template: `
    <div class="note vw-card" [class.is-refused]="isRefused()" role="alert">
      <h2 class="nhsuk-heading-s"><vw-icon [name]="picture()" /> {{ problem().title }}</h2>
      @if (problem().detail) {
        <p>{{ problem().detail }}</p>
      }
      @if (patientToOpen(); as patientId) {
        <vw-break-glass [patientId]="patientId" (opened)="again.emit()" />
      } @else if (canTryAgain()) {
        <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="again.emit()">Try again</button>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .note {
      border-inline-start: 6px solid var(--vw-error);
    }
    .note.is-refused {
      border-inline-start-color: var(--vw-heed-line);
    }
    h2 {
      margin-bottom: var(--vw-space-2);
    }
  `,
})
export class ProblemNote {
  readonly problem = input.required<Problem>();
  /** The patient whose record was refused, where the problem itself does not name one. */
  readonly patientId = input<string | undefined>();
  readonly again = output<void>();

  protected readonly isRefused = computed(() => this.problem().status === 403);
  protected readonly picture = computed(() => {
    if (this.isRefused()) return 'lock' as const;
    return this.problem().type === NO_REPLY ? ('offline' as const) : ('warning' as const);
  });
  protected readonly canTryAgain = computed(() => {
    const { status } = this.problem();
    return status === 0 || status === 429 || status >= 500;
  });
  protected readonly patientToOpen = computed(() => {
    const problem = this.problem();
    if (problemCode(problem) !== 'identity/no-relationship' || problem['breakGlass'] === false) return undefined;
    const named = problem['patientId'];
    return typeof named === 'string' ? named : this.patientId();
  });
}
