import { Component } from '@angular/core';
import { problemType } from '@ward/contract';
import { Busy, Empty, NO_REPLY, ProblemNote } from '@ward/ui';
import { Example } from './example';

@Component({
  selector: 'vw-states-section',
  imports: [Busy, Empty, Example, ProblemNote],
  template: `
    <vw-example name="vw-busy, vw-empty, vw-problem-note (inside vw-page and vw-loaded)">
      <vw-busy words="Loading referrals" />
      <vw-empty heading="No referrals are waiting">New ones appear here by themselves.</vw-empty>
      <vw-problem-note [problem]="lost" />
      <vw-problem-note [problem]="gone" />
      <vw-problem-note [problem]="refused" />
    </vw-example>
  `,
})
export class StatesSection {
  protected readonly lost = {
    type: NO_REPLY,
    status: 0,
    title: 'Homeward did not answer',
    detail: 'The signal may be weak. What you entered is still here: try again in a moment.',
  };
  protected readonly gone = { type: 'about:blank', status: 404, title: 'There is no such patient' };
  protected readonly refused = {
    type: problemType('identity/no-relationship'),
    status: 403,
    title: 'This patient is not in your care',
    detail: 'You can open the record for 60 minutes when you need it now. That is recorded and reviewed.',
    breakGlass: true,
    patientId: '019a0000-0000-7000-8000-000000000001',
  };
}
