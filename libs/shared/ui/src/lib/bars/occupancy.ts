import { Component, computed, input } from '@angular/core';

/** From here on the ward runs hot; from 100 % on it is beyond its beds. */
const HOT = 80;
const FULL = 100;

/** How full: a bar with marks at 80 % and 100 %, and the same in words. Goes beyond 100 % when the ward does. */
@Component({
  selector: 'vw-occupancy',
  template: `
    <div class="words">
      <span class="name">{{ name() }}</span>
      <span class="count">
        <strong>{{ taken() }}</strong> of {{ beds() }} beds
        <span class="state" [class]="level()">{{ state() }}</span>
      </span>
    </div>
    <svg viewBox="0 0 120 8" preserveAspectRatio="none" aria-hidden="true" [class]="level()">
      <rect class="track" width="120" height="8" />
      <rect class="held" height="8" [attr.x]="takenWidth()" [attr.width]="heldWidth()" />
      <rect class="bar" height="8" [attr.width]="takenWidth()" />
      <line class="mark" x1="80" x2="80" y1="0" y2="8" />
      <line class="mark is-full" x1="100" x2="100" y1="0" y2="8" />
    </svg>
  `,
  styleUrl: './occupancy.scss',
})
export class Occupancy {
  readonly name = input.required<string>();
  readonly taken = input.required<number>();
  readonly beds = input.required<number>();
  /** Beds promised to referrals and not yet taken. */
  readonly held = input(0);

  readonly percent = computed(() => (this.beds() === 0 ? 0 : Math.round((this.taken() / this.beds()) * 100)));
  protected readonly level = computed(() =>
    this.percent() >= FULL ? 'is-full' : this.percent() >= HOT ? 'is-hot' : 'is-calm',
  );
  protected readonly state = computed(() => {
    const held = this.held() > 0 ? `, ${this.held()} held` : '';
    if (this.beds() === 0) return `no staffed beds${held}`;
    if (this.percent() > FULL) return `${this.percent()} %, over capacity${held}`;
    if (this.percent() === FULL) return `full${held}`;
    return `${this.percent()} %${this.percent() >= HOT ? ', above 80 %' : ''}${held}`;
  });
  protected readonly takenWidth = computed(() => Math.min(120, this.percent()));
  protected readonly heldWidth = computed(() =>
    this.beds() === 0 ? 0 : Math.max(0, Math.min(120 - this.takenWidth(), (this.held() / this.beds()) * 100)),
  );
}
