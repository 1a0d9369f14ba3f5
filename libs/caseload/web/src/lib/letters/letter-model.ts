import { LetterContent, type LetterView, type MedicineLine, type SaveLetter } from '@ward/caseload/contract';

export type FollowUpStep = LetterContent['followUp'][number];

/** A letter as it is typed: lists of one line each as lines, the others as rows that may still be empty. */
export interface LetterTyped {
  readonly diagnoses: string;
  readonly whatHappened: string;
  readonly investigations: string;
  readonly allergies: string;
  readonly condition: string;
  readonly forThePatient: string;
  readonly whoToCall: string;
  readonly why: string;
  readonly medicines: MedicineLine[];
  readonly followUp: FollowUpStep[];
}

/** What is typed, and the version of the letter that it changes. */
export interface LetterDraft {
  readonly version: number;
  readonly typed: LetterTyped;
}

export function draftOf({ content, why, version }: Pick<LetterView, 'content' | 'why' | 'version'>): LetterDraft {
  const { diagnoses, allergies, ...rest } = content;
  return {
    version,
    typed: { ...rest, diagnoses: diagnoses.join('\n'), allergies: allergies.join('\n'), why: why ?? '' },
  };
}

/** What is sent. Rows without a name wait on this device until somebody has named them. */
export function sentOf({ diagnoses, allergies, medicines, followUp, why, ...words }: LetterTyped): SaveLetter {
  return {
    content: {
      ...words,
      diagnoses: readLines(diagnoses),
      allergies: readLines(allergies),
      medicines: medicines.filter(({ name }) => name.trim().length >= 2),
      followUp: followUp.filter(({ what }) => what.trim().length >= 3),
    },
    why: why.trim() || null,
  };
}

/** What this device kept; undefined where an older page kept something else. */
export function readDraft(kept: unknown): LetterDraft | undefined {
  const { version, typed } = (kept ?? {}) as Partial<LetterDraft>;
  if (typeof version !== 'number' || typeof typed?.why !== 'string') return undefined;
  return LetterContent.safeParse(sentOf(typed).content).success ? { version, typed } : undefined;
}

export function readLines(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
