import type { Outcome } from './record-model';

export const OUTCOMES: readonly { readonly value: Outcome; readonly label: string; readonly hint?: string }[] = [
  { value: 'done', label: 'Done' },
  { value: 'no-access', label: 'No access', hint: 'Nobody answered, or the door could not be opened' },
  { value: 'refused', label: 'Refused', hint: 'The patient did not want the visit' },
  { value: 'deferred', label: 'Deferred', hint: 'It will be done at another time' },
];

/** What is done most often, to be ticked instead of typed. Anything else is written beside it. */
export const INTERVENTIONS = [
  'IV medicine given',
  'Cannula care',
  'Bloods taken',
  'Wound care',
  'Catheter care',
  'ECG',
  'Medicines reviewed',
  'Mobility and falls',
  'Personal care',
  'Advice to patient or carer',
].map((words) => ({ value: words, label: words }));
