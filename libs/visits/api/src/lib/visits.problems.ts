import type { CommonRefusal, Problems } from '@ward/server-kit';
import type { AmendRefusal, ExtraVisitRefusal, NotPlanned, PinRefusal } from '@ward/visits/domain';
import type { AssignVisitRefusal } from './assign/assign-visit.handler';

export const planProblems: Problems<NotPlanned | CommonRefusal> = {
  'visits/not-planned': {
    status: 409,
    title: 'This visit is not waiting to be done any more',
    detail: 'Nothing was changed. It has begun, is recorded, or was called off: reload to see how it stands.',
  },
};

export const pinProblems: Problems<PinRefusal | CommonRefusal> = {
  ...planProblems,
  'visits/nobody-to-pin': {
    status: 409,
    title: 'Nobody is assigned to this visit, so there is nothing to pin',
    detail: 'Nothing was changed. Assign somebody first, then pin it.',
  },
};

export const assignProblems: Problems<AssignVisitRefusal> = {
  ...planProblems,
  'visits/cannot-assign': {
    status: 409,
    title: 'This person cannot take this visit then',
    detail: 'Nothing was changed. Choose another person or another time.',
  },
  'visits/needs-confirmation': {
    status: 409,
    title: 'Look at this before you assign the visit',
    detail: 'Nothing was changed yet. Assign it all the same, or choose another person or time.',
  },
  'visits/unknown-person': {
    status: 422,
    title: 'One of these people is not in the team',
    detail: 'Nothing was changed. They may have left: reload the board.',
  },
};

export const addProblems: Problems<ExtraVisitRefusal | { readonly code: 'visits/stay-not-active' } | CommonRefusal> = {
  'visits/window-too-short': { status: 422, title: 'The visit takes longer than the time between from and to' },
  'visits/window-over': { status: 422, title: 'The time given is already over' },
  'visits/stay-not-active': {
    status: 409,
    title: 'The patient is not on the ward at the moment',
    detail: 'Nothing was added. Visits can be added while the stay is active.',
  },
};

export const recordProblems: Problems<AmendRefusal | CommonRefusal> = {
  'visits/already-recorded': {
    status: 409,
    title: 'This visit is already recorded',
    detail: 'What you wrote is safe on your device. Open the record and correct it there if something is missing.',
  },
  'visits/cancelled-meanwhile': {
    status: 409,
    title: 'This visit was called off while you were out',
    detail: 'What you wrote is safe on your device. If the visit took place, send it again and say so.',
  },
  'visits/ends-before-it-begins': { status: 422, title: 'The visit ends before it begins: check the two times' },
  'visits/in-the-future': { status: 422, title: 'The visit ends in the future: check the time on your device' },
  'visits/says-no-reason': { status: 422, title: 'Say why the visit was not done' },
  'visits/nothing-to-amend': { status: 409, title: 'This visit has no record to correct yet' },
  'visits/amended-meanwhile': {
    status: 409,
    title: 'Somebody else corrected this record first',
    detail: 'Nothing of theirs or yours is lost. Read their correction, then correct it again.',
  },
};

export const photoProblems: Problems<{ readonly code: 'visits/not-a-photo' } | CommonRefusal> = {
  'visits/not-a-photo': { status: 415, title: 'This is not a photo that we can keep: send a JPEG or PNG picture' },
};
