import { Component, computed, input } from '@angular/core';
import type { Problem } from '@ward/contract';
import { londonTime } from '@ward/kernel';
import type { Objection } from '@ward/visits/contract';
import { sayVerdict } from '../board/say-verdict';

/** What speaks against visits of a plan, one line a visit: which, when, who and why. */
@Component({
  selector: 'vw-objections',
  template: `
    @if (lines().length > 0) {
      <ul class="vw-plain-list" aria-label="What cannot be done">
        @for (line of lines(); track line.visitId) {
          <li>
            <strong>{{ line.patient }}</strong>, {{ line.title }}, {{ line.time }}: {{ line.words }}.
          </li>
        }
      </ul>
    }
  `,
  styles: `
    li {
      padding: var(--vw-space-1) 0;
    }
  `,
})
export class Objections {
  readonly problem = input.required<Problem>();
  protected readonly lines = computed(() =>
    objectionsOf(this.problem()).map((objection) => ({
      ...objection,
      time: londonTime(objection.startsAt),
      words: sayVerdict(objection),
    })),
  );
}

/** The facts that the refusal of a plan or of a publication carries. */
function objectionsOf(problem: Problem): readonly Objection[] {
  const facts: unknown = problem['objections'];
  return Array.isArray(facts) ? (facts as readonly Objection[]) : [];
}
