import type { CarriedObservations } from '@ward/contract';
import { ageInYears, londonDate, plusMinutes, type Instant, type Random } from '@ward/kernel';
import { Patients } from '@ward/caseload/contract';
import { scoreNews2 } from '@ward/monitoring/contract';
import { SubmitReferralHandler } from '@ward/referrals/api';
import type { ReferralReceipt, SubmitReferral } from '@ward/referrals/contract';
import { findingOf } from '@ward/referrals/domain';
import { UnitOfWork } from '@ward/server-kit';
import { CONDITIONS, type Condition } from '../clinical/conditions';
import type { Unwell } from '../clinical/vital-signs';
import {
  inventDetails,
  inventEntries,
  inventObservations,
  inventPatient,
  type InventedPatient,
  type PatientChance,
} from '../invent/patients';
import type { Borough } from '../invent/places';
import { isStepDown, type Source } from '../invent/sources';
import type { DemoPathway } from '../pathways';
import { must } from '../ward/must';
import type { SeedPerson } from '../ward/people';
import type { Referrers, Stage } from '../ward/stage';

export interface Asked {
  readonly index: number;
  readonly borough: Borough;
  readonly pathway: DemoPathway;
  readonly receivedAt: Instant;
  readonly unwell: Unwell;
  readonly urgency?: SubmitReferral['urgency'];
  readonly by?: Referrers;
}

export interface Referred {
  readonly receipt: ReferralReceipt;
  readonly patientId: string;
  readonly patient: InventedPatient;
  readonly condition: Condition;
  readonly answers: SubmitReferral['answers'];
  readonly referrer: SeedPerson;
  readonly pathway: DemoPathway;
}

/** A patient comes to somebody who refers: registered with the practice, then sent to the ward. */
export async function refer(stage: Stage, asked: Asked, chance: PatientChance): Promise<Referred> {
  const { ward } = stage;
  const { random } = chance;
  const { pathway, borough, receivedAt } = asked;
  const condition = conditionOf(pathway);
  const patient = inventPatient(asked.index, borough, condition, chance);
  const practice = practiceFor(stage, borough, random);
  const by = asked.by ?? whoRefers(stage, pathway, practice, random);
  const referrer = random.pick(by.people);
  const source = sourceOf(by, pathway, random);
  const patientId = ward.newId<'patient'>();
  const person = {
    id: patientId,
    nhsNumber: patient.nhsNumber,
    familyName: patient.name.family,
    givenName: patient.name.given,
    dateOfBirth: patient.dateOfBirth,
    sex: patient.sex,
  };
  return ward.clock.at(receivedAt, async () => {
    // The record knows the practice and the way to the door, which the referral form does not ask.
    const { lat, lon } = patient.place;
    const details = { lat, lon, gpOrganisationId: practice.organisationId };
    must(
      await ward
        .hand(UnitOfWork)
        .run(referrer.actor, (tx) => ward.hand(Patients).findOrRegister(tx, { ...person, details })),
      'a patient',
    );
    const observations = inventObservations(asked.unwell, condition, plusMinutes(receivedAt, -10), {
      ids: ward.ids,
      random,
    });
    const answers = answersFor(pathway, { patient, observations, at: receivedAt });
    const body: SubmitReferral = {
      id: ward.newId(),
      person,
      details: inventDetails(patient, pathway.slug === 'palliative-crisis', random),
      pathwayId: stage.pathwayIds.get(pathway.slug) ?? '',
      urgency: asked.urgency ?? pathway.urgency,
      direction: isStepDown(source) ? 'step-down' : 'step-up',
      source,
      reason: condition.reason,
      urgentNeed: condition.urgentNeed ?? null,
      otherwise: isStepDown(source) ? 'longer-hospital-stay' : 'hospital-stay',
      otherwiseReason: null,
      isSafeToWait: true,
      isPregnant: false,
      answers,
      observations,
      ...inventEntries(condition, ward.ids, random),
    };
    const receipt = must(await ward.hand(SubmitReferralHandler).handle(body, referrer.actor), 'a referral');
    return { receipt, patientId, patient, condition, answers, referrer, pathway };
  });
}

export function conditionOf({ slug }: DemoPathway): Condition {
  const condition = CONDITIONS[slug];
  if (!condition) throw new Error(`No patients are described for the pathway ${slug}`);
  return condition;
}

/** One patient in six is of the practice whose people one can sign in as; the rest are spread. */
function practiceFor({ referrers }: Stage, borough: Borough, random: Random): Referrers {
  const there = referrers.filter(({ organisation: { kind, borough: of } }) => kind === 'gp-practice' && of === borough);
  const known = there.find(({ organisation: { works } }) => works !== undefined);
  return known && random.below(6) === 0 ? known : random.pick(there);
}

/** Mostly the patient's own practice; step-down comes from hospital. */
function whoRefers({ referrers }: Stage, { direction }: DemoPathway, practice: Referrers, random: Random): Referrers {
  const hospitals = referrers.filter(({ organisation }) => organisation.kind === 'hospital');
  if (direction === 'step-down') return random.pick(hospitals);
  const ticket = random.below(10);
  if (ticket < 6) return practice;
  if (ticket < 8 && direction === 'either') return random.pick(hospitals);
  return random.pick(referrers.filter(({ organisation }) => !['gp-practice', 'hospital'].includes(organisation.kind)));
}

function sourceOf({ sources }: Referrers, { direction }: DemoPathway, random: Random): Source {
  return sources.length > 1 && direction === 'step-down' ? 'hospital-ward' : random.pick(sources);
}

/** Every box ticked; where a measured value says otherwise, the reason that a clinician would give. */
export function answersFor(
  { criteria }: DemoPathway,
  { patient, observations, at }: { patient: InventedPatient; observations: CarriedObservations; at: Instant },
): SubmitReferral['answers'] {
  const known = {
    ...observations.values,
    age: ageInYears(patient.dateOfBirth, londonDate(at)),
    news2: scoreNews2(observations.values, 1).total,
  };
  const values = Object.fromEntries(Object.entries(known).filter(([, value]) => typeof value === 'number')) as Record<
    string,
    number
  >;
  return criteria.map((criterion) => ({
    criterionId: criterion.id,
    isMet: true,
    override:
      findingOf(criterion, values) === 'unmet'
        ? 'Discussed with the ward consultant: stable, and watched closely'
        : null,
  }));
}
