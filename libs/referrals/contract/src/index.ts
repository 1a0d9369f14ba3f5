export * from './lib/words';
export * from './lib/submit-referral';
export * from './lib/decisions';
export * from './lib/referral-view';
export * from './lib/drafts';
export * from './lib/events';
