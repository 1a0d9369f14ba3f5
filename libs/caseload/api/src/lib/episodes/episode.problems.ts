import type { DischargeRefusal, ExpectRefusal, SuspendRefusal, AlreadyDischarged } from '@ward/caseload/domain';
import type { CommonRefusal, Problems } from '@ward/server-kit';
import type { ChangeCarePlanRefusal } from './change-care-plan.handler';
import type { NameClinicianRefusal } from './lead-episode.handler';
import type { MoveEpisodeRefusal } from './move-episode.handler';
import type { ResumeEpisodeRefusal } from './suspend-episode.handler';

const UNCHANGED = 'Nothing was changed.';

export const closedProblems: Problems<AlreadyDischarged | CommonRefusal> = {
  'caseload/already-discharged': {
    status: 409,
    title: 'This patient was discharged already',
    detail: `${UNCHANGED} See the record for who did it and when.`,
  },
};

const inHospital = {
  'caseload/episode-suspended': {
    status: 409,
    title: 'This patient is in hospital',
    detail: `${UNCHANGED} Record the return from hospital first.`,
  },
};

const reasonOver14Days = {
  'caseload/reason-over-14-days-missing': {
    status: 422,
    title: 'A stay of more than 14 days needs a reason',
    detail: `${UNCHANGED} Say in a sentence why the patient stays longer.`,
  },
};

const outOfOrder = {
  'caseload/time-out-of-order': {
    status: 422,
    title: 'This time is before the admission or in the future',
    detail: `${UNCHANGED} Check the day and the time.`,
  },
};

const beds = {
  'capacity/no-free-bed': {
    status: 409,
    title: 'No bed of this pathway is free on this ward',
    detail: 'The patient keeps the present bed. Choose another ward, or wait for a discharge.',
  },
  'capacity/bed-taken': {
    status: 409,
    title: 'Somebody else just got this bed',
    detail: 'The patient keeps the present bed. Choose another bed.',
  },
  'capacity/bed-not-there': {
    status: 409,
    title: 'This bed is not staffed, or not on this ward',
    detail: 'The patient keeps the present bed. Choose another bed.',
  },
};

export const moveProblems: Problems<MoveEpisodeRefusal> = {
  ...closedProblems,
  ...inHospital,
  ...beds,
  'caseload/same-bed': { status: 409, title: 'The patient is in this bed already', detail: UNCHANGED },
};
export const suspendProblems: Problems<SuspendRefusal | CommonRefusal> = {
  ...closedProblems,
  ...inHospital,
  ...outOfOrder,
};
export const resumeProblems: Problems<ResumeEpisodeRefusal> = {
  ...closedProblems,
  ...beds,
  'caseload/not-suspended': { status: 409, title: 'This patient is not in hospital', detail: UNCHANGED },
};
export const clinicianProblems: Problems<NameClinicianRefusal> = {
  ...closedProblems,
  'caseload/nobody-of-ours': {
    status: 422,
    title: 'This person cannot lead a stay',
    detail: `${UNCHANGED} Choose somebody with a clinical profession who works here.`,
  },
};
export const expectProblems: Problems<ExpectRefusal | CommonRefusal> = {
  ...closedProblems,
  ...reasonOver14Days,
  'caseload/expected-before-admission': { status: 422, title: 'This day is before the admission', detail: UNCHANGED },
};
export const dischargeProblems: Problems<DischargeRefusal | CommonRefusal> = {
  ...closedProblems,
  ...reasonOver14Days,
  ...outOfOrder,
  'caseload/clinician-missing': {
    status: 409,
    title: 'Name the responsible clinician first',
    detail: `${UNCHANGED} Every stay is led by a named clinician.`,
  },
};
export const carePlanProblems: Problems<ChangeCarePlanRefusal> = {
  ...closedProblems,
  'caseload/care-plan-faulty': {
    status: 422,
    title: 'Some lines of the plan contradict each other',
    detail: UNCHANGED,
  },
};
