import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { SetBy } from '@ward/caseload/contract';
import { FORMATS, Icon, Radios } from '@ward/ui';
import { changedLines, clashesOf, type DetailsDraft, type DetailsLine, type DetailsModel } from './details-model';
import { LINE_NAMES, sayLine } from './details-words';

/** Somebody saved other details meanwhile: shows theirs, asks only where both changed the same line. */
@Component({
  selector: 'vw-details-clash',
  imports: [FORMATS, Icon, Radios],
  template: `
    <section class="vw-card clash" role="alert" aria-labelledby="vw-clash">
      <h2 class="nhsuk-heading-s" id="vw-clash">
        <vw-icon name="warning" />
        {{ by()?.byName ?? 'Somebody else' }} changed these details while you had them open
      </h2>
      <p>
        {{ by()?.at | moment }}. Nothing of theirs or yours is lost.
        @if (clashes().length === 0) {
          You changed other lines: both can stand.
        } @else {
          Choose for the lines that you both changed.
        }
      </p>
      <ul>
        @for (line of theirLines(); track line) {
          <li>
            <strong>{{ names[line] }}</strong>: {{ say(line, theirs()) }}
            <span class="vw-soft">(before: {{ say(line, draft().base) }})</span>
          </li>
        }
      </ul>
      @for (line of clashes(); track line) {
        <vw-radios
          small
          [label]="names[line]"
          [options]="[
            { value: 'mine', label: 'Mine: ' + say(line, draft().typed) },
            { value: 'theirs', label: 'Theirs: ' + say(line, theirs()) },
          ]"
          [value]="yielded().includes(line) ? 'theirs' : 'mine'"
          (valueChange)="choose(line, $event)"
        />
      }
      <button
        class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        type="button"
        (click)="settled.emit(yielded())"
      >
        Go on with both
      </button>
    </section>
  `,
  styles: `
    .clash {
      border-left: 4px solid var(--vw-heed-ink);
    }
  `,
})
export class DetailsClash {
  readonly draft = input.required<DetailsDraft>();
  readonly theirs = input.required<DetailsModel>();
  readonly by = input<SetBy>(null);
  /** The lines in which theirs shall stand. */
  readonly settled = output<readonly DetailsLine[]>();
  protected readonly names = LINE_NAMES;
  protected readonly say = sayLine;
  protected readonly theirLines = computed(() => changedLines(this.draft().base, this.theirs()));
  protected readonly clashes = computed(() => clashesOf(this.draft().base, this.draft().typed, this.theirs()));
  protected readonly yielded = linkedSignal<readonly DetailsLine[], readonly DetailsLine[]>({
    source: this.clashes,
    computation: (clashes, before) => (before?.value ?? []).filter((line) => clashes.includes(line)),
  });

  protected choose(line: DetailsLine, whose: string): void {
    const others = this.yielded().filter((one) => one !== line);
    this.yielded.set(whose === 'theirs' ? [...others, line] : others);
  }
}
