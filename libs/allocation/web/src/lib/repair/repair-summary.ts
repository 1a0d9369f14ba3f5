import { Component, computed, input } from '@angular/core';
import type { PlanProposal } from '@ward/allocation/contract';
import { Icon } from '@ward/ui';
import { sayPatient } from '../board/board-facts';
import { changeInWords } from '../plan/plan-words';
import { sayBroken, sayRepair } from './repair-words';

/** What a repair changes: every visit that moves, every promise that breaks, who stays without anybody and why. */
@Component({
  selector: 'vw-repair-summary',
  imports: [Icon],
  template: `
    <p role="status">
      <strong>{{ line() }}</strong>
    </p>
    @if (changes().length > 0) {
      <ul class="vw-plain-list" aria-label="What changes">
        @for (change of changes(); track change.visitId) {
          <li>
            <strong>{{ change.who }}</strong> {{ change.title }}
            <span class="move">{{ change.move }}</span>
            @if (change.broken) {
              <span class="broken"><vw-icon name="warning" /> {{ change.broken }}</span>
            }
          </li>
        }
      </ul>
    }
    @if (gaps().length > 0) {
      <h3 class="nhsuk-heading-s">Nobody can come ({{ gaps().length }})</h3>
      <ul class="vw-plain-list">
        @for (gap of gaps(); track gap.visitId) {
          <li>
            <strong>{{ gap.who }}</strong> {{ gap.title }}
            @for (reason of gap.reasons; track reason) {
              <span class="move">{{ reason }}</span>
            }
            @if (gap.suggestions.length > 0) {
              <span class="move">Would fit {{ gap.suggestions.join(', or ') }}.</span>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    li {
      padding: var(--vw-space-2) 0;
      border-bottom: 1px solid var(--vw-line);
    }
    .move {
      display: block;
      font-variant-numeric: tabular-nums;
    }
    .broken {
      display: block;
      color: var(--vw-warn-ink);
      font-weight: 600;
    }
    h3 {
      margin: var(--vw-space-4) 0 0;
    }
  `,
})
export class RepairSummary {
  readonly proposal = input.required<PlanProposal>();
  protected readonly line = computed(() => sayRepair(this.proposal()));
  /** What patients have to be told of comes first. */
  protected readonly changes = computed(() =>
    this.proposal()
      .changes.map((change) => ({
        ...change,
        who: sayPatient(change),
        move: changeInWords(change),
        broken: sayBroken(change),
      }))
      .sort((one, other) => Number(other.broken !== '') - Number(one.broken !== '')),
  );
  protected readonly gaps = computed(() => this.proposal().gaps.map((gap) => ({ ...gap, who: sayPatient(gap) })));
}
