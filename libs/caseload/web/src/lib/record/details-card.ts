import { Component, computed, input } from '@angular/core';
import type { PatientView } from '@ward/caseload/contract';
import { Fact, Facts, Icon } from '@ward/ui';

const RESUSCITATION = {
  'for-resuscitation': 'For resuscitation',
  dnacpr: 'DNACPR: do not attempt resuscitation',
  'not-discussed': 'Resuscitation not discussed',
} as const;
const CEILINGS = {
  hospital: 'Would go to hospital',
  'home-treatment': 'Treatment at home only',
  comfort: 'Comfort only',
  'not-discussed': 'Ceiling of care not discussed',
} as const;

/** Where the patient lives, who helps, and what was agreed for when things get worse. */
@Component({
  selector: 'vw-details-card',
  imports: [Fact, Facts, Icon],
  template: `
    <section class="vw-card">
      <h2 class="nhsuk-heading-m">If the patient gets worse</h2>
      <p>
        @if (plan(); as plan) {
          <strong>{{ plan.resuscitation }}</strong><br />{{ plan.ceiling
          }}{{ plan.respect ? ', ReSPECT form at home' : '' }}
          @if (plan.notes) {
            <br />{{ plan.notes }}
          }
        } @else {
          <vw-icon name="warning" /> No escalation plan recorded
        }
      </p>
    </section>
    <section class="vw-card">
      <h2 class="nhsuk-heading-m">Home and people</h2>
      <vw-facts>
        <vw-fact name="Phone">{{ patient().phone || 'Not recorded' }}</vw-fact>
        <vw-fact name="Address">{{ address() }}</vw-fact>
        @if (patient().home.access; as access) {
          <vw-fact name="Getting in">{{ access }}</vw-fact>
        }
        @if (patient().home.keySafe; as keySafe) {
          <vw-fact name="Key safe">{{ keySafe }}</vw-fact>
        }
        @if (patient().home.pets; as pets) {
          <vw-fact name="Pets">{{ pets }}</vw-fact>
        }
        @if (patient().home.risks; as risks) {
          <vw-fact name="Risks">{{ risks }}</vw-fact>
        }
        @if (patient().home.livesAlone !== null && patient().home.livesAlone !== undefined) {
          <vw-fact name="Lives alone">{{ patient().home.livesAlone ? 'Yes' : 'No' }}</vw-fact>
        }
        @if (patient().carer; as carer) {
          <vw-fact name="Carer"
            >{{ carer.name }} {{ carer.relationship && '(' + carer.relationship + ')' }} {{ carer.phone }}</vw-fact
          >
        }
        <vw-fact name="Language"
          >{{ patient().language ?? 'Not recorded'
          }}{{ patient().interpreter ? ', needs an interpreter' : '' }}</vw-fact
        >
        @if (patient().preferences.staffGender; as gender) {
          @if (gender !== 'no-preference') {
            <vw-fact name="Prefers staff who are">{{ gender }}</vw-fact>
          }
        }
        <vw-fact name="GP practice">{{ patient().gpName ?? 'Not recorded' }} {{ patient().gpPhone }}</vw-fact>
      </vw-facts>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--vw-space-4);
    }
  `,
})
export class DetailsCard {
  readonly patient = input.required<PatientView>();
  protected readonly plan = computed(() => {
    const plan = this.patient().escalationPlan;
    return plan && { ...plan, resuscitation: RESUSCITATION[plan.resuscitation], ceiling: CEILINGS[plan.ceiling] };
  });
  protected readonly address = computed(
    () => [this.patient().address, this.patient().postcode].filter(Boolean).join(', ') || 'Not recorded',
  );
}
