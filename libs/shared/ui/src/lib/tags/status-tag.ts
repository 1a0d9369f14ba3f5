import { Component, computed, input } from '@angular/core';
import { lookOf } from './statuses';
import { Tag } from './tag';

/** A state in words and mark: `<vw-status-tag [status]="referral.status" />`; `words` says it more closely. */
@Component({
  selector: 'vw-status-tag',
  imports: [Tag],
  template: `<vw-tag [tone]="look().tone" [icon]="look().icon">{{ words() || look().words }}</vw-tag>`,
})
export class StatusTag {
  readonly status = input.required<string>();
  readonly words = input('');
  protected readonly look = computed(() => lookOf(this.status()));
}
