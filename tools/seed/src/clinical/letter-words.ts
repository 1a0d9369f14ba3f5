import type { LetterContent } from '@ward/caseload/contract';
import type { DemoPathway } from '../pathways';
import type { Condition } from './conditions';

/** A discharge summary that a GP could act on, for somebody who got better at home. */
export function letterFor(
  { name }: DemoPathway,
  { problems, medicines, reason }: Condition,
  { allergies, days }: { readonly allergies: readonly string[]; readonly days: number },
): LetterContent {
  return {
    diagnoses: [...problems],
    whatHappened: `${reason} Treated at home on the ${name.toLowerCase()} pathway for ${days} days with daily visits and observations. Observations returned to normal; eating, drinking and moving as before.`,
    investigations: 'Kidney function and inflammatory markers improved over the stay. No further tests are awaited.',
    medicines: medicines.map(([text, dose, frequency], index) => ({
      name: text,
      dose: `${dose}, ${frequency.toLowerCase()}`,
      change: frequency.includes('into a vein') ? 'stopped' : index === 0 ? 'started' : 'unchanged',
      why: frequency.includes('into a vein')
        ? 'Course completed'
        : index === 0
          ? `For ${problems[0]?.toLowerCase()}`
          : '',
    })),
    allergies: allergies.length > 0 ? [...allergies] : ['No known allergies'],
    condition: 'Back to the usual level of function. NEWS2 0 or 1 on the last two visits.',
    followUp: [
      { what: 'Check kidney function and blood pressure', who: 'GP practice', when: 'In two weeks' },
      { what: 'Review medicines that were changed', who: 'GP practice pharmacist', when: 'In four weeks' },
    ],
    forThePatient:
      'You have had hospital-level care at home and can stop the daily visits. Take your medicines as on the list. If you feel hot and shivery, breathless or confused, call 111, or 999 if it is an emergency.',
    whoToCall: 'For 48 hours: the virtual ward, 020 7946 0900. After that: your GP practice, or 111.',
  };
}
