import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { DateField, NhsNumberField } from '@ward/contract';
import * as z from 'zod';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '../../testing';
import { toFieldErrors } from '../http/field-errors';
import { FIELDS } from './fields';

const Sample = z.object({
  nhsNumber: NhsNumberField,
  born: DateField,
  pulse: z.number('Give the pulse'),
  source: z.enum(['gp', 'ambulance']),
  ward: z.string().min(1, 'Choose the ward'),
  help: z.array(z.enum(['meals', 'washing'])),
  reason: z.string().min(3, 'Say why'),
  consent: z.boolean(),
});
type Sample = Omit<z.infer<typeof Sample>, 'pulse'> & { pulse: number | null };

@Component({
  imports: [FIELDS],
  template: `
    <form [formRoot]="sample">
      <vw-error-summary [form]="sample" />
      <vw-text-field label="NHS number" hint="10 digits" [formField]="sample.nhsNumber" />
      <vw-date-field label="Date of birth" [formField]="sample.born" />
      <vw-number-field label="Pulse" unit="per minute" [formField]="sample.pulse" />
      <vw-radios label="Where from" [options]="sources" [formField]="sample.source" />
      <vw-select-field label="Ward" [options]="wards" [formField]="sample.ward" />
      <vw-checkboxes label="Help with" [options]="help" [formField]="sample.help" />
      <vw-textarea label="Why" [most]="10" [formField]="sample.reason" />
      <vw-checkbox label="The patient agrees" [formField]="sample.consent" />
      <button>Send</button>
    </form>
  `,
})
class SampleForm {
  readonly model = signal<Sample>({
    nhsNumber: '',
    born: '',
    pulse: null,
    source: 'gp',
    ward: '',
    help: [],
    reason: '',
    consent: false,
  });
  readonly sources = [
    { value: 'gp', label: 'GP' },
    { value: 'ambulance', label: 'Ambulance' },
  ] as const;
  readonly wards = [{ value: 'lambeth', label: 'Lambeth' }];
  readonly help = [
    { value: 'meals', label: 'Meals' },
    { value: 'washing', label: 'Washing' },
  ] as const;
  readonly sent = signal<Sample[]>([]);
  readonly refusal = signal<{ pointer: string; message: string } | undefined>(undefined);
  readonly sample = form(this.model, (path) => validateStandardSchema(path, Sample as unknown as z.ZodType<Sample>), {
    submission: {
      action: async (field) => {
        this.sent.update((sent) => [...sent, field().value()]);
        const fault = this.refusal();
        const problem = { type: 'about:blank', title: 'Not accepted', status: 422, errors: fault ? [fault] : [] };
        return fault ? toFieldErrors(field, problem) : undefined;
      },
    },
  });
}

beforeEach(() => TestBed.configureTestingModule({ providers: provideWardTesting() }));

async function theForm() {
  const fixture = await rendered(SampleForm);
  const element = elementOf(fixture);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await fixture.whenStable();
  };
  const labelled = (label: string): HTMLInputElement => {
    const found = [...element.querySelectorAll('label')].find((candidate) => wordsIn(candidate).startsWith(label));
    const control = element.querySelector<HTMLInputElement>(`#${found?.htmlFor}`);
    if (!control) throw new Error(`no field is labelled ${label}`);
    return control;
  };
  const type = (label: string, text: string) => {
    labelled(label).value = text;
    labelled(label).dispatchEvent(new Event(labelled(label).tagName === 'SELECT' ? 'change' : 'input'));
  };
  const send = async () => {
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  const fillIn = () => {
    type('NHS number', '999 000 0018');
    type('Day', '14');
    type('Month', '3');
    type('Year', '1948');
    type('Pulse', '80');
    type('Ward', 'lambeth');
    type('Why', 'Heart failure');
    labelled('Washing').click();
    labelled('Meals').click();
    labelled('Ambulance').click();
  };
  return { page: fixture.componentInstance, element, labelled, type, send, settle, fillIn };
}

it('is accessible, empty and with its faults showing', async () => {
  const { element, send } = await theForm();
  expect(await accessibilityFaults(element)).toEqual([]);
  await send();
  expect(await accessibilityFaults(element)).toEqual([]);
});

it('says nothing while one has not left a field, then says it beside the field and to the screen reader', async () => {
  const { element, labelled, type, settle } = await theForm();
  type('NHS number', '123');
  await settle();
  expect(wordsIn(element)).not.toContain('An NHS number has 10 digits');
  labelled('NHS number').dispatchEvent(new Event('blur'));
  await settle();
  expect(wordsIn(element)).toContain('An NHS number has 10 digits');
  const described = labelled('NHS number').getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(described.map((id) => wordsIn(document.getElementById(id) ?? element)).join(' ')).toMatch(/10 digits.*Error:/);
  expect(labelled('NHS number').getAttribute('aria-invalid')).toBe('true');
});

it('lists every fault when one tries to send, takes the focus, and leads to the field', async () => {
  const { element, labelled, send, page } = await theForm();
  await send();
  expect(page.sent()).toEqual([]);
  const summary = element.querySelector('[role=alert]');
  expect(document.activeElement).toBe(summary);
  expect([...(summary?.querySelectorAll('li') ?? [])].map(wordsIn)).toContain('Choose the ward');
  summary?.querySelector('button')?.click();
  expect(document.activeElement).toBe(labelled('NHS number'));
});

it('hands on what was filled in, options in their own order', async () => {
  const { page, fillIn, send } = await theForm();
  fillIn();
  await send();
  expect(page.sent()).toEqual([
    {
      nhsNumber: '999 000 0018',
      born: '1948-03-14',
      pulse: 80,
      source: 'ambulance',
      ward: 'lambeth',
      help: ['meals', 'washing'],
      reason: 'Heart failure',
      consent: false,
    },
  ]);
});

it('puts the server’s words beside the field they are about', async () => {
  const { page, element, fillIn, send } = await theForm();
  page.refusal.set({ pointer: '/ward', message: 'Lambeth is full today' });
  fillIn();
  await send();
  const field = element.querySelector('vw-select-field');
  expect(field && wordsIn(field)).toContain('Lambeth is full today');
  expect(document.activeElement?.textContent).toContain('Lambeth is full today');
});

it('puts words that point nowhere at the top', async () => {
  const { page, element, fillIn, send } = await theForm();
  page.refusal.set({ pointer: '/elsewhere', message: 'The pathway is closed' });
  fillIn();
  await send();
  const summary = element.querySelector('[role=alert]');
  expect(summary && wordsIn(summary)).toContain('The pathway is closed');
});

it('says how much room is left near the end', async () => {
  const { element, type, settle } = await theForm();
  type('Why', '123456789');
  await settle();
  expect(wordsIn(element)).toContain('1 characters left');
  type('Why', '123456789012');
  await settle();
  expect(wordsIn(element)).toContain('2 characters too many');
});
