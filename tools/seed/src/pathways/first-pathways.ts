import {
  adult,
  care,
  CLOSE_WATCH,
  consent,
  escalationPlan,
  homeSafe,
  medicalReview,
  nurseVisit,
  therapy,
  USUAL_WATCH,
  type DemoPathway,
} from './parts';

const frailty: DemoPathway = {
  slug: 'frailty',
  name: 'Frailty',
  reasons: ['More frail than usual', 'Not coping after a minor illness', 'Off legs'],
  direction: 'either',
  urgency: 'two-hour',
  expectedDays: 10,
  criteria: [adult, consent, escalationPlan, homeSafe],
  goals: ['Back to their usual way of getting about', 'Medicines reviewed and simplified'],
  carePlan: [
    nurseVisit(),
    medicalReview(),
    therapy(),
    care({
      type: 'medicines-review',
      title: 'Medicines review',
      minutes: 30,
      contact: 'phone',
      skills: ['medicines-review'],
      windows: [{ from: '10:00', to: '16:00' }],
      everyDays: 14,
      priority: 35,
    }),
  ],
  monitoring: USUAL_WATCH,
  skills: ['registered-nursing', 'observations'],
};

const respiratory: DemoPathway = {
  slug: 'respiratory-infection',
  name: 'Acute respiratory infection',
  reasons: ['Chest infection', 'Pneumonia that can be treated at home', 'Breathless with fever'],
  direction: 'either',
  urgency: 'same-day',
  expectedDays: 7,
  criteria: [
    adult,
    consent,
    { id: 'stable', text: 'Stable or improving', kind: 'must' },
    {
      id: 'spo2',
      text: 'SpO2 95 to 100 %, or usual for the patient',
      kind: 'guide',
      check: { parameter: 'spo2', min: 95, max: 100 },
    },
    { id: 'news2', text: 'NEWS2 below 3', kind: 'guide', check: { parameter: 'news2', max: 2 } },
    { id: 'pregnancy', text: 'Not pregnant, or SpO2 above 94 % with a named obstetric lead', kind: 'must' },
  ],
  goals: ['Free of fever for 48 hours', 'SpO2 at the usual level without distress'],
  carePlan: [
    nurseVisit({ skills: ['registered-nursing', 'observations', 'oxygen-therapy'] }),
    medicalReview(),
    care({
      type: 'phone-call',
      title: 'Evening phone call',
      minutes: 10,
      contact: 'phone',
      skills: ['registered-nursing'],
      windows: [{ from: '16:00', to: '19:30' }],
      everyDays: 3,
      priority: 30,
    }),
  ],
  monitoring: CLOSE_WATCH,
  skills: ['registered-nursing', 'observations', 'oxygen-therapy'],
};

const ivAntibiotics: DemoPathway = {
  slug: 'iv-antibiotics',
  name: 'IV antibiotics at home',
  reasons: ['Infection that needs antibiotics into a vein', 'Could go home on IV antibiotics'],
  direction: 'either',
  urgency: 'same-day',
  expectedDays: 7,
  criteria: [adult, consent, homeSafe, { id: 'first-dose', text: 'First dose given and tolerated', kind: 'guide' }],
  goals: ['Course completed', 'Free of fever for 48 hours'],
  carePlan: [
    care({
      type: 'iv-dose',
      title: 'IV antibiotic dose',
      minutes: 40,
      skills: ['registered-nursing', 'iv-therapy'],
      windows: [
        { from: '08:00', to: '11:30' },
        { from: '16:00', to: '20:00' },
      ],
      minGapMinutes: 360,
      priority: 85,
    }),
    medicalReview({ everyDays: 4 }),
    care({
      type: 'bloods',
      title: 'Blood tests',
      minutes: 15,
      skills: ['phlebotomy'],
      windows: [{ from: '08:00', to: '12:00' }],
      everyDays: 4,
      priority: 55,
    }),
  ],
  monitoring: USUAL_WATCH,
  skills: ['registered-nursing', 'iv-therapy'],
};

const heartFailure: DemoPathway = {
  slug: 'heart-failure',
  name: 'Heart failure',
  reasons: ['Heart failure getting worse', 'Swollen legs and breathless', 'Needs diuretic into a vein'],
  direction: 'either',
  urgency: 'same-day',
  expectedDays: 10,
  criteria: [adult, consent, homeSafe],
  goals: ['Back to target weight', 'Kidney function and potassium stable'],
  carePlan: [
    nurseVisit({
      title: 'Nurse visit: weight, fluid, IV diuretic',
      minutes: 45,
      skills: ['registered-nursing', 'observations', 'iv-therapy'],
      priority: 70,
    }),
    medicalReview({ everyDays: 4 }),
    care({
      type: 'bloods',
      title: 'Kidney function and potassium',
      minutes: 15,
      skills: ['phlebotomy'],
      everyDays: 3,
      priority: 60,
    }),
  ],
  monitoring: CLOSE_WATCH,
  skills: ['registered-nursing', 'observations', 'iv-therapy'],
};

const copd: DemoPathway = {
  slug: 'copd',
  name: 'COPD exacerbation',
  reasons: ['COPD flare-up', 'More breathless with known COPD'],
  direction: 'either',
  urgency: 'same-day',
  expectedDays: 7,
  criteria: [
    adult,
    consent,
    {
      id: 'usual-oxygen',
      text: 'SpO2 88 to 92 %, or usual for the patient',
      kind: 'guide',
      check: { parameter: 'spo2', min: 88 },
    },
  ],
  goals: ['Back to usual breathlessness', 'Inhaler technique checked'],
  carePlan: [
    nurseVisit({ skills: ['registered-nursing', 'observations', 'oxygen-therapy'] }),
    medicalReview(),
    therapy({ title: 'Chest physiotherapy' }),
  ],
  monitoring: CLOSE_WATCH,
  skills: ['registered-nursing', 'observations', 'oxygen-therapy'],
};

export const FIRST_PATHWAYS: readonly DemoPathway[] = [frailty, respiratory, ivAntibiotics, heartFailure, copd];
