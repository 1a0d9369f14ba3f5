import { Component, computed, input } from '@angular/core';
import { type IconName, ICONS } from './icons';

/** A picture beside words. Without `label` it is decoration and silent. */
@Component({
  selector: 'vw-icon',
  template: `
    <svg
      viewBox="0 0 24 24"
      focusable="false"
      [attr.role]="label() ? 'img' : null"
      [attr.aria-label]="label() || null"
      [attr.aria-hidden]="label() ? null : true"
    >
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 1.25em;
      height: 1.25em;
      vertical-align: -0.25em;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentcolor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly label = input('');
  protected readonly path = computed(() => ICONS[this.name()]);
}
