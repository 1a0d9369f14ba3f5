import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { PatternView, StaffRecord } from '@ward/allocation/contract';
import { Dialogs, Now, sayDate, Tag, Toasts, wordsOf } from '@ward/ui';
import { PatternDialog } from './pattern-dialog';
import { TeamClient } from './team-client';
import { sayHours, sayLine } from './team-words';

/** How somebody works every week, now and later. The rota makes shifts from it by an act of its own. */
@Component({
  selector: 'vw-patterns-card',
  imports: [PatternDialog, Tag],
  template: `
    <section class="vw-card" aria-labelledby="patterns">
      <h2 class="nhsuk-heading-s" id="patterns">Working pattern</h2>
      @for (pattern of record().patterns; track pattern.fromDate) {
        <div class="pattern">
          <h3 class="nhsuk-heading-xs">
            From {{ date(pattern.fromDate) }}
            @if (pattern === current()) {
              <vw-tag tone="calm" icon="tick">holds now</vw-tag>
            }
          </h3>
          <ul class="nhsuk-list">
            @for (line of pattern.lines; track $index) {
              <li>{{ say(line) }}</li>
            } @empty {
              <li>No shifts by a pattern</li>
            }
          </ul>
          <p class="vw-soft">{{ hours(pattern.minutesAWeek) }} a week, set by {{ pattern.setByName }}</p>
          @if (mayManage()) {
            <div class="acts">
              <button class="vw-link-button" type="button" (click)="edited.set(pattern)">
                Change<span class="nhsuk-u-visually-hidden"> the pattern from {{ date(pattern.fromDate) }}</span>
              </button>
              <button class="vw-link-button" type="button" (click)="remove(pattern)">
                Remove<span class="nhsuk-u-visually-hidden"> the pattern from {{ date(pattern.fromDate) }}</span>
              </button>
            </div>
          }
        </div>
      } @empty {
        <p class="vw-soft">None: their shifts are planned by hand.</p>
      }
      @if (mayManage()) {
        <button class="nhsuk-button nhsuk-button--secondary" type="button" (click)="edited.set('new')">
          Set a new pattern
        </button>
      }
      @if (edited(); as wish) {
        <vw-pattern-dialog
          [record]="record()"
          [pattern]="wish === 'new' ? null : wish"
          (closed)="edited.set(null)"
          (changed)="changed.emit()"
        />
      }
    </section>
  `,
  styles: `
    .pattern {
      margin-bottom: var(--vw-space-4);
      border-bottom: 1px solid var(--vw-line);
    }
    ul,
    p {
      margin-bottom: var(--vw-space-2);
    }
    .acts {
      display: flex;
      gap: var(--vw-space-3);
      margin-bottom: var(--vw-space-3);
    }
  `,
})
export class PatternsCard {
  readonly record = input.required<StaffRecord>();
  readonly mayManage = input.required<boolean>();
  readonly changed = output<void>();
  private readonly team = inject(TeamClient);
  private readonly toasts = inject(Toasts);
  private readonly dialogs = inject(Dialogs);
  private readonly now = inject(Now);

  protected readonly edited = signal<PatternView | 'new' | null>(null);
  /** Patterns come the latest first. */
  protected readonly current = computed(() =>
    this.record().patterns.find(({ fromDate }) => fromDate <= this.now.today()),
  );
  protected readonly say = sayLine;
  protected readonly hours = sayHours;
  protected readonly date = sayDate;

  protected async remove({ fromDate, lines, version }: PatternView): Promise<void> {
    const { personId } = this.record();
    const sure = await this.dialogs.confirm({
      heading: `Remove the pattern from ${sayDate(fromDate)}?`,
      words: 'The pattern before it holds on. Shifts that were made from it stay on the rota.',
      yes: 'Remove the pattern',
    });
    if (!sure) return;
    const answer = await this.team.removePattern(personId, fromDate, version);
    if (!answer.ok) return this.toasts.failed(wordsOf(answer.error));
    this.toasts.done('The pattern is removed', async () => {
      const back = await this.team.setPattern(personId, fromDate, 0, { lines });
      if (!back.ok) this.toasts.failed(wordsOf(back.error));
      this.changed.emit();
    });
    this.changed.emit();
  }
}
