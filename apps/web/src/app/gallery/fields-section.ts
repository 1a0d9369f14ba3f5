import { Component, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { DateField as DateSchema, NhsNumberField, Words } from '@ward/contract';
import { FIELDS, toFieldErrors } from '@ward/ui';
import * as z from 'zod';
import { Example } from './example';

const Sample = z.object({
  nhsNumber: NhsNumberField,
  reason: Words(200, 10, 'Say in a sentence why care at home is needed'),
  born: DateSchema,
  practice: z.string(),
  other: z.string(),
  visitOn: z.string(),
  pulse: z.number().min(10).max(300).nullable(),
  source: z.enum(['gp', 'ambulance', 'hospital']),
  ward: z.string().min(1, 'Choose the ward'),
  help: z.array(z.enum(['washing', 'meals', 'medicines'])),
  consent: z.boolean().refine((given) => given, 'Consent is needed, or a best-interests decision'),
});

@Component({
  selector: 'vw-fields-section',
  imports: [Example, FIELDS],
  template: `
    <vw-example name="fields, bound to a signal form">
      <form [formRoot]="sample">
        <vw-error-summary [form]="sample" />
        <vw-text-field label="NHS number" hint="10 digits" keys="numeric" [width]="10" [formField]="sample.nhsNumber" />
        <vw-date-field label="Date of birth" hint="For example 14 3 1948" [formField]="sample.born" />
        <vw-date-field optional label="First visit on" kind="calendar" [formField]="sample.visitOn" />
        <vw-number-field label="Pulse" unit="per minute" [width]="3" [formField]="sample.pulse" />
        <vw-radios inline label="Where from" [options]="sources" [formField]="sample.source" />
        <vw-select-field label="Ward" [options]="wards" [formField]="sample.ward" />
        <vw-combobox-field optional label="GP practice" [options]="practices" [formField]="sample.practice" />
        <vw-combobox-field label="Searched by the server" [search]="search" [formField]="sample.other" />
        <vw-file-picker label="Photo or letter" />
        <vw-checkboxes label="Help needed with" [options]="help" [formField]="sample.help" />
        <vw-textarea label="Why care at home" [most]="200" [formField]="sample.reason" />
        <vw-checkbox label="The patient agrees to be treated at home" [formField]="sample.consent" />
        <div class="vw-actions">
          <button class="nhsuk-button">Send</button>
          <button class="nhsuk-button nhsuk-button--secondary" type="button">Save as draft</button>
        </div>
      </form>
    </vw-example>
  `,
})
export class FieldsSection {
  protected readonly sources = [
    { value: 'gp', label: 'GP' },
    { value: 'ambulance', label: 'Ambulance' },
    { value: 'hospital', label: 'Hospital', hint: 'Early discharge' },
  ] as const;
  protected readonly wards = [
    { value: 'lambeth', label: 'Lambeth' },
    { value: 'southwark', label: 'Southwark' },
  ];
  protected readonly practices = Array.from({ length: 40 }, (_, index) => ({
    value: `p${index}`,
    label: `${['Elm', 'River', 'Bridge', 'Market'][index % 4]} Street Surgery ${index + 1}`,
    hint: `SE${(index % 20) + 1}`,
  }));
  protected readonly search = async (text: string) => this.practices.filter(({ label }) => label.includes(text));
  protected readonly help = [
    { value: 'washing', label: 'Washing and dressing' },
    { value: 'meals', label: 'Meals' },
    { value: 'medicines', label: 'Medicines', hint: 'Prompting or giving' },
  ] as const;
  protected readonly sample = form(
    signal<z.input<typeof Sample>>({
      nhsNumber: '',
      reason: '',
      born: '',
      practice: '',
      other: '',
      visitOn: '',
      pulse: null,
      source: 'gp',
      ward: '',
      help: [],
      consent: false,
    }),
    (path) => validateStandardSchema(path, Sample),
    {
      submission: {
        action: async (field) =>
          toFieldErrors(field, {
            type: 'about:blank',
            title: 'Not accepted',
            status: 422,
            errors: [{ pointer: '/ward', message: 'Lambeth takes no more patients today' }],
          }),
      },
    },
  );
}
