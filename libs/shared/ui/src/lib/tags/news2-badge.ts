import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import type { Instant } from '@ward/kernel';
import { sayAgo, sayMoment } from '../format/say';
import { Icon } from '../icon/icon';
import { Now } from '../time/now';
import type { Tone } from './tag';

interface BandLook {
  readonly words: string;
  readonly tone: Tone;
}

const BANDS: Record<string, BandLook> = {
  low: { words: 'low', tone: 'good' },
  'low-medium': { words: 'low to medium', tone: 'heed' },
  medium: { words: 'medium', tone: 'warn' },
  high: { words: 'high', tone: 'alarm' },
};

/**
 * The early warning score and how old it is. Without a total it says what is missing: a number that cannot be known is not
 * shown, and an old one does not look new. `lowMedium` and `low-medium` are the same band.
 */
@Component({
  selector: 'vw-news2-badge',
  imports: [Icon],
  host: { '[class.is-stale]': 'isStale()' },
  template: `
    <span class="score" [class]="'tone-' + tone()">
      <abbr title="National Early Warning Score 2">NEWS2</abbr>
      @if (total() === null || total() === undefined) {
        <span class="none">no total</span>
      } @else {
        <strong>{{ total() }}</strong>
        <span>{{ band() ? look().words : '' }}</span>
      }
    </span>
    @if (!brief()) {
      <span class="when vw-small">
        @if (missing().length > 0) {
          <span>missing: {{ missing().join(', ') }}</span>
        }
        @if (takenAt()) {
          <span [title]="exactly()">
            @if (isStale()) {
              <vw-icon name="clock" /><strong>old:</strong>
            }
            taken {{ age() }}
          </span>
        } @else {
          <span>never taken</span>
        }
      </span>
    } @else if (isStale()) {
      <span class="when vw-small"><vw-icon name="clock" /> old</span>
    }
  `,
  styleUrl: './news2-badge.scss',
})
export class News2Badge {
  readonly total = input<number | null | undefined>();
  readonly band = input<string | null | undefined>();
  readonly missing = input<readonly string[]>([]);
  readonly takenAt = input<string | null | undefined>();
  /** When the next set is due by the patient's plan: after it the score is old. */
  readonly nextDueAt = input<string | null | undefined>();
  /** For dense lists: score and band, and "old" where it is. */
  readonly brief = input(false, { transform: booleanAttribute });
  private readonly now = inject(Now);

  protected readonly look = computed(
    (): BandLook => BANDS[kebab(this.band() ?? '')] ?? { words: this.band() ?? '', tone: 'plain' },
  );
  protected readonly tone = computed((): Tone => (hasTotal(this.total()) ? this.look().tone : 'plain'));
  protected readonly isStale = computed(() => {
    const due = this.nextDueAt();
    return !!due && due < this.now.minute();
  });
  protected readonly age = computed(() => sayAgo(this.takenAt() as Instant, this.now.minute()));
  protected readonly exactly = computed(() => sayMoment(this.takenAt() as Instant, this.now.minute()));
}

function hasTotal(total: number | null | undefined): total is number {
  return total !== null && total !== undefined;
}

function kebab(band: string): string {
  return band.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
