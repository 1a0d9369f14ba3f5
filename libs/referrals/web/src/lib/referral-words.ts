import type { ReferralLine, ReferralView } from '@ward/referrals/contract';
import type { Alternative, DeclineReason, Otherwise, UrgentNeed } from './words-of';

type Words<Key extends string> = Readonly<Record<Key, string>>;

export const URGENCY: Words<ReferralLine['urgency']> = {
  'two-hour': 'Within 2 hours',
  'same-day': 'Same day',
  'next-day': 'Next day',
};

export const DIRECTION: Words<ReferralLine['direction']> = {
  'step-up': 'Step-up: instead of an admission',
  'step-down': 'Step-down: earlier home from hospital',
};

export const SOURCE: Words<ReferralLine['source']> = {
  gp: 'GP practice',
  ambulance: 'Ambulance',
  '111': 'NHS 111',
  'care-home': 'Care home',
  'emergency-department': 'Emergency department',
  'hospital-ward': 'Hospital ward',
  'community-team': 'Community team',
};

export const URGENT_NEED: Words<UrgentNeed> = {
  fall: 'Fall without apparent serious injury',
  frailty: 'Decompensation of frailty',
  'reduced-function': 'Reduced function or mobility',
  'palliative-crisis': 'Palliative or end-of-life crisis',
  'urgent-equipment': 'Urgent equipment',
  confusion: 'Confusion or delirium',
  catheter: 'Urgent catheter care',
  diabetes: 'Urgent diabetes support',
  'carer-breakdown': 'Unpaid carer cannot go on',
};

export const OTHERWISE: Words<Otherwise> = {
  'hospital-stay': 'A hospital stay',
  'longer-hospital-stay': 'A longer hospital stay (is in hospital now)',
  'long-term-condition': 'Only management of a long-term condition',
  telemonitoring: 'Only telemonitoring',
  'community-nursing': 'Ordinary community nursing',
  'self-given-antibiotics': 'Intravenous antibiotics given by the patient',
  'day-unit': 'Day-unit care',
};

export const DECLINE_REASON: Words<DeclineReason> = {
  'needs-hospital': 'Needs hospital care now',
  'not-acute': 'Does not need acute care',
  'criteria-not-met': 'Criteria are not met',
  'home-not-suitable': 'The home is not suitable or not safe',
  'no-consent': 'The patient does not agree',
  'out-of-area': 'Lives outside the area',
  'no-capacity': 'No free bed or staff in time',
  'already-under-care': 'Another team already gives this care',
  duplicate: 'Referred twice',
  other: 'Another reason',
};

export const ALTERNATIVE: Words<Alternative> = {
  'hospital-admission': 'Hospital admission',
  'same-day-emergency-care': 'Same day emergency care',
  'urgent-community-response': 'Urgent community response',
  'community-nursing': 'Community nursing',
  'palliative-care-team': 'Palliative care team',
  'own-gp': 'The patient’s own GP',
  'mental-health-team': 'Mental health team',
  'social-care': 'Social care',
  'another-virtual-ward': 'Another virtual ward',
  'stay-where-they-are': 'Stay where they are for now',
};

/** The words of a list as the options of a field. */
export function optionsOf<Key extends string>(words: Words<Key>): { value: Key; label: string }[] {
  return (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] }));
}

/** Who has to act next, in a few words that stand in every list. */
export function sayOwner({ ownership }: Pick<ReferralView, 'ownership'>): string {
  switch (ownership.stage) {
    case 'waiting':
      return 'Waiting for triage';
    case 'in-triage':
      return `${ownership.name} is looking at it`;
    case 'question-open':
      return `Question to ${ownership.name}`;
    case 'awaiting-first-contact':
      return `${ownership.name}: first contact to come`;
    case 'awaiting-reader':
      return `${ownership.name} has not read the decision yet`;
    case 'closed':
      return 'Nothing left to do';
  }
}

const NEWS: Words<ReferralView['news'][number]> = {
  accepted: 'accepted',
  declined: 'declined',
  redirected: 'redirected',
  withdrawn: 'withdrawn',
  question: 'question for you',
  'first-contact': 'patient seen',
};

/** What changed since this person last looked, in a few words. */
export function sayNews({ news, unread }: Pick<ReferralView, 'news' | 'unread'>): string {
  const words = news.map((one) => NEWS[one]);
  return (words.length > 0 ? words : [unread > 0 ? 'new message' : 'changed']).join(', ');
}
