import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { LiveUpdates, Loaded, PageFrame, PageTop, PatientBanner, Ready, Toasts } from '@ward/ui';
import { CaseloadClient } from '../caseload-client';
import { bannerOf } from '../words';
import { DetailsForm } from './details-form';
import { DetailsHistory } from './details-history';

/** Changes the details of a patient, and shows who changed what before. */
@Component({
  selector: 'vw-details-page',
  imports: [DetailsForm, DetailsHistory, Loaded, PageFrame, PageTop, PatientBanner, Ready],
  template: `
    <vw-page heading="Details" [backTo]="['/patients', id()]" backLabel="Patient record">
      <ng-container vwPageTop>
        @if (banner(); as patient) {
          <vw-patient-banner [patient]="patient" />
        }
      </ng-container>
      <vw-loaded [patientId]="id()">
        <ng-template [vwReady]="record" let-record>
          <vw-details-form
            [patient]="record.patient"
            [setBy]="record.detailsSet.any"
            (overtaken)="this.record.reload()"
            (saved)="saved()"
          />
          <section class="vw-card vw-no-print" aria-labelledby="vw-details-past">
            <h2 class="nhsuk-heading-m" id="vw-details-past">What was changed before</h2>
            <vw-details-history [patientId]="id()" />
          </section>
        </ng-template>
      </vw-loaded>
    </vw-page>
  `,
  styles: `
    vw-patient-banner {
      margin-bottom: var(--vw-space-4);
    }
    section {
      margin-top: var(--vw-space-4);
    }
  `,
})
export class DetailsPage {
  readonly id = input.required<string>();
  protected readonly record = inject(CaseloadClient).record(this.id);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly banner = computed(() => (this.record.hasValue() ? bannerOf(this.record.value()) : undefined));

  constructor() {
    inject(LiveUpdates).reloadOn(this.record, ['caseload.patient-changed.v1'], ({ subject }) => subject === this.id());
  }

  protected async saved(): Promise<void> {
    this.toasts.done('Details saved');
    await this.router.navigate(['/patients', this.id()]);
  }
}
