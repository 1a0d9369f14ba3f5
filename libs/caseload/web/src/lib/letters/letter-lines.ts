import type { LetterContent, MedicineLine } from '@ward/caseload/contract';

const CHANGES = ['started', 'stopped', 'changed', 'unchanged'] as const;

export function readLines(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** One medicine a line: name; dose; started, stopped, changed or unchanged; why. Nothing said means unchanged. */
export function readMedicines(words: string): MedicineLine[] {
  return readLines(words).map((line) => {
    const [name = '', dose = '', change = '', ...why] = line.split(';').map((part) => part.trim());
    return {
      name,
      dose,
      change: CHANGES.find((one) => one === change.toLowerCase()) ?? 'unchanged',
      why: why.join('; '),
    };
  });
}

export function writeMedicines(medicines: readonly MedicineLine[]): string {
  return medicines
    .map(({ name, dose, change, why }) => [name, dose, change, why].join('; ').replace(/[; ]+$/, ''))
    .join('\n');
}

/** One step a line: what; who; when. */
export function readFollowUp(words: string): LetterContent['followUp'] {
  return readLines(words).map((line) => {
    const [what = '', who = '', when = ''] = line.split(';').map((part) => part.trim());
    return { what, who, when };
  });
}

export function writeFollowUp(steps: LetterContent['followUp']): string {
  return steps.map(({ what, who, when }) => [what, who, when].join('; ').replace(/[; ]+$/, '')).join('\n');
}
