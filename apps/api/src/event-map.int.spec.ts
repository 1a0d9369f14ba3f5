import { Listeners, OutboxRelay } from '@ward/server-kit';
import type { Ward } from '@ward/server-kit/testing';
import { theWholeWard } from './testing/the-whole-ward';

/**
 * The chain of one human act: who hears what in the same transaction. A line that is missing or too much is a change of how
 * the house works; draw it here when it is meant.
 */
const IN_THE_SAME_TRANSACTION = {
  'identity.person-left.v1': ['FreeAlertsWhenPersonLeft', 'FreeVisitsWhenPersonLeft', 'HandOnWhenPersonLeft'],
  'referrals.referral-received.v1': ['MarkLookAlikesWhenReferralReceived', 'RecordObservationsWhenReferralReceived'],
  'referrals.referral-declined.v1': ['MarkLookAlikesWhenReferralDeclined'],
  'referrals.referral-redirected.v1': ['MarkLookAlikesWhenReferralRedirected'],
  'referrals.referral-withdrawn.v1': ['MarkLookAlikesWhenReferralWithdrawn'],
  'referrals.referral-accepted.v1': ['OpenEpisodeWhenReferralAccepted'],
  'caseload.episode-opened.v1': ['PlanVisitsWhenEpisodeOpened', 'StartMonitoringWhenEpisodeOpened'],
  'caseload.care-plan-changed.v1': ['ReplanWhenCarePlanChanged'],
  'caseload.episode-moved.v1': ['MoveMonitoringWhenEpisodeMoved', 'MoveVisitsWhenEpisodeMoved'],
  'caseload.episode-suspended.v1': ['CancelVisitsWhenEpisodeSuspended', 'PauseMonitoringWhenEpisodeSuspended'],
  'caseload.episode-resumed.v1': ['GoOnMonitoringWhenEpisodeResumed', 'ReplanWhenEpisodeResumed'],
  'caseload.episode-closed.v1': [
    'CancelVisitsWhenEpisodeClosed',
    'EndMonitoringWhenEpisodeClosed',
    'FreeBedWhenEpisodeClosed',
  ],
  'allocation.plan-accepted.v1': ['AssignVisitsWhenPlanAccepted'],
  'allocation.plan-published.v1': ['PublishDayWhenPlanPublished'],
  'visits.visit-recorded.v1': ['RecordObservationsWhenVisitRecorded', 'StopClockWhenVisitRecorded'],
};

/** What leaves the process afterwards, by the relay: each once, tried again until it is done. */
const AFTERWARDS = {
  'allocation.plan-run-changed.v1': ['PlanRunner'],
};

describe('the event map', () => {
  let ward: Ward;
  beforeAll(async () => {
    ward = await theWholeWard();
  });
  afterAll(() => ward.close());

  it('draws what the listeners hear', () => {
    expect(ward.app.get(Listeners).map()).toEqual(IN_THE_SAME_TRANSACTION);
  });

  it('draws what the relay delivers', () => {
    expect(ward.app.get(OutboxRelay).map()).toEqual(AFTERWARDS);
  });
});
