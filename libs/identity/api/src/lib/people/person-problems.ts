import type { Problems } from '@ward/server-kit';
import type { AddPersonRefusal } from './add-person.handler';
import type { ChangePersonRefusal } from './change-person.handler';

const NOTHING = 'Nothing was changed.';

export const personProblems: Problems<AddPersonRefusal | ChangePersonRefusal> = {
  'identity/role-not-here': {
    status: 422,
    title: 'This role does not belong to this organisation',
    detail: `${NOTHING} Referrers work in practices and other referring organisations; every other role works on the ward.`,
  },
  'identity/profession-missing': { status: 422, title: 'A clinician needs a profession', detail: NOTHING },
  'identity/last-administrator': {
    status: 409,
    title: 'This is the last administrator',
    detail: `${NOTHING} Make somebody else an administrator first; otherwise nobody could let anyone in.`,
  },
  'identity/yourself': {
    status: 409,
    title: 'You cannot end your own access',
    detail: `${NOTHING} Ask another administrator.`,
  },
  'identity/already-left': { status: 409, title: 'This person has already left', detail: NOTHING },
  'identity/still-here': { status: 409, title: 'This person has not left', detail: NOTHING },
  'identity/organisation-unknown': { status: 422, title: 'We do not know this organisation', detail: NOTHING },
  'identity/ward-unknown': { status: 422, title: 'We do not know one of these wards', detail: NOTHING },
  'identity/subject-taken': {
    status: 409,
    title: 'Somebody with this sign-in number is already here',
    detail: `${NOTHING} Look among those who left, too.`,
  },
  'identity/already-added': { status: 409, title: 'This person was already added', detail: NOTHING },
};
