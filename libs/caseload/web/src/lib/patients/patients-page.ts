import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { FindPatients, type PatientMatch, type PatientMatches } from '@ward/caseload/contract';
import type { Problem } from '@ward/contract';
import {
  Cell,
  type Column,
  DataTable,
  DateField,
  Empty,
  FORMATS,
  Icon,
  PageActions,
  PageFrame,
  ProblemNote,
  Session,
  StatusTag,
  TextField,
} from '@ward/ui';
import { CaseloadClient } from '../caseload-client';
import { readSearch } from './read-search';

/** Finds a patient by NHS number, or by name and date of birth. Asks when somebody presses Find, never at the first letter. */
@Component({
  selector: 'vw-patients-page',
  imports: [
    Cell,
    DataTable,
    DateField,
    Empty,
    FORMATS,
    Icon,
    PageActions,
    PageFrame,
    ProblemNote,
    RouterLink,
    StatusTag,
    TextField,
  ],
  templateUrl: './patients-page.html',
})
export class PatientsPage {
  private readonly caseload = inject(CaseloadClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly words = signal('');
  protected readonly dateOfBirth = signal('');
  protected readonly answer = signal<PatientMatches | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly fault = signal('');
  protected readonly isBusy = signal(false);
  protected readonly patients = computed(() => this.answer()?.patients ?? []);
  protected readonly mayRegister = computed(
    () => this.session.may('patient:write') && ['nobody', 'unknown'].includes(this.answer()?.outcome ?? ''),
  );

  protected readonly idOf = ({ patientId }: PatientMatch) => patientId;
  protected readonly columns: readonly Column<PatientMatch>[] = [
    { key: 'name', heading: 'Patient', onPhone: 'title' },
    { key: 'born', heading: 'Born' },
    { key: 'number', heading: 'NHS number', tight: true },
    { key: 'postcode', heading: 'Postcode', words: ({ postcode }) => postcode ?? '–', tight: true },
    { key: 'now', heading: 'Now' },
  ];

  protected async find(event: Event): Promise<void> {
    event.preventDefault();
    const asked = FindPatients.safeParse(readSearch(this.words(), this.dateOfBirth()));
    this.problem.set(undefined);
    this.fault.set(asked.success ? '' : (asked.error.issues[0]?.message ?? ''));
    if (!asked.success) return;
    this.isBusy.set(true);
    const answer = await this.caseload.find(asked.data);
    this.isBusy.set(false);
    if (!answer.ok) return this.problem.set(answer.error);
    this.answer.set(answer.value);
    const [only] = answer.value.patients;
    if (asked.data.nhsNumber && answer.value.outcome === 'found' && only)
      await this.router.navigate(['/patients', only.patientId]);
  }
}
