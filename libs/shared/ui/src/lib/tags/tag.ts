import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

/** How something stands, from nothing special to act now. Colour follows; words and mark carry it. */
export type Tone = 'plain' | 'calm' | 'good' | 'heed' | 'warn' | 'alarm';

/** A few words that stand out: `<vw-tag tone="warn" icon="warning">Overdue</vw-tag>`. */
@Component({
  selector: 'vw-tag',
  imports: [Icon],
  host: { '[class]': "'tone-' + tone()" },
  template: `
    @if (icon(); as name) {
      <vw-icon [name]="name" />
    }
    <span><ng-content /></span>
  `,
  styleUrl: './tag.scss',
})
export class Tag {
  readonly tone = input<Tone>('plain');
  readonly icon = input<IconName | undefined>();
}
