import type { PathwaySettings, PlannedCare } from '@ward/capacity/contract';

/** A pathway of the demo ward. The settings are this service's own and can be changed in the product by an administrator. */
export type DemoPathway = Omit<PathwaySettings, 'active'> & { readonly slug: string };

type Care = Pick<PlannedCare, 'type' | 'title' | 'minutes' | 'skills'> & Partial<PlannedCare>;

/** One line of a care plan; what is not said is a daily visit of one person between 08:00 and 13:00. */
export function care(line: Care): PlannedCare {
  return {
    contact: 'face-to-face',
    staff: 1,
    windows: [{ from: '08:00', to: '13:00' }],
    everyDays: 1,
    days: 21,
    priority: 50,
    ...line,
  };
}

export const nurseVisit = (over: Partial<PlannedCare> = {}) =>
  care({
    type: 'nurse-visit',
    title: 'Nurse visit with observations',
    minutes: 30,
    skills: ['registered-nursing', 'observations'],
    windows: [{ from: '08:00', to: '18:30' }],
    priority: 60,
    ...over,
  });

export const medicalReview = (over: Partial<PlannedCare> = {}) =>
  care({
    type: 'medical-review',
    title: 'Medical review',
    minutes: 20,
    contact: 'video',
    skills: ['medical-review'],
    windows: [{ from: '11:00', to: '17:00' }],
    everyDays: 6,
    priority: 55,
    ...over,
  });

export const therapy = (over: Partial<PlannedCare> = {}) =>
  care({
    type: 'physiotherapy',
    title: 'Physiotherapy',
    minutes: 40,
    skills: ['physiotherapy'],
    windows: [{ from: '09:00', to: '17:00' }],
    everyDays: 4,
    priority: 40,
    ...over,
  });

/** Minutes between observations and minutes to respond, by NEWS2 band: this service's settings for a stable and for a closely watched stay. */
export const USUAL_WATCH: PathwaySettings['monitoring'] = {
  everyMinutes: { low: 2160, lowMedium: 720, medium: 240, high: 60 },
  respondMinutes: { low: 240, lowMedium: 60, medium: 30, high: 15 },
};
/** For stays that a nurse sees every other day. */
export const EASY_WATCH: PathwaySettings['monitoring'] = {
  ...USUAL_WATCH,
  everyMinutes: { ...USUAL_WATCH.everyMinutes, low: 2880 },
};
export const CLOSE_WATCH: PathwaySettings['monitoring'] = {
  everyMinutes: { low: 2160, lowMedium: 480, medium: 180, high: 60 },
  respondMinutes: { low: 240, lowMedium: 60, medium: 30, high: 15 },
};

export const consent = {
  id: 'consent',
  text: 'Consents to care at home, or a best-interests decision is recorded',
  kind: 'must',
} as const;
export const adult = {
  id: 'adult',
  text: 'Aged 18 or over',
  kind: 'must',
  check: { parameter: 'age', min: 18 },
} as const;
export const escalationPlan = {
  id: 'escalation-plan',
  text: 'A treatment escalation plan is recorded',
  kind: 'guide',
} as const;
export const homeSafe = {
  id: 'home-safe',
  text: 'The home is safe for care, with a working telephone',
  kind: 'guide',
} as const;

export const bloods = care({ type: 'bloods', title: 'Blood tests', minutes: 15, skills: ['phlebotomy'], everyDays: 4 });

type Brief = Pick<DemoPathway, 'slug' | 'name' | 'reasons' | 'expectedDays' | 'carePlan' | 'goals'> &
  Partial<DemoPathway>;

/** A pathway that differs from the usual only in what is said. */
export function pathway(brief: Brief): DemoPathway {
  return {
    direction: 'either',
    urgency: 'same-day',
    criteria: [adult, consent, homeSafe],
    monitoring: USUAL_WATCH,
    skills: ['registered-nursing', 'observations'],
    ...brief,
  };
}

export const pharmacist = care({
  type: 'medicines-review',
  title: 'Medicines review',
  minutes: 30,
  contact: 'phone',
  skills: ['medicines-review'],
  windows: [{ from: '10:00', to: '16:00' }],
  everyDays: 7,
  priority: 40,
});
export const occupational = therapy({
  type: 'occupational-therapy',
  title: 'Occupational therapy at home',
  skills: ['occupational-therapy'],
  minutes: 45,
});
export const personalCare = care({
  type: 'personal-care',
  title: 'Personal care',
  minutes: 30,
  skills: ['personal-care'],
  windows: [{ from: '08:00', to: '11:00' }],
  everyDays: 2,
  priority: 45,
});
export const twoPeople = care({
  type: 'moving-and-handling',
  title: 'Transfer practice with two people',
  minutes: 30,
  skills: ['moving-and-handling'],
  staff: 2,
  windows: [{ from: '09:00', to: '16:00' }],
  everyDays: 4,
  priority: 45,
});
