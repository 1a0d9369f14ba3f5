import type { CarriedObservations } from '@ward/contract';
import { type Ids, plusDays, type Instant, type LondonDate, type Random } from '@ward/kernel';
import type { SubmitReferral } from '@ward/referrals/contract';
import type { Condition } from '../clinical/conditions';
import { ALLERGIES } from '../clinical/conditions';
import type { Unwell } from '../clinical/vital-signs';
import { vitalSigns } from '../clinical/vital-signs';
import { inventName, type Name } from './names';
import { inventPhone } from './organisations';
import { inventPlace, type Borough, type Place } from './places';

export interface InventedPatient {
  readonly name: Name;
  readonly sex: 'female' | 'male';
  readonly dateOfBirth: LondonDate;
  readonly place: Place;
  readonly nhsNumber: string;
  readonly phone: string;
}

/** People who must not be mixed up: names that sound alike, and one family name with one initial. */
const LOOK_ALIKES: readonly (Name & { readonly born: LondonDate })[] = [
  { given: 'Margaret', family: 'Osei', born: '1941-04-12' },
  { given: 'Margaret', family: 'Osey', born: '1941-09-03' },
  { given: 'Mabel', family: 'Osei', born: '1943-04-12' },
];

export interface PatientChance {
  readonly random: Random;
  readonly today: LondonDate;
  readonly nhsNumbers: Iterator<string, never>;
}

/** The `index`-th patient of the demo; the first three look alike on purpose. */
export function inventPatient(
  index: number,
  borough: Borough,
  { ages: [youngest, oldest] }: Condition,
  { random, today, nhsNumbers }: PatientChance,
): InventedPatient {
  const twin = LOOK_ALIKES[index];
  const sex = twin || random.below(100) < 55 ? 'female' : 'male';
  const age = youngest + random.below(oldest - youngest);
  const name = inventName(sex, random);
  return {
    name: twin ?? name,
    sex,
    dateOfBirth: twin?.born ?? plusDays(today, -Math.floor(age * 365.25) - 1 - random.below(364)),
    place: inventPlace(borough, random),
    nhsNumber: nhsNumbers.next().value,
    phone: inventPhone(100 + index),
  };
}

/** What a referrer knows of the home, the carer and what was agreed. */
export function inventDetails(
  patient: InventedPatient,
  isNearTheEnd: boolean,
  random: Random,
): SubmitReferral['details'] {
  const livesAlone = random.below(5) < 2;
  const isOld = patient.dateOfBirth < '1955';
  const carer = inventName(random.below(2) === 0 ? 'female' : 'male', random);
  const interpreted = random.below(14) === 0;
  return {
    phone: patient.phone,
    address: patient.place.address,
    postcode: patient.place.postcode,
    language: interpreted ? random.pick(['Portuguese', 'Spanish', 'Somali', 'Vietnamese', 'Bengali']) : 'English',
    interpreter: interpreted,
    home: {
      access: random.pick([
        'Front door, first bell',
        'Side gate, knock loudly',
        'Entry phone, then lift to the third floor',
        'Ground floor',
      ]),
      keySafe: livesAlone ? 'Key safe by the door; code from the coordinator' : '',
      pets:
        random.below(6) === 0
          ? random.pick(['Small dog, friendly', 'Two cats', 'Large dog, ask for it to be shut away'])
          : '',
      risks:
        random.below(8) === 0
          ? random.pick([
              'Steep stairs without a rail',
              'Smoker with home oxygen in the building',
              'Poor light on the path',
            ])
          : '',
      livesAlone,
    },
    carer: livesAlone
      ? null
      : {
          name: `${carer.given} ${carer.family}`,
          relationship: random.pick(['Daughter', 'Son', 'Wife', 'Husband', 'Neighbour']),
          phone: patient.phone,
          notes: '',
        },
    consent: {
      careAtHome: isOld && random.below(7) === 0 ? 'best-interests' : 'given',
      shareRecord: 'given',
      notes: '',
    },
    preferences: {
      staffGender: random.below(12) === 0 ? 'female' : 'no-preference',
      contact: livesAlone ? 'phone' : 'carer',
      notes: '',
    },
    escalationPlan: isNearTheEnd
      ? { resuscitation: 'dnacpr', respect: true, ceiling: 'comfort', notes: 'Wishes to die at home.' }
      : isOld
        ? {
            resuscitation: random.below(2) === 0 ? 'dnacpr' : 'for-resuscitation',
            respect: random.below(2) === 0,
            ceiling: random.pick(['hospital', 'home-treatment'] as const),
            notes: 'Discussed with the patient and family.',
          }
        : null,
  };
}

/** Allergies, problems and medicines; four in five have no known allergy. */
export function inventEntries(
  { problems, medicines }: Condition,
  ids: Ids,
  random: Random,
): Pick<SubmitReferral, 'entries' | 'hasNoKnownAllergies'> {
  const allergy = random.below(5) === 0 ? random.pick(ALLERGIES) : undefined;
  return {
    hasNoKnownAllergies: allergy === undefined,
    entries: [
      ...(allergy
        ? [{ id: ids.next(), kind: 'allergy' as const, text: allergy[0], details: { reaction: allergy[1] } }]
        : []),
      ...problems.map((text) => ({ id: ids.next(), kind: 'problem' as const, text, details: {} })),
      ...medicines.map(([text, dose, frequency]) => ({
        id: ids.next(),
        kind: 'medicine' as const,
        text,
        details: { dose, frequency },
      })),
    ],
  };
}

/** A set of observations ready to be carried by a referral or a visit. */
export function inventObservations(
  unwell: Unwell,
  condition: Condition,
  takenAt: Instant,
  { ids, random }: { readonly ids: Ids; readonly random: Random },
): CarriedObservations {
  return {
    id: ids.next(),
    takenAt,
    values: vitalSigns(unwell, condition.keepsCarbonDioxide === true, random),
    isPregnant: false,
  };
}
