import type { UrgentNeed } from './urgent-need';

/** What patients of a pathway tend to have: enough that each record reads like one. */
export interface Condition {
  readonly ages: readonly [number, number];
  readonly reason: string;
  readonly problems: readonly string[];
  readonly medicines: readonly (readonly [text: string, dose: string, frequency: string])[];
  readonly urgentNeed?: UrgentNeed;
  /** Lives with too much carbon dioxide: saturation of 88 to 92 % is wanted (NEWS2 scale 2). */
  readonly keepsCarbonDioxide?: true;
}

const old = [74, 96] as const;
const later = [62, 90] as const;
const grown = [28, 84] as const;

const PARACETAMOL = ['Paracetamol', '1 g', 'Four times a day'] as const;
const APIXABAN = ['Apixaban', '5 mg', 'Twice a day'] as const;
const BISOPROLOL = ['Bisoprolol', '2.5 mg', 'Once a day'] as const;
const FUROSEMIDE = ['Furosemide', '40 mg', 'Once a day'] as const;
const METFORMIN = ['Metformin', '500 mg', 'Twice a day'] as const;
const AMLODIPINE = ['Amlodipine', '5 mg', 'Once a day'] as const;
const ATORVASTATIN = ['Atorvastatin', '20 mg', 'At night'] as const;
const DOXYCYCLINE = ['Doxycycline', '100 mg', 'Once a day'] as const;
const PREDNISOLONE = ['Prednisolone', '30 mg', 'Once a day for 5 days'] as const;
const SALBUTAMOL = ['Salbutamol inhaler', '2 puffs', 'When breathless'] as const;
const ERTAPENEM = ['Ertapenem', '1 g', 'Once a day into a vein'] as const;

/** By the pathway's slug. */
export const CONDITIONS: Readonly<Record<string, Condition>> = {
  frailty: {
    ages: old,
    reason: 'Three days of not managing stairs or meals after a cold. Lives alone, would otherwise be admitted.',
    problems: ['Frailty, Clinical Frailty Scale 6', 'Osteoarthritis of both knees', 'High blood pressure'],
    medicines: [AMLODIPINE, PARACETAMOL, ATORVASTATIN],
    urgentNeed: 'frailty',
  },
  'respiratory-infection': {
    ages: later,
    reason:
      'Right lower chest infection, started on tablets, eating and drinking. Needs close watching instead of a bed.',
    problems: ['Community-acquired pneumonia', 'Type 2 diabetes'],
    medicines: [DOXYCYCLINE, METFORMIN, PARACETAMOL],
  },
  'iv-antibiotics': {
    ages: grown,
    reason:
      'Resistant urine infection, needs antibiotics into a vein twice a day and is otherwise well enough for home.',
    problems: ['Resistant urinary infection', 'Chronic kidney disease stage 3'],
    medicines: [['Temocillin', '2 g', 'Twice a day into a vein'], AMLODIPINE],
  },
  'heart-failure': {
    ages: later,
    reason: 'Four kilograms heavier in ten days, swollen to the knees. Needs a diuretic into a vein and daily bloods.',
    problems: ['Heart failure with reduced ejection fraction', 'Atrial fibrillation'],
    medicines: [FUROSEMIDE, BISOPROLOL, APIXABAN],
  },
  copd: {
    ages: later,
    reason:
      'Flare-up of COPD for two days, more wheeze and sputum. Has been on this path before and wants to stay home.',
    problems: ['COPD with known hypercapnia', 'Ex-smoker'],
    medicines: [PREDNISOLONE, SALBUTAMOL, DOXYCYCLINE],
    keepsCarbonDioxide: true,
  },
  cellulitis: {
    ages: grown,
    reason: 'Cellulitis of the left lower leg spreading past the line after 48 hours of tablets. Not septic.',
    problems: ['Cellulitis of left lower leg', 'Lymphoedema'],
    medicines: [['Ceftriaxone', '2 g', 'Once a day into a vein'], PARACETAMOL],
  },
  'urinary-sepsis': {
    ages: later,
    reason: 'Day three of urinary sepsis, fever gone, could finish the course at home with daily observations.',
    problems: ['Urinary sepsis, improving', 'Benign prostate enlargement'],
    medicines: [['Co-trimoxazole', '960 mg', 'Twice a day'], AMLODIPINE],
  },
  falls: {
    ages: old,
    reason: 'Fell in the kitchen this morning, no head injury, bruised hip, walking with help. Second fall this month.',
    problems: ['Recurrent falls', 'Osteoporosis', 'Postural drop in blood pressure'],
    medicines: [AMLODIPINE, ['Alendronic acid', '70 mg', 'Once a week'], PARACETAMOL],
    urgentNeed: 'fall',
  },
  'palliative-crisis': {
    ages: [52, 94],
    reason: 'Pain and breathlessness not controlled overnight. Wishes to stay at home; family agree.',
    problems: ['Advanced lung cancer', 'Breathlessness'],
    medicines: [
      ['Morphine sulfate oral solution', '2.5 mg', 'When needed'],
      ['Midazolam', '2.5 mg under the skin', 'When needed'],
    ],
    urgentNeed: 'palliative-crisis',
  },
  delirium: {
    ages: old,
    reason: 'Confused since yesterday, seeing things at night, likely urine infection. Daughter stays with her.',
    problems: ['Delirium', 'Alzheimer’s disease'],
    medicines: [
      ['Nitrofurantoin', '100 mg', 'Twice a day'],
      ['Donepezil', '10 mg', 'At night'],
    ],
    urgentNeed: 'confusion',
  },
  'post-operative': {
    ages: grown,
    reason: 'Day two after bowel surgery, eating, drain out today. Home early with wound checks.',
    problems: ['After right hemicolectomy', 'Anaemia'],
    medicines: [PARACETAMOL, ['Enoxaparin', '40 mg under the skin', 'Once a day']],
  },
  'diabetes-crisis': {
    ages: [30, 82],
    reason:
      'Glucose above 25 for two days with a chest cold, ketones 1.2, drinking well. Needs insulin started at home.',
    problems: ['Type 2 diabetes, high glucose', 'Overweight'],
    medicines: [METFORMIN, ['Insulin glargine', '10 units', 'At night']],
    urgentNeed: 'diabetes',
  },
  catheter: {
    ages: later,
    reason: 'Long-term catheter blocked since last night, uncomfortable, bypassing. Change at home wanted.',
    problems: ['Long-term urethral catheter', 'Multiple sclerosis'],
    medicines: [PARACETAMOL, ['Baclofen', '10 mg', 'Three times a day']],
    urgentNeed: 'catheter',
  },
  anticoagulation: {
    ages: grown,
    reason: 'Deep vein thrombosis of the right leg, cannot take tablets yet, daily injections and bloods needed.',
    problems: ['Deep vein thrombosis of right leg'],
    medicines: [['Dalteparin', '15,000 units under the skin', 'Once a day'], PARACETAMOL],
  },
  'urinary-infection': {
    ages: later,
    reason: 'Kidney infection, fever after two days of tablets. Well enough for home with daily visits.',
    problems: ['Kidney infection', 'Kidney stones'],
    medicines: [ERTAPENEM, PARACETAMOL],
  },
  dehydration: {
    ages: old,
    reason: 'Vomiting for three days, kidneys worse than last month. Fluids under the skin could be given at home.',
    problems: ['Acute kidney injury stage 1', 'Frailty'],
    medicines: [PARACETAMOL, ['Ramipril', '2.5 mg', 'Paused']],
    urgentNeed: 'frailty',
  },
  'stroke-supported-discharge': {
    ages: [50, 90],
    reason: 'Day six after a left-sided stroke, walking with one person, thickened fluids. Rehabilitation at home.',
    problems: ['Left middle cerebral artery stroke', 'Swallowing difficulty'],
    medicines: [['Clopidogrel', '75 mg', 'Once a day'], ATORVASTATIN],
  },
  asthma: {
    ages: [19, 66],
    reason:
      'Asthma attack yesterday, peak flow 65 %, better after nebulisers. Anxious to avoid another night in hospital.',
    problems: ['Asthma, recent attack'],
    medicines: [PREDNISOLONE, SALBUTAMOL, ['Beclometasone and formoterol inhaler', '1 puff', 'Twice a day']],
  },
  gastroenteritis: {
    ages: grown,
    reason:
      'Flare-up of ulcerative colitis, eight stools a day, potassium low normal. Daily bloods at home instead of a bed.',
    problems: ['Ulcerative colitis, flare-up'],
    medicines: [['Mesalazine', '2.4 g', 'Once a day'], PREDNISOLONE],
  },
  liver: {
    ages: [38, 76],
    reason: 'Fluid drained from the belly on Friday, weight stable. Home early with bloods every few days.',
    problems: ['Cirrhosis with ascites'],
    medicines: [
      ['Spironolactone', '100 mg', 'Once a day'],
      ['Lactulose', '15 ml', 'Three times a day'],
    ],
  },
  'cancer-treatment': {
    ages: [34, 80],
    reason: 'Day nine of chemotherapy, sick six times since yesterday, neutrophils 1.4, no fever at present.',
    problems: ['Breast cancer on chemotherapy', 'Vomiting'],
    medicines: [['Ondansetron', '8 mg', 'Twice a day'], PARACETAMOL],
  },
  wound: {
    ages: later,
    reason:
      'Infected ulcer of the left shin, foul and painful, spreading redness. Would need a bed for dressings otherwise.',
    problems: ['Infected venous leg ulcer', 'Type 2 diabetes'],
    medicines: [['Flucloxacillin', '1 g', 'Four times a day'], METFORMIN],
  },
  'reduced-mobility': {
    ages: old,
    reason: 'Cannot get out of the chair alone since influenza. Needs two people and daily therapy for some days.',
    problems: ['Deconditioning after influenza', 'Parkinson’s disease'],
    medicines: [['Co-careldopa', '25/100 mg', 'Three times a day'], PARACETAMOL],
    urgentNeed: 'reduced-function',
  },
  'carer-breakdown': {
    ages: old,
    reason: 'Husband who cares for her is in bed with influenza; she has a chest infection and cannot be left alone.',
    problems: ['Chest infection', 'Vascular dementia'],
    medicines: [DOXYCYCLINE, ATORVASTATIN],
    urgentNeed: 'carer-breakdown',
  },
  'early-discharge': {
    ages: later,
    reason: 'Waiting in hospital only for repeat bloods and observations after pneumonia. Could finish at home.',
    problems: ['Pneumonia, recovering', 'High blood pressure'],
    medicines: [DOXYCYCLINE, AMLODIPINE],
  },
};

export const ALLERGIES = [
  ['Penicillin', 'Rash'],
  ['Penicillin', 'Swelling of the face'],
  ['Trimethoprim', 'Rash'],
  ['Codeine', 'Vomiting'],
  ['Latex', 'Itching'],
  ['Adhesive dressings', 'Blisters'],
  ['Aspirin', 'Wheeze'],
] as const;
