import { Component, computed, input } from '@angular/core';
import type { LetterView } from '@ward/caseload/contract';
import { Fact, Facts, FORMATS, Tag } from '@ward/ui';
import { DESTINATION_WORDS } from '../words';

const CHANGES = { started: 'Started', stopped: 'Stopped', changed: 'Changed', unchanged: 'No change' } as const;

/** A letter as it is read: on the screen, on paper, and as PDF for the practice and for the patient. */
@Component({
  selector: 'vw-letter-paper',
  imports: [Fact, Facts, FORMATS, Tag],
  templateUrl: './letter-paper.html',
  styles: `
    .words {
      white-space: pre-line;
    }
  `,
})
export class LetterPaper {
  readonly letter = input.required<LetterView>();
  protected readonly changes = CHANGES;
  protected readonly stay = computed(() => this.letter().stay);
  protected readonly content = computed(() => this.letter().content);
  protected readonly pdf = computed(() => `/api/letters/${this.letter().id}/pdf`);
  protected readonly destination = computed(
    () => (DESTINATION_WORDS as Record<string, string>)[this.stay().destination ?? ''] ?? 'Not yet',
  );
  protected readonly sections = computed(() =>
    [
      { heading: 'What happened', words: this.content().whatHappened },
      { heading: 'Investigations', words: this.content().investigations },
      { heading: 'Condition at discharge', words: this.content().condition },
    ].filter(({ words }) => words !== ''),
  );
}
