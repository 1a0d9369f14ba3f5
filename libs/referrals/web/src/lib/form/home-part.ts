import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Expander, FIELDS } from '@ward/ui';
import type { ReferralModel } from './referral-model';

/** Where the patient is, what was agreed, and what is to be done when it gets worse. */
@Component({
  selector: 'vw-home-part',
  imports: [Expander, FIELDS],
  templateUrl: './home-part.html',
  styleUrl: './form-part.scss',
})
export class HomePart {
  readonly details = input.required<FieldTree<ReferralModel['details']>>();
  protected readonly yesNo = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ];
  protected readonly consents = [
    { value: 'given', label: 'The patient agrees' },
    { value: 'best-interests', label: 'Best-interests decision' },
  ];
  protected readonly genders = [
    { value: 'no-preference', label: 'No preference' },
    { value: 'female', label: 'Female staff' },
    { value: 'male', label: 'Male staff' },
  ];
  protected readonly resuscitations = [
    { value: 'for-resuscitation', label: 'For resuscitation' },
    { value: 'dnacpr', label: 'DNACPR in place' },
    { value: 'not-discussed', label: 'Not discussed' },
  ];
  protected readonly ceilings = [
    { value: 'hospital', label: 'To hospital if worse' },
    { value: 'home-treatment', label: 'Treatment at home only' },
    { value: 'comfort', label: 'Comfort at home' },
    { value: 'not-discussed', label: 'Not discussed' },
  ];
}
