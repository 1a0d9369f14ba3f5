import type { PathwaySettings } from '@ward/capacity/contract';

const FIELDS: Record<keyof PathwaySettings, string> = {
  name: 'Name',
  reasons: 'Reasons in plain words',
  direction: 'Direction',
  urgency: 'First contact',
  expectedDays: 'Expected stay',
  criteria: 'Criteria',
  goals: 'Goals',
  carePlan: 'Care plan',
  monitoring: 'Observations by NEWS2 band',
  skills: 'Skills for the first visit',
  active: 'Offered to referrers',
};
const PARTS: Readonly<Record<string, string>> = {
  text: 'criterion',
  check: 'limits',
  title: 'what',
  minutes: 'minutes',
  windows: 'times',
  days: 'days',
  everyDays: 'every … days',
  minGapMinutes: 'least gap',
  priority: 'priority',
  skills: 'skills',
  everyMinutes: 'observe every',
  respondMinutes: 'respond within',
};

/** Where a fault stands, as the form calls it: `/carePlan/1/title` is "Care plan, line 2, what". */
export function sayPlace(pointer: string): string {
  const [field = '', ...steps] = pointer.split('/').slice(1);
  const name = (FIELDS as Readonly<Record<string, string>>)[field];
  if (!name) return '';
  const [first, part] = steps;
  const line = first !== undefined && /^\d+$/.test(first) ? `line ${Number(first) + 1}` : PARTS[first ?? ''];
  return [name, line, PARTS[part ?? '']].filter(Boolean).join(', ');
}

/** What one version set otherwise than the one before, as the form calls it. */
export function whatChanged(before: PathwaySettings, after: PathwaySettings): string[] {
  return (Object.keys(FIELDS) as (keyof PathwaySettings)[])
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => FIELDS[field]);
}

/** A short name for addresses and audit: small letters, digits and hyphens. */
export function slugOf(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '');
  return letters.slice(0, 40).replace(/-+$/, '');
}

/** A pathway that says nothing yet. Times are the service's own to set: none is made up here. */
export function blankPathway(): PathwaySettings {
  const none = { low: 0, lowMedium: 0, medium: 0, high: 0 };
  return {
    ...{ name: '', reasons: [], direction: 'either', urgency: 'same-day', expectedDays: 7, criteria: [], goals: [] },
    ...{ carePlan: [], skills: [], active: true, monitoring: { everyMinutes: none, respondMinutes: none } },
  };
}
