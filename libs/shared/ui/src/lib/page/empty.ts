import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

/** Nothing here, and what that means: `<vw-empty heading="No referrals are waiting">New ones appear by themselves.</vw-empty>` */
@Component({
  selector: 'vw-empty',
  imports: [Icon],
  template: `
    <div class="empty">
      <vw-icon [name]="icon()" />
      <div>
        <p class="heading">{{ heading() }}</p>
        <div class="vw-soft"><ng-content /></div>
      </div>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .empty {
      display: flex;
      gap: var(--vw-space-3);
      padding: var(--vw-space-5) var(--vw-space-4);
      border: 1px dashed var(--vw-line-strong);
      border-radius: var(--vw-round);
      background: var(--vw-paper);
    }
    vw-icon {
      width: 1.75rem;
      height: 1.75rem;
      color: var(--vw-ink-soft);
    }
    .heading {
      margin: 0 0 var(--vw-space-1);
      font-weight: 600;
    }
  `,
})
export class Empty {
  readonly heading = input.required<string>();
  readonly icon = input<IconName>('tick');
}
