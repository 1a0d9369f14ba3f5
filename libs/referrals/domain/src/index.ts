export * from './lib/referral';
export * from './lib/service-hours';
export * from './lib/criteria';
export * from './lib/ward-matter';
export * from './lib/submit-referral';
export * from './lib/triage';
export * from './lib/owner';
export * from './lib/referral-number';
