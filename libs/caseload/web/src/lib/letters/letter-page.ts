import { Component, computed, inject, input } from '@angular/core';
import { type LetterView, type PatientView } from '@ward/caseload/contract';
import { Loaded, PageFrame, PageTop, PatientBanner, Ready, Session } from '@ward/ui';
import { CaseloadClient } from '../caseload-client';
import { LetterForm } from './letter-form';
import { LetterPaper } from './letter-paper';

/** A discharge letter: the form while it is a draft, the paper once it is signed. */
@Component({
  selector: 'vw-letter-page',
  imports: [LetterForm, LetterPaper, Loaded, PageFrame, PageTop, PatientBanner, Ready],
  template: `
    <vw-page narrow heading="Discharge letter" [backTo]="back()" backLabel="Patient record">
      <ng-container vwPageTop>
        @if (patient(); as patient) {
          <vw-patient-banner [patient]="patient" />
        }
      </ng-container>
      <vw-loaded>
        <ng-template [vwReady]="letter" let-letter>
          @if (letter.status === 'draft' && session.may('episode:manage')) {
            <vw-letter-form [letter]="letter" (signed)="show($event)" />
          } @else {
            <vw-letter-paper [letter]="letter" />
          }
        </ng-template>
      </vw-loaded>
    </vw-page>
  `,
  styles: `
    vw-patient-banner {
      margin-bottom: var(--vw-space-4);
    }
  `,
})
export class LetterPage {
  readonly id = input.required<string>();
  private readonly caseload = inject(CaseloadClient);
  protected readonly session = inject(Session);
  protected readonly letter = this.caseload.letter(this.id);
  private readonly patientId = computed(() => (this.letter.hasValue() ? this.letter.value().patientId : undefined));
  private readonly record = this.caseload.recordWhen(this.patientId);
  protected readonly patient = computed((): PatientView | undefined =>
    this.record.hasValue() ? this.record.value().patient : undefined,
  );
  protected readonly back = computed(() => ['/patients', this.patientId() ?? '']);

  protected show(letter: LetterView): void {
    this.letter.set(letter);
  }
}
