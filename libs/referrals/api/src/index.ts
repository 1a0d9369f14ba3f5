import { DraftEntity } from './lib/drafts/draft.entity';
import { ReferralEntity } from './lib/store/referral.entity';

export * from './lib/drafts/drafts.handler';
export * from './lib/referrals.module';
export * from './lib/submit/submit-referral.handler';
export * from './lib/triage/accept-referral.handler';
export * from './lib/triage/claim-referral.handler';
export * from './lib/triage/end-referral.handler';
export * from './lib/triage/see-referral.handler';
export * from './lib/triage/send-message.handler';
export { referralsMigrations } from './migrations';

export const referralsEntities = [ReferralEntity, DraftEntity];
