import { Component, inject, input } from '@angular/core';
import { Clock, type Instant, plusMinutes } from '@ward/kernel';
import type { BannerPatient } from '@ward/ui';

/** One part on its own, with the name it is used by. */
@Component({
  selector: 'vw-example',
  template: `
    <section class="vw-card" [attr.aria-label]="name()">
      <h2 class="nhsuk-heading-s">
        <code>{{ name() }}</code>
      </h2>
      <ng-content />
    </section>
  `,
  styles: `
    .vw-card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--vw-space-3);
    }
    code {
      color: var(--vw-ink-soft);
      font-size: var(--vw-small);
    }
    h2 {
      margin: 0;
    }
  `,
})
export class Example {
  readonly name = input.required<string>();
}

/** A moment so many minutes from now. */
export function minutesFromNow(): (minutes: number) => Instant {
  const now = inject(Clock).now();
  return (minutes) => plusMinutes(now, minutes);
}

/** Invented people; their NHS numbers begin 999. */
export const MAUREEN: BannerPatient = {
  nhsNumber: '9990000018',
  familyName: 'Adeyemi-Whitcombe',
  givenName: 'Maureen',
  dateOfBirth: '1948-03-14',
  sex: 'female',
  allergies: ['Penicillin (rash)', 'Latex'],
  alerts: ['Key safe 2 steps down', 'Dog in the hall'],
  looksLike: true,
};

export const IDRIS: BannerPatient = {
  nhsNumber: '9990000026',
  familyName: 'Blake',
  givenName: 'Idris',
  dateOfBirth: '1961-11-02',
  sex: 'male',
  allergies: [],
  alerts: [],
};
