import { Component, computed, inject, input, model, signal } from '@angular/core';
import type { DayBoard } from '@ward/allocation/contract';
import { Commands, Icon, type IconName, Now } from '@ward/ui';
import { RepairDialog } from './repair-dialog';
import type { RepairKind } from './repair-words';

const ACTS: readonly { readonly kind: RepairKind; readonly words: string; readonly icon: IconName }[] = [
  { kind: 'away', words: 'Somebody is ill', icon: 'person' },
  { kind: 'urgent', words: 'Urgent visit', icon: 'warning' },
  { kind: 'late', words: 'Running late', icon: 'clock' },
  { kind: 'no-car', words: 'Car broke down', icon: 'car' },
];

/** What can disturb a day, each one press away; on the board, in the command palette, and from somebody's row. */
@Component({
  selector: 'vw-repair-bar',
  imports: [Icon, RepairDialog],
  template: `
    @if (!isOver()) {
      <div class="bar vw-no-print" role="group" aria-label="Something happened">
        <span class="vw-soft">Something happened:</span>
        @for (act of acts; track act.kind) {
          <button
            class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            type="button"
            (click)="kind.set(act.kind)"
          >
            <vw-icon [name]="act.icon" /> {{ act.words }}
          </button>
        }
      </div>
    }
    @if (awayId(); as personId) {
      <vw-repair-dialog kind="away" [personId]="personId" [board]="board()" (closed)="awayId.set(null)" />
    }
    @if (kind(); as kind) {
      <vw-repair-dialog [kind]="kind" [board]="board()" (closed)="close()" />
    }
  `,
  styles: `
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: var(--vw-space-2);
      align-items: center;
      margin-bottom: var(--vw-space-3);
    }
    .nhsuk-button {
      margin: 0;
    }
  `,
})
export class RepairBar {
  readonly board = input.required<DayBoard>();
  /** Somebody of whom the board already knows that they cannot work. */
  readonly awayId = model<string | null>(null);
  private readonly now = inject(Now);
  protected readonly isOver = computed(() => this.board().day < this.now.today());
  protected readonly acts = ACTS;
  protected readonly kind = signal<RepairKind | null>(null);

  constructor() {
    inject(Commands).offer(() =>
      ACTS.map(({ kind, words, icon }) => ({
        id: `repair-${kind}`,
        words,
        group: 'Something happened',
        icon,
        run: () => this.kind.set(kind),
      })),
    );
  }

  protected close(): void {
    this.kind.set(null);
  }
}
