import { InjectionToken } from '@angular/core';

/** A patient as the palette shows her: enough to tell her apart, and where her record is. */
export interface FoundPatient {
  readonly id: string;
  readonly name: string;
  readonly dateOfBirth: string;
  readonly nhsNumber: string;
  readonly path: string;
}

/** How the palette finds patients; none are looked for where nobody provides it. */
export const FIND_PATIENTS = new InjectionToken<(text: string) => Promise<readonly FoundPatient[]>>(
  'finds patients for the palette',
);
