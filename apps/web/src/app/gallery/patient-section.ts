import { Component } from '@angular/core';
import { PatientBanner, StatusTag } from '@ward/ui';
import { Example, IDRIS, MAUREEN } from './example';

@Component({
  selector: 'vw-patient-section',
  imports: [Example, PatientBanner, StatusTag],
  template: `
    <vw-example name="vw-patient-banner">
      <vw-patient-banner [patient]="maureen"><vw-status-tag status="active" /></vw-patient-banner>
      <vw-patient-banner compact [patient]="idris" />
    </vw-example>
  `,
})
export class PatientSection {
  protected readonly maureen = MAUREEN;
  protected readonly idris = IDRIS;
}
