import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { CarePlanItem } from '@ward/caseload/contract';
import { Dialog, DialogActions, FIELDS, readWindows, writeWindows } from '@ward/ui';
import { v7 } from 'uuid';
import * as z from 'zod';

const whole = (least: number, most: number) =>
  z
    .number()
    .nullable()
    .refine(
      (value) => value !== null && Number.isInteger(value) && value >= least && value <= most,
      `Give a whole number from ${least} to ${most}`,
    );

const Entered = z.object({
  title: z.string().trim().min(3, 'Name the care'),
  contact: z.enum(['face-to-face', 'phone', 'video']),
  minutes: whole(5, 480),
  days: whole(1, 90),
  everyDays: whole(1, 14),
  windows: z
    .string()
    .refine((words) => readWindows(words) !== undefined, 'Give times like 08:00 to 10:00, one for each time a day'),
  skills: z.string(),
  two: z.boolean(),
});

@Component({
  selector: 'vw-plan-line-dialog',
  imports: [Dialog, DialogActions, FIELDS],
  template: `
    <vw-dialog [heading]="line() ? 'Change this care' : 'Add care'" (closed)="closed.emit()">
      <form id="line" [formRoot]="entered">
        <vw-error-summary [form]="entered" />
        <vw-text-field label="What" [formField]="entered.title" />
        <vw-radios inline small label="How" [options]="contacts" [formField]="entered.contact" />
        <vw-text-field
          label="Between which times"
          hint="One for each time a day, for example 08:00 to 10:00, 18:00 to 20:00"
          [formField]="entered.windows"
        />
        <vw-number-field [whole]="true" label="Minutes" unit="min" [formField]="entered.minutes" />
        <vw-number-field [whole]="true" label="For how many days" unit="days" [formField]="entered.days" />
        <vw-number-field
          [whole]="true"
          label="Every how many days"
          hint="1 is every day"
          [formField]="entered.everyDays"
        />
        <vw-text-field
          optional
          label="Skills"
          hint="With commas, for example iv-therapy, phlebotomy"
          [formField]="entered.skills"
        />
        <vw-checkbox label="Needs two staff at the same time" [formField]="entered.two" />
      </form>
      <div vwDialogActions>
        <button class="nhsuk-button" form="line">Save; visits follow</button>
      </div>
    </vw-dialog>
  `,
})
export class PlanLineDialog {
  readonly line = input<CarePlanItem | undefined>();
  readonly saved = output<CarePlanItem>();
  readonly closed = output<void>();
  protected readonly contacts = [
    { value: 'face-to-face', label: 'At home' },
    { value: 'phone', label: 'By phone' },
    { value: 'video', label: 'By video' },
  ] as const;
  private readonly before = computed(() => this.line());
  private readonly model = linkedSignal(() => asEntered(this.before()));
  protected readonly entered = form(this.model, (path) => validateStandardSchema(path, Entered), {
    submission: {
      action: async (field) => {
        const { two, windows, skills, minutes, days, everyDays, ...rest } = field().value();
        const line = this.line();
        this.saved.emit({
          ...(line ?? { id: v7(), type: 'added', priority: 50 }),
          ...rest,
          minutes: minutes ?? 30,
          days: days ?? 1,
          everyDays: everyDays ?? 1,
          staff: two ? 2 : 1,
          windows: readWindows(windows) ?? [],
          skills: skills
            .split(',')
            .map((skill) => skill.trim())
            .filter(Boolean),
        });
        return undefined;
      },
    },
  });
}

interface LineEntered {
  title: string;
  contact: CarePlanItem['contact'];
  minutes: number | null;
  days: number | null;
  everyDays: number | null;
  windows: string;
  skills: string;
  two: boolean;
}

function asEntered(line: CarePlanItem | undefined): LineEntered {
  return {
    title: line?.title ?? '',
    contact: line?.contact ?? 'face-to-face',
    minutes: line?.minutes ?? 30,
    days: line?.days ?? 7,
    everyDays: line?.everyDays ?? 1,
    windows: writeWindows(line?.windows ?? [{ from: '09:00', to: '12:00' }]),
    skills: line?.skills.join(', ') ?? '',
    two: line?.staff === 2,
  };
}
