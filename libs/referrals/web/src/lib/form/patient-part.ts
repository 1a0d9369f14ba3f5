import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { PatientMatches, PatientRecord } from '@ward/caseload/contract';
import { isLondonDate, nhsNumberFault } from '@ward/kernel';
import { FIELDS, FORMATS, Icon } from '@ward/ui';
import { FormClient } from './form-client';
import type { Match } from './known-patient';
import type { ReferralModel } from './referral-model';

/** Who it is about. Number and birthday find the patient; what the record knows is filled in; an open stay is shown instead. */
@Component({
  selector: 'vw-patient-part',
  imports: [FIELDS, FORMATS, Icon, RouterLink],
  templateUrl: './patient-part.html',
  styleUrl: './form-part.scss',
})
export class PatientPart {
  readonly person = input.required<FieldTree<ReferralModel['person']>>();
  readonly known = output<PatientRecord>();
  /** An open referral or stay: sending makes no sense. */
  readonly isBlocked = output<boolean>();

  private readonly client = inject(FormClient);
  protected readonly found = signal<PatientMatches | undefined>(undefined);
  protected readonly match = signal<Match | undefined>(undefined);
  protected readonly isAsking = signal(false);
  protected readonly isTaken = signal(false);
  private asked = '';
  protected readonly sexes = [
    { value: 'female', label: 'Female' },
    { value: 'male', label: 'Male' },
    { value: 'indeterminate', label: 'Indeterminate' },
    { value: 'not-known', label: 'Not known' },
  ];

  constructor() {
    effect(() => {
      const nhsNumber = this.person().nhsNumber().value().replace(/[\s-]/g, '');
      const dateOfBirth = this.person().dateOfBirth().value();
      const isWhole = nhsNumberFault(nhsNumber) === null && isLondonDate(dateOfBirth);
      untracked(() => void (isWhole ? this.find(nhsNumber, dateOfBirth) : this.forget()));
    });
  }

  protected async take(match: Match): Promise<void> {
    const record = await this.client.record(match.patientId);
    if (!record.ok) return;
    this.isTaken.set(true);
    this.known.emit(record.value);
  }

  private async find(nhsNumber: string, dateOfBirth: string): Promise<void> {
    const question = `${nhsNumber} ${dateOfBirth}`;
    if (question === this.asked) return;
    this.asked = question;
    this.isAsking.set(true);
    const found = await this.client.find(nhsNumber, dateOfBirth);
    if (question !== this.asked) return;
    this.isAsking.set(false);
    if (!found.ok) return this.forget();
    this.found.set(found.value);
    const [match] = found.value.patients;
    this.match.set(match);
    this.isBlocked.emit(!!match?.openReferral || !!match?.openEpisode || found.value.isOnWard);
    if (match && !match.openReferral && !match.openEpisode) await this.take(match);
  }

  private forget(): void {
    this.asked = '';
    this.isAsking.set(false);
    this.isTaken.set(false);
    this.found.set(undefined);
    this.match.set(undefined);
    this.isBlocked.emit(false);
  }
}
