import type { AlertRefusal } from '@ward/monitoring/domain';
import type { CommonRefusal, Problems } from '@ward/server-kit';
import type { RecordRefusal } from './observations/observation-recorder';

export const recordProblems: Problems<
  RecordRefusal | CommonRefusal | { readonly code: 'monitoring/already-corrected' }
> = {
  'monitoring/taken-in-the-future': {
    status: 422,
    title: 'The time of these observations lies in the future',
    detail: 'Nothing was saved. Check when they were taken.',
  },
  'monitoring/already-recorded': { status: 409, title: 'This was recorded before', detail: 'Nothing was saved twice.' },
  'monitoring/already-corrected': {
    status: 409,
    title: 'Somebody has corrected this set already',
    detail: 'Nothing was saved. Look at the newer set and correct that one if it is still wrong.',
  },
};

export const alertProblems: Problems<
  | AlertRefusal
  | CommonRefusal
  | { readonly code: 'monitoring/no-such-owner' }
  | { readonly code: 'monitoring/not-on-the-ward' }
> = {
  'monitoring/alert-resolved': {
    status: 409,
    title: 'This alert has been resolved',
    detail: 'Nothing was changed. Raise a new concern if the patient is getting worse.',
  },
  'monitoring/alert-taken': {
    status: 409,
    title: 'Somebody else has this alert',
    detail: 'Speak to them, or have it handed over to you.',
  },
  'monitoring/alert-not-acted': {
    status: 422,
    title: 'Say first what was done',
    detail: 'An urgent alert is closed only after an action is recorded.',
  },
  'monitoring/no-such-owner': {
    status: 422,
    title: 'This person does not work here any more',
    detail: 'Choose somebody else.',
  },
  'monitoring/not-on-the-ward': {
    status: 409,
    title: 'This patient is not on the ward now',
    detail: 'Nothing was saved. Ring the GP, or 999 in an emergency.',
  },
};
