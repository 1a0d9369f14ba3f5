import { booleanAttribute, Component, computed, input } from '@angular/core';
import { AgePipe, FullDatePipe, NhsNumberPipe } from '../format/pipes';
import { Icon } from '../icon/icon';

/** Enough to tell one person from another, and what must be known before touching anything. */
export interface BannerPatient {
  readonly nhsNumber: string | null;
  readonly familyName: string;
  readonly givenName: string;
  readonly dateOfBirth: string;
  readonly sex?: string | null;
  readonly allergies: readonly string[];
  readonly alerts: readonly string[];
  /** Another patient here has nearly the same name or birthday. */
  readonly looksLike?: boolean;
}

const SEXES: Record<string, string> = {
  female: 'Female',
  male: 'Male',
  indeterminate: 'Sex indeterminate',
  'not-known': 'Sex not known',
};

/**
 * The guard against the wrong patient: on every patient screen, in every confirmation. `compact` for dialogs and lists of
 * confirmations. Whatever is projected stands on the right.
 */
@Component({
  selector: 'vw-patient-banner',
  imports: [AgePipe, FullDatePipe, Icon, NhsNumberPipe],
  host: { '[class.is-compact]': 'compact()' },
  template: `
    <section class="banner" [attr.aria-label]="'Patient ' + patient().familyName + ', ' + patient().givenName">
      <div class="who">
        <p class="name">
          <span class="family">{{ patient().familyName }}</span>, {{ patient().givenName }}
        </p>
        <dl class="facts">
          <div>
            <dt>Born</dt>
            <dd>{{ patient().dateOfBirth | fullDate }} ({{ patient().dateOfBirth | age }})</dd>
          </div>
          <div>
            <dt>NHS number</dt>
            <dd class="vw-nowrap">{{ patient().nhsNumber | nhsNumber }}</dd>
          </div>
          @if (sex()) {
            <div>
              <dt class="nhsuk-u-visually-hidden">Sex</dt>
              <dd>{{ sex() }}</dd>
            </div>
          }
        </dl>
        <div class="more"><ng-content /></div>
      </div>
      @if (patient().looksLike) {
        <p class="line twins">
          <vw-icon name="twins" /> <strong>Name alert:</strong> another patient has a similar name or date of birth.
          Check the NHS number.
        </p>
      }
      <p class="line" [class.allergies]="hasAllergies()">
        @if (isKnownToHaveNone()) {
          <span>No known allergies</span>
        } @else if (hasAllergies()) {
          <vw-icon name="warning" /> <strong>Allergies:</strong> {{ patient().allergies.join(', ') }}
        } @else {
          <span class="quiet">No allergies recorded</span>
        }
      </p>
      @if (patient().alerts.length > 0) {
        <p class="line alerts"><vw-icon name="alarm" /> <strong>Alerts:</strong> {{ patient().alerts.join(' · ') }}</p>
      }
    </section>
  `,
  styleUrl: './patient-banner.scss',
})
export class PatientBanner {
  readonly patient = input.required<BannerPatient>();
  /** Somebody asked and there are none: not the same as nothing recorded. */
  protected readonly isKnownToHaveNone = computed(() => {
    const { allergies } = this.patient();
    return allergies.length === 1 && /^no known allergies$/i.test(allergies[0] ?? '');
  });
  protected readonly hasAllergies = computed(() => this.patient().allergies.length > 0 && !this.isKnownToHaveNone());
  readonly compact = input(false, { transform: booleanAttribute });
  protected readonly sex = computed(() => {
    const sex = this.patient().sex;
    return sex ? (SEXES[sex] ?? sex) : '';
  });
}
