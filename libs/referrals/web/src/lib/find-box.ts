import { Component, model } from '@angular/core';
import { Icon, typed } from '@ward/ui';

/** Finds referrals by what people say on the phone: a name, an NHS number or the referral's own number. */
@Component({
  selector: 'vw-find-box',
  imports: [Icon],
  template: `
    <label>
      <vw-icon name="search" />
      <span class="nhsuk-u-visually-hidden">Find referrals</span>
      <input
        type="search"
        class="nhsuk-input"
        placeholder="Family name, NHS number or R- number"
        autocomplete="off"
        spellcheck="false"
        [value]="value()"
        (input)="value.set(typed($event))"
      />
    </label>
  `,
  styles: `
    :host {
      display: block;
      flex: 1 1 14rem;
      max-width: 24rem;
      margin-inline-start: auto;
    }
    label {
      position: relative;
      display: block;
    }
    vw-icon {
      position: absolute;
      inset: 0.6875rem auto auto 0.625rem;
      color: var(--vw-ink-soft);
    }
    input {
      padding-inline-start: 2.25rem;
    }
  `,
})
export class FindBox {
  readonly value = model.required<string>();
  protected readonly typed = typed;
}
