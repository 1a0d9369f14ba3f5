import { type Id, type Instant, ok, refuse, type Result } from '@ward/kernel';
import { type Person } from './episode';

export interface MedicineLine {
  readonly name: string;
  readonly dose: string;
  readonly change: 'started' | 'stopped' | 'changed' | 'unchanged';
  readonly why: string;
}

/** What a GP expects in a discharge summary: diagnoses, what happened, medicines changed and why, follow-up, who to call. */
export interface LetterContent {
  readonly diagnoses: readonly string[];
  readonly whatHappened: string;
  readonly investigations: string;
  readonly medicines: readonly MedicineLine[];
  readonly allergies: readonly string[];
  readonly condition: string;
  readonly followUp: readonly { readonly what: string; readonly who: string; readonly when: string }[];
  /** In plain words: what was wrong, what to do next, when to ask for help. */
  readonly forThePatient: string;
  readonly whoToCall: string;
}

export interface Letter {
  readonly id: Id<'letter'>;
  readonly versionNo: number;
  readonly status: 'draft' | 'signed';
  readonly content: LetterContent;
  /** Why a signed letter is written anew. Null for the first. */
  readonly why: string | null;
  readonly signedBy: Person | null;
  readonly signedAt: Instant | null;
  readonly version: number;
}

export type LetterGap = { readonly pointer: string; readonly message: string };
export type LetterSigned = {
  readonly code: 'caseload/letter-signed';
  readonly signedBy: string;
  readonly signedAt: Instant | null;
};
export type SignRefusal =
  | LetterSigned
  | { readonly code: 'caseload/letter-incomplete'; readonly errors: readonly LetterGap[] }
  | { readonly code: 'caseload/not-discharged' };

/** What is still empty and must not be when the letter leaves the house. */
export function letterGaps({ content, versionNo, why }: Pick<Letter, 'content' | 'versionNo' | 'why'>): LetterGap[] {
  const gaps: LetterGap[] = [];
  const wanted = (isThere: boolean, pointer: string, message: string) => {
    if (!isThere) gaps.push({ pointer, message });
  };
  wanted(content.diagnoses.length > 0, '/content/diagnoses', 'Give at least one diagnosis');
  wanted(content.whatHappened.trim() !== '', '/content/whatHappened', 'Say what happened during the stay');
  wanted(content.allergies.length > 0, '/content/allergies', 'List the allergies, or write that none are known');
  content.medicines.forEach(({ change, why: reason }, index) =>
    wanted(
      change === 'unchanged' || reason.trim() !== '',
      `/content/medicines/${index}/why`,
      'Say why this medicine was changed',
    ),
  );
  wanted(
    content.followUp.length > 0,
    '/content/followUp',
    'Say what follows and who does it, or that nothing is needed',
  );
  wanted(content.forThePatient.trim() !== '', '/content/forThePatient', 'Write some plain words for the patient');
  wanted(content.whoToCall.trim() !== '', '/content/whoToCall', 'Say who to call');
  wanted(versionNo === 1 || (why ?? '').trim() !== '', '/why', 'Say why the letter is sent again');
  return gaps;
}

/** Changes a draft. A signed letter is not changed: a new version is written and says why. */
export function saveLetter(
  letter: Letter,
  change: { content: LetterContent; why: string | null },
): Result<Letter, LetterSigned> {
  if (letter.status === 'signed') return refuse(alreadySigned(letter));
  return ok({ ...letter, ...change, version: letter.version + 1 });
}

/** Signs a complete draft of a stay that has ended. From then on GP and referrer may read it. */
export function signLetter(
  letter: Letter,
  { isDischarged, by, at }: { isDischarged: boolean; by: Person; at: Instant },
): Result<Letter, SignRefusal> {
  if (letter.status === 'signed') return refuse(alreadySigned(letter));
  if (!isDischarged) return refuse({ code: 'caseload/not-discharged' });
  const errors = letterGaps(letter);
  if (errors.length > 0) return refuse({ code: 'caseload/letter-incomplete', errors });
  return ok({ ...letter, status: 'signed', signedBy: by, signedAt: at, version: letter.version + 1 });
}

function alreadySigned({ signedBy, signedAt }: Letter): LetterSigned {
  return { code: 'caseload/letter-signed', signedBy: signedBy?.name ?? '', signedAt };
}
