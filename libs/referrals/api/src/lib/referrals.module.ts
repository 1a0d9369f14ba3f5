import { Module } from '@nestjs/common';
import { AttachmentsHandler } from './drafts/attachments.handler';
import { DraftsHandler } from './drafts/drafts.handler';
import { ReferralQuery } from './read/referral.query';
import { ReferralsQuery } from './read/referrals.query';
import { ReferrerHomeQuery } from './read/referrer-home.query';
import { ReferralDraftsController } from './referral-drafts.controller';
import { ReferralsController } from './referrals.controller';
import { ReferralStore } from './store/referral.store';
import { SubmitReferralHandler } from './submit/submit-referral.handler';
import { AcceptReferralHandler } from './triage/accept-referral.handler';
import { ClaimReferralHandler } from './triage/claim-referral.handler';
import { EndReferralHandler } from './triage/end-referral.handler';
import { SeeReferralHandler } from './triage/see-referral.handler';
import { SendMessageHandler } from './triage/send-message.handler';
import { StopClockWhenVisitRecorded } from './triage/stop-clock-when-visit-recorded';
import { TriageController } from './triage.controller';

const handlers = [
  SubmitReferralHandler,
  AcceptReferralHandler,
  ClaimReferralHandler,
  EndReferralHandler,
  SendMessageHandler,
  SeeReferralHandler,
  DraftsHandler,
  AttachmentsHandler,
];

/** Asks capacity (`Pathways`, `WardPlaces`) and caseload (`Patients`) through their global facades. */
@Module({
  controllers: [ReferralsController, TriageController, ReferralDraftsController],
  providers: [...handlers, ReferralStore, ReferralsQuery, ReferralQuery, ReferrerHomeQuery, StopClockWhenVisitRecorded],
  exports: handlers,
})
export class ReferralsModule {}
