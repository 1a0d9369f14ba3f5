import { Component, inject, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { PatientIdentity, Sex } from '@ward/caseload/contract';
import { problemCode } from '@ward/contract';
import { FIELDS, PageFrame, toFieldErrors } from '@ward/ui';
import { v7 } from 'uuid';
import * as z from 'zod';
import { CaseloadClient } from '../caseload-client';

const Entered = PatientIdentity.extend({ sex: z.string().refine((sex) => Sex.safeParse(sex).success, 'Choose one') });
const Alike = z.object({ patientIds: z.array(z.string()) });

/** Registers somebody whom the ward does not know yet; warns of people who are very like. */
@Component({
  selector: 'vw-register-page',
  imports: [FIELDS, PageFrame, RouterLink],
  template: `
    <vw-page narrow heading="Register a patient" backTo="/patients" backLabel="Patients">
      <form [formRoot]="entered">
        <vw-error-summary [form]="entered" />
        @if (alike().length > 0) {
          <div class="vw-card">
            <p>Look at them first:</p>
            <ul>
              @for (id of alike(); track id) {
                <li>
                  <a [routerLink]="['/patients', id]" target="_blank"
                    >Patient {{ $index + 1 }} (opens beside this page)</a
                  >
                </li>
              }
            </ul>
            <vw-checkbox label="I have looked: none of them is this patient" [(checked)]="areOthers" />
          </div>
        }
        <vw-text-field label="NHS number" keys="numeric" [width]="20" [formField]="entered.nhsNumber" />
        <vw-text-field label="Family name" [formField]="entered.familyName" />
        <vw-text-field label="First name" [formField]="entered.givenName" />
        <vw-date-field label="Date of birth" [formField]="entered.dateOfBirth" />
        <vw-radios inline label="Sex" [options]="sexes" [formField]="entered.sex" />
        <button class="nhsuk-button" [attr.aria-busy]="entered().submitting()">Register</button>
      </form>
    </vw-page>
  `,
})
export class RegisterPage {
  private readonly caseload = inject(CaseloadClient);
  private readonly router = inject(Router);
  private readonly id = v7();
  protected readonly alike = signal<readonly string[]>([]);
  protected readonly areOthers = signal(false);
  protected readonly sexes = [
    { value: 'female', label: 'Female' },
    { value: 'male', label: 'Male' },
    { value: 'indeterminate', label: 'Indeterminate' },
    { value: 'not-known', label: 'Not known' },
  ];
  private readonly model = signal({ nhsNumber: '', familyName: '', givenName: '', dateOfBirth: '', sex: '' });
  protected readonly entered = form(this.model, (path) => validateStandardSchema(path, Entered), {
    submission: {
      action: async (field) => {
        const { sex, ...person } = field().value();
        const notThese = this.areOthers() ? [...this.alike()] : [];
        const answer = await this.caseload.register({ ...person, sex: Sex.parse(sex), id: this.id, notThese });
        if (answer.ok) {
          await this.router.navigate(['/patients', answer.value.id]);
          return undefined;
        }
        if (problemCode(answer.error) === 'caseload/possible-duplicate')
          this.alike.set(Alike.parse(answer.error).patientIds);
        return toFieldErrors(field, answer.error);
      },
    },
  });
}
