import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PatientRecord } from '@ward/caseload/contract';
import type { PlacePrecision } from '@ward/caseload/domain';
import { Fact, Facts, FORMATS, Icon, Session } from '@ward/ui';
import { modelOf } from '../details/details-model';
import { CARE_AT_HOME, CEILINGS, LINE_NAMES, RESUSCITATION, sayLine, SHARING } from '../details/details-words';

/** Shown where they say something. */
const WHERE_SAID = ['access', 'keySafe', 'pets', 'risks', 'livesAlone', 'wishes'] as const;

/** What journeys are reckoned from where the door itself is not known. */
const ROUGHLY: Record<PlacePrecision, string> = {
  exact: '',
  sector: 'Journeys are reckoned from the middle of the postcode sector.',
  district: 'Journeys are reckoned from the middle of the postcode district.',
};

/** Where the patient lives, who helps, and what was agreed for when things get worse. */
@Component({
  selector: 'vw-details-card',
  imports: [Fact, Facts, FORMATS, Icon, RouterLink],
  templateUrl: './details-card.html',
  styles: `
    :host {
      display: grid;
      gap: var(--vw-space-4);
    }
  `,
})
export class DetailsCard {
  readonly record = input.required<PatientRecord>();
  private readonly session = inject(Session);
  protected readonly mayWrite = computed(() => this.session.may('patient:write'));
  protected readonly names = LINE_NAMES;
  protected readonly patient = computed(() => this.record().patient);
  protected readonly plan = computed(() => {
    const plan = this.patient().escalationPlan;
    return plan && { ...plan, resuscitation: RESUSCITATION[plan.resuscitation], ceiling: CEILINGS[plan.ceiling] };
  });
  protected readonly consent = computed(() => {
    const { careAtHome = 'not-asked', shareRecord = 'not-asked', notes } = this.patient().consent;
    return { careAtHome: CARE_AT_HOME[careAtHome], shareRecord: SHARING[shareRecord], notes };
  });
  protected readonly rough = computed(() => ROUGHLY[this.patient().placePrecision ?? 'exact']);
  protected readonly address = computed(
    () => [this.patient().address, this.patient().postcode].filter(Boolean).join(', ') || 'Not recorded',
  );
  protected readonly lines = computed(() => {
    const model = modelOf(this.patient());
    return WHERE_SAID.filter((line) => model[line] !== '').map((line) => ({
      name: LINE_NAMES[line],
      words: sayLine(line, model),
    }));
  });
  protected readonly wishes = computed(() => {
    const model = modelOf(this.patient());
    return {
      staff: model.staffGender === 'no-preference' ? '' : sayLine('staffGender', model),
      contact: sayLine('contact', model),
    };
  });
}
