import { booleanAttribute, Component, computed, input } from '@angular/core';
import { type Instant, londonTime } from '@ward/kernel';
import { Icon } from '../icon/icon';

/** Who answers for a ward's patients out of hours, as its service arranged it. */
export interface WardNight {
  readonly wardId: string;
  readonly wardName: string;
  readonly wardPhone: string;
  readonly night: {
    readonly from: Instant;
    readonly to: Instant;
    readonly isNow: boolean;
    readonly team: string;
    readonly phone: string;
    readonly people: readonly string[];
  } | null;
}

/** Who is responsible tonight, in a line that can be rung: `<vw-tonight [ward]="night" />`. */
@Component({
  selector: 'vw-tonight',
  imports: [Icon],
  template: `
    <vw-icon name="moon" />&ngsp;
    @if (named()) {
      <strong>{{ ward().wardName }}</strong>:
    }
    @if (ward().night; as night) {
      <span>{{ night.isNow ? 'Now, until ' + end() : 'Tonight ' + start() + ' to ' + end() }}:</span>
      {{ night.team }}{{ people() }}
      <a class="vw-nowrap" [href]="'tel:' + night.phone">{{ night.phone }}</a>
    } @else {
      Nobody is named for the night. Call the ward:
      <a class="vw-nowrap" [href]="'tel:' + ward().wardPhone">{{ ward().wardPhone }}</a>
    }
  `,
})
export class Tonight {
  readonly ward = input.required<WardNight>();
  /** Says which ward it is about, where several are shown together. */
  readonly named = input(false, { transform: booleanAttribute });
  protected readonly start = computed(() => time(this.ward().night?.from));
  protected readonly end = computed(() => time(this.ward().night?.to));
  protected readonly people = computed(() => {
    const people = this.ward().night?.people ?? [];
    return people.length > 0 ? ` (${people.join(', ')})` : '';
  });
}

function time(at: Instant | undefined): string {
  return at ? londonTime(at) : '';
}
