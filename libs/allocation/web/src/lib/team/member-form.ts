import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { form, hidden, validateStandardSchema } from '@angular/forms/signals';
import { SaveStaffMember, type StaffRecord, type TeamChoices } from '@ward/allocation/contract';
import type { Problem } from '@ward/contract';
import type { Result } from '@ward/kernel';
import { FIELDS, toFieldErrors } from '@ward/ui';
import { asEntered, asSent, ELSEWHERE, Entered } from './member-model';
import { GENDER_WORDS, optionsOf, PROFESSION_WORDS, TRAVEL_WORDS } from './team-words';

export type SaveMember = (body: SaveStaffMember) => Promise<Result<unknown, Problem>>;

/** What the planner has to know of somebody, but for competencies and patterns, which are changed one by one. */
@Component({
  selector: 'vw-member-form',
  imports: [FIELDS],
  template: `
    <form [formRoot]="entered">
      <vw-error-summary [form]="entered" heading="Check this before it can be saved" />
      <vw-select-field label="Profession" [options]="professions" [formField]="entered.profession" />
      <vw-text-field optional label="Band or grade" [width]="5" [formField]="entered.grade" />
      <vw-select-field label="Ward" choice="Every ward" [options]="wards()" [formField]="entered.wardId" />
      <vw-number-field
        label="Contracted"
        hint="A week, breaks taken out"
        unit="hours"
        [formField]="entered.contractedHours"
      />
      <vw-select-field label="Travels by" choice="" [options]="modes" [formField]="entered.travelMode" />
      <vw-select-field
        label="Starts and ends at"
        hint="Travel is reckoned from here to the first visit and back from the last"
        [options]="bases()"
        [formField]="entered.base"
      />
      @if (isElsewhere()) {
        <div class="place">
          <vw-number-field label="Latitude" [width]="10" [formField]="entered.baseLat" />
          <vw-number-field label="Longitude" [width]="10" [formField]="entered.baseLon" />
        </div>
      }
      <vw-text-field
        optional
        label="Languages"
        hint="With commas between them, for example Bengali, Spanish"
        [formField]="entered.languages"
      />
      <vw-select-field
        optional
        label="Gender"
        hint="Only used where a patient has asked for somebody of their own gender"
        choice="Not recorded"
        [options]="genders"
        [formField]="entered.gender"
      />
      <div class="vw-actions">
        <button class="nhsuk-button" [attr.aria-busy]="entered().submitting()">{{ act() }}</button>
      </div>
    </form>
  `,
  styles: `
    .place {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--vw-space-4);
    }
  `,
})
export class MemberForm {
  readonly choices = input.required<TeamChoices>();
  /** Nobody for somebody who comes into the team. */
  readonly member = input<StaffRecord | undefined>();
  readonly act = input('Save');
  readonly save = input.required<SaveMember>();
  readonly saved = output<void>();

  protected readonly professions = optionsOf(PROFESSION_WORDS);
  protected readonly modes = optionsOf(TRAVEL_WORDS);
  protected readonly genders = optionsOf<string>(GENDER_WORDS);
  protected readonly wards = computed(() =>
    this.choices().wards.map(({ wardId, name }) => ({ value: wardId, label: name })),
  );
  protected readonly bases = computed(() => [
    ...this.choices().wards.map(({ wardId, name }) => ({ value: wardId, label: `${name} base` })),
    { value: ELSEWHERE, label: 'Another place' },
  ]);

  private readonly model = linkedSignal<Entered>(() => asEntered(this.member(), this.choices()));
  protected readonly entered = form(
    this.model,
    (path) => {
      validateStandardSchema(path, Entered);
      hidden(path.baseLat, ({ valueOf }) => valueOf(path.base) !== ELSEWHERE);
      hidden(path.baseLon, ({ valueOf }) => valueOf(path.base) !== ELSEWHERE);
    },
    {
      submission: {
        action: async (field) => {
          const body = asSent(field().value(), this.member(), this.choices());
          const answer = await this.save()(body);
          if (!answer.ok) return toFieldErrors(field, answer.error);
          this.saved.emit();
          return undefined;
        },
      },
    },
  );
  protected readonly isElsewhere = computed(() => this.entered.base().value() === ELSEWHERE);
}
