import { NOON } from '@ward/kernel/testing';
import { type Pathway, type PathwaySettings, type PlannedCare } from './lib/pathway';

export function aPlannedCare(over: Partial<PlannedCare> = {}): PlannedCare {
  return {
    type: 'nurse-review',
    title: 'Nurse review',
    minutes: 30,
    contact: 'face-to-face',
    skills: ['nursing'],
    staff: 1,
    windows: [{ from: '08:00', to: '12:00' }],
    everyDays: 1,
    days: 7,
    priority: 50,
    ...over,
  };
}

export function pathwaySettings(over: Partial<PathwaySettings> = {}): PathwaySettings {
  const minutes = { low: 720, lowMedium: 360, medium: 240, high: 60 };
  return {
    name: 'Frailty',
    reasons: ['More frail than usual'],
    direction: 'either',
    urgency: 'two-hour',
    expectedDays: 7,
    criteria: [{ id: 'escalation-plan', text: 'Treatment escalation plan recorded', kind: 'must' }],
    goals: ['Back to usual function'],
    carePlan: [aPlannedCare()],
    monitoring: { everyMinutes: minutes, respondMinutes: { low: 240, lowMedium: 60, medium: 30, high: 15 } },
    skills: ['nursing'],
    active: true,
    ...over,
  };
}

export function aPathway(over: Partial<Pathway> = {}): Pathway {
  return {
    ...pathwaySettings(),
    id: '0193a000-0000-7000-8000-00000000f001',
    slug: 'frailty',
    version: 1,
    setBy: '0193a000-0000-7000-8000-00000000a001',
    setAt: NOON,
    ...over,
  };
}
