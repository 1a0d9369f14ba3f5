import type { NoFreeBed } from '@ward/capacity/contract';
import type { AnotherPerson } from '@ward/caseload/contract';
import type { AcceptRefusal, AlreadyDecided, ClaimedByAnother, SubmitRefusal } from '@ward/referrals/domain';
import type { CommonRefusal, Problems } from '@ward/server-kit';

const NOTHING_SENT = 'Nothing was sent. What you typed is still on your screen.';

type Submit =
  | SubmitRefusal
  | AnotherPerson
  | { readonly code: 'referrals/already-on-ward' }
  | { readonly code: 'referrals/already-open' }
  | { readonly code: 'referrals/id-taken' };

export const submitProblems: Problems<Submit> = {
  'referrals/not-safe-to-wait': {
    status: 422,
    title: 'This patient cannot wait for the ward: call 999',
    detail: NOTHING_SENT,
  },
  'referrals/not-a-ward-matter': {
    status: 422,
    title: 'This does not sound like a virtual ward matter',
    detail:
      'The ward gives acute care instead of a hospital stay. Choose another service, or say why the ward is needed.',
  },
  'referrals/pathway-closed': {
    status: 422,
    title: 'This pathway takes no patients now',
    detail: 'Choose another pathway. What you typed is still on your screen.',
  },
  'referrals/criteria-unmet': {
    status: 422,
    title: 'Not every criterion is met',
    detail: 'Meet the ones that are marked, or give a reason where the pathway allows one.',
  },
  'referrals/already-on-ward': {
    status: 409,
    title: 'This patient is on the ward already',
    detail: 'No second referral was made. Open the stay to see who is responsible, or ring the ward.',
  },
  'referrals/already-open': {
    status: 409,
    title: 'A referral for this patient is open already',
    detail: 'No second one was made. Follow the open one, or write a message there.',
  },
  'referrals/id-taken': {
    status: 409,
    title: 'This referral could not be saved under its number',
    detail: 'Nothing was sent. Start it again from your drafts.',
  },
  'caseload/another-person': {
    status: 409,
    title: 'This NHS number belongs to somebody with another date of birth',
    detail: 'Nothing was sent. Check the NHS number and the date of birth against the record.',
  },
};

export const decidedProblems: Problems<AlreadyDecided | CommonRefusal> = {
  'referrals/already-decided': {
    status: 409,
    title: 'This referral has already been decided',
    detail: 'Your decision was not saved. What was decided, by whom and when stands on the page.',
  },
};

export const claimProblems: Problems<AlreadyDecided | ClaimedByAnother | NoFreeBed | CommonRefusal> = {
  ...decidedProblems,
  'capacity/no-free-bed': {
    status: 409,
    title: 'The last free bed of this pathway was just taken',
    detail: 'No bed is held. Choose another ward or another pathway.',
  },
  'referrals/claimed-by-another': {
    status: 409,
    title: 'Somebody else has this referral in hand',
    detail: 'It comes back to the list when they give it back or their time runs out.',
  },
};

export const acceptProblems: Problems<AcceptRefusal | CommonRefusal | { readonly code: 'referrals/pathway-closed' }> = {
  ...decidedProblems,
  'referrals/criteria-unmet': {
    status: 422,
    title: 'Not every admission criterion is met',
    detail: 'Nothing was saved. Give a reason where the pathway allows one, choose another pathway, or decline.',
  },
  'referrals/visit-window-wrong': {
    status: 422,
    title: 'The first visit ends before it begins, or lies in the past',
    detail: 'Nothing was saved. Choose another window.',
  },
  'referrals/first-visit-late': {
    status: 422,
    title: 'The first visit begins after the clock has run out',
    detail: 'Nothing was saved. Choose an earlier window, or say why it has to be later.',
  },
  'referrals/pathway-closed': {
    status: 422,
    title: 'This pathway is not there any more',
    detail: 'Choose another pathway.',
  },
};

export const draftProblems: Problems<CommonRefusal | { readonly code: 'referrals/too-many-drafts' }> = {
  'referrals/too-many-drafts': {
    status: 409,
    title: 'You have 50 unfinished referrals',
    detail: 'This one is kept on this device only. Finish or discard some of the others.',
  },
};

export const attachmentProblems: Problems<
  CommonRefusal | { readonly code: 'referrals/attachment-type' } | { readonly code: 'referrals/too-many-attachments' }
> = {
  'referrals/attachment-type': {
    status: 415,
    title: 'This is not a photo (JPEG or PNG) or a PDF',
    detail: 'It was not added. Save it as JPEG, PNG or PDF and add it again.',
  },
  'referrals/too-many-attachments': {
    status: 409,
    title: 'A referral can carry 10 files',
    detail: 'This one was not added. Remove another first.',
  },
};
