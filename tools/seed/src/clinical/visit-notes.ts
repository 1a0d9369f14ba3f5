import type { Random } from '@ward/kernel';

interface Told {
  readonly interventions: readonly string[];
  readonly notes: readonly string[];
}

/** What is written after a visit, by the kind of visit. */
const TOLD: Readonly<Record<string, Told>> = {
  'nurse-visit': {
    interventions: ['Observations', 'Medicines checked', 'Skin and pressure areas checked'],
    notes: [
      'Comfortable and talking in full sentences. Ate breakfast. Plan unchanged.',
      'Slept better. Drinking well. Walked to the kitchen with the frame.',
      'A little tired today. Encouraged fluids. Will ring if worse; number on the fridge.',
      'Daughter present, worries heard and answered. Wound dry, no redness.',
    ],
  },
  'iv-dose': {
    interventions: ['Cannula checked and flushed', 'IV dose given', 'Watched for 15 minutes'],
    notes: [
      'Dose given without reaction. Cannula site clean, score 0.',
      'Dose given. Cannula re-sited to the left forearm.',
    ],
  },
  'medical-review': {
    interventions: ['Medical review', 'Results looked at'],
    notes: [
      'Improving. Continue the plan; aim for discharge as expected.',
      'Bloods better. Stop the evening dose, repeat bloods on Thursday.',
      'Discussed what would mean going to hospital; wishes recorded.',
    ],
  },
  'medicines-review': {
    interventions: ['Medicines reconciled'],
    notes: ['Medicines agree with the list. Ramipril stays paused until kidney function is back.'],
  },
  physiotherapy: {
    interventions: ['Walking practice', 'Exercises shown'],
    notes: [
      'Up and down six stairs with one rail. Exercises left in writing.',
      'Walked ten metres with the frame, two rests.',
    ],
  },
  'occupational-therapy': {
    interventions: ['Home looked at for risks'],
    notes: ['Raised toilet seat and second banister ordered.'],
  },
  bloods: { interventions: ['Blood taken'], notes: ['Sample taken first time, sent with the noon courier.'] },
  'personal-care': {
    interventions: ['Washing and dressing'],
    notes: ['Washed and dressed with help of one. Cheerful.'],
  },
  'phone-call': {
    interventions: ['Called by phone'],
    notes: ['Feels about the same. No new symptoms. Knows whom to call tonight.'],
  },
  'social-work': {
    interventions: ['Assessment'],
    notes: ['Carer’s own needs assessed; short break arranged for the weekend.'],
  },
};
const USUAL: Told = { interventions: ['Care given as planned'], notes: ['Care given as planned. No new concerns.'] };

export function tell(type: string, random: Random): { interventions: string[]; notes: string } {
  const { interventions, notes } = TOLD[type] ?? USUAL;
  return { interventions: [...interventions], notes: random.pick(notes) };
}

/** Now and then nothing comes of a visit: why, and what follows. */
export const FAILED = [
  {
    outcome: 'no-access',
    reason: 'No answer at the door or by phone; neighbour has not seen them',
    nextStep: 'Next of kin called, patient at the hairdresser. Visit later today.',
  },
  { outcome: 'refused', reason: 'Wanted to sleep', nextStep: 'Phone call this afternoon, visit tomorrow as planned.' },
  { outcome: 'deferred', reason: 'At an outpatient appointment', nextStep: 'Moved to tomorrow morning.' },
] as const;
