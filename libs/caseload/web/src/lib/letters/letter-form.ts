import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { LetterContent, LetterView, SaveLetter } from '@ward/caseload/contract';
import type { Problem } from '@ward/contract';
import { FIELDS, ProblemNote, Session, Tag } from '@ward/ui';
import { CaseloadClient } from '../caseload-client';
import { readFollowUp, readLines, readMedicines, writeFollowUp, writeMedicines } from './letter-lines';

/** Writes a discharge letter. Lists are typed as lines; what is missing before it can be signed is said at the foot. */
@Component({
  selector: 'vw-letter-form',
  imports: [FIELDS, ProblemNote, Tag],
  templateUrl: './letter-form.html',
})
export class LetterForm {
  readonly letter = input.required<LetterView>();
  readonly signed = output<LetterView>();
  private readonly caseload = inject(CaseloadClient);
  protected readonly session = inject(Session);
  /** The draft as the server last kept it: its version goes with the next save. */
  protected readonly kept = linkedSignal(() => this.letter());
  protected readonly isBusy = signal(false);
  protected readonly savedAt = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly model = linkedSignal(() => asTyped(this.letter()));
  protected readonly typed = form(this.model);
  protected readonly isNewVersion = computed(() => this.letter().versionNo > 1);

  protected async save(): Promise<LetterView | undefined> {
    this.isBusy.set(true);
    const answer = await this.caseload.saveLetter(this.kept(), asSent(this.model()));
    this.isBusy.set(false);
    this.problem.set(answer.ok ? undefined : answer.error);
    this.savedAt.set(answer.ok);
    if (answer.ok) this.kept.set(answer.value);
    return answer.ok ? answer.value : undefined;
  }

  protected async sign(): Promise<void> {
    const kept = await this.save();
    if (!kept) return;
    this.isBusy.set(true);
    const answer = await this.caseload.signLetter(kept);
    this.isBusy.set(false);
    if (answer.ok) return this.signed.emit(answer.value);
    this.problem.set(answer.error);
  }
}

type Typed = ReturnType<typeof asTyped>;

function asTyped({ content, why }: LetterView) {
  const { whatHappened, investigations, condition, forThePatient, whoToCall } = content;
  return {
    ...{ whatHappened, investigations, condition, forThePatient, whoToCall },
    diagnoses: content.diagnoses.join('\n'),
    allergies: content.allergies.join('\n'),
    medicines: writeMedicines(content.medicines),
    followUp: writeFollowUp(content.followUp),
    why: why ?? '',
  };
}

function asSent({ diagnoses, allergies, medicines, followUp, why, ...words }: Typed): SaveLetter {
  const content: LetterContent = {
    ...words,
    diagnoses: readLines(diagnoses),
    allergies: readLines(allergies),
    medicines: readMedicines(medicines),
    followUp: readFollowUp(followUp),
  };
  return { content, why: why.trim() || null };
}
