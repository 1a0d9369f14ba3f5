/** What happens to referrals and changes what lists and pages of them show. */
export const REFERRAL_EVENTS = [
  'referrals.referral-received.v1',
  'referrals.referral-accepted.v1',
  'referrals.referral-declined.v1',
  'referrals.referral-redirected.v1',
  'referrals.referral-withdrawn.v1',
  'referrals.referral-claimed.v1',
  'referrals.referral-released.v1',
  'referrals.question-asked.v1',
  'referrals.message-sent.v1',
  'referrals.clock-stopped.v1',
] as const;

/** What happens to patients on the ward that their referrer follows. */
export const STAY_EVENTS = [
  'caseload.episode-opened.v1',
  'caseload.episode-changed.v1',
  'caseload.episode-moved.v1',
  'caseload.episode-suspended.v1',
  'caseload.episode-resumed.v1',
  'caseload.episode-closed.v1',
  'caseload.letter-signed.v1',
] as const;
