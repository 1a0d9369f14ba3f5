import {
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
  untracked,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import type { LetterView } from '@ward/caseload/contract';
import type { Problem } from '@ward/contract';
import { type Instant } from '@ward/kernel';
import { Draft, DraftNote, FIELDS, FORMATS, Icon, ProblemNote, Session } from '@ward/ui';
import { CaseloadClient } from '../caseload-client';
import { FollowUpRows } from './follow-up-rows';
import { draftOf, type LetterDraft, type LetterTyped, readDraft, sentOf } from './letter-model';
import { MedicineRows } from './medicine-rows';

/** How long after the last key the draft goes to the server by itself. */
const PAUSE = 1500;

/** Writes a discharge letter. It is kept on this device while it is typed and with the ward after every pause. */
@Component({
  selector: 'vw-letter-form',
  imports: [DraftNote, FIELDS, FollowUpRows, FORMATS, Icon, MedicineRows, ProblemNote],
  templateUrl: './letter-form.html',
  styles: `
    .vw-actions {
      margin: var(--vw-space-4) 0;
    }
  `,
})
export class LetterForm implements OnInit {
  readonly letter = input.required<LetterView>();
  readonly signed = output<LetterView>();
  private readonly caseload = inject(CaseloadClient);
  private readonly injector = inject(Injector);
  protected readonly session = inject(Session);
  protected readonly state = signal<LetterDraft>({ version: 0, typed: EMPTY });
  protected readonly entered = form(this.state);
  protected readonly draft = signal<Draft<LetterDraft> | undefined>(undefined);
  /** The letter as the server last kept it. */
  protected readonly kept = signal<LetterView | undefined>(undefined);
  protected readonly savedAt = signal<Instant | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isOvertaken = computed(() => this.problem()?.status === 412);
  protected readonly missing = computed(() => this.kept()?.missing ?? []);
  protected readonly isNewVersion = computed(() => this.letter().versionNo > 1);
  private sending: Promise<LetterView | undefined> = Promise.resolve(undefined);
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      this.state();
      untracked(() => this.saveSoon());
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.pause));
  }

  ngOnInit(): void {
    const letter = this.letter();
    this.kept.set(letter);
    this.state.set(draftOf(letter));
    this.draft.set(runInInjectionContext(this.injector, () => new Draft(`letter:${letter.id}`, this.state, readDraft)));
  }

  protected change(part: Partial<LetterTyped>): void {
    this.state.update(({ version, typed }) => ({ version, typed: { ...typed, ...part } }));
  }

  /** One after the other: what is typed while a save travels goes with the next. */
  protected save(): Promise<LetterView | undefined> {
    clearTimeout(this.pause);
    this.sending = this.sending.then(() => this.send());
    return this.sending;
  }

  protected async preview(copy: 'gp' | 'patient'): Promise<void> {
    if (await this.save()) window.open(`/api/letters/${this.letter().id}/pdf?copy=${copy}`, '_blank', 'noopener');
  }

  protected async sign(): Promise<void> {
    const kept = await this.save();
    if (!kept) return;
    this.isBusy.set(true);
    const answer = await this.caseload.signLetter(kept);
    this.isBusy.set(false);
    this.problem.set(answer.ok ? undefined : answer.error);
    if (answer.ok) this.signed.emit(answer.value);
  }

  /** Somebody else wrote meanwhile: theirs is laid aside by the next save, or mine is given up. */
  protected async settle(whose: 'mine' | 'theirs'): Promise<void> {
    const latest = await this.caseload.latestLetter(this.letter().id);
    if (!latest.ok) return this.problem.set(latest.error);
    this.problem.set(undefined);
    this.kept.set(latest.value);
    if (whose === 'theirs') return void this.draft()?.clear(draftOf(latest.value));
    this.state.update(({ typed }) => ({ typed, version: latest.value.version }));
    await this.save();
  }

  private saveSoon(): void {
    clearTimeout(this.pause);
    if (this.isNews() && !this.isOvertaken()) this.pause = setTimeout(() => void this.save(), PAUSE);
  }

  private isNews(): boolean {
    const kept = this.kept();
    return kept !== undefined && wordsOf(this.state().typed) !== wordsOf(draftOf(kept).typed);
  }

  private async send(): Promise<LetterView | undefined> {
    if (!this.isNews()) return this.kept();
    const { version, typed } = this.state();
    this.isBusy.set(true);
    const answer = await this.caseload.saveLetter({ id: this.letter().id, version }, sentOf(typed));
    this.isBusy.set(false);
    this.problem.set(answer.ok ? undefined : answer.error);
    if (!answer.ok) return undefined;
    this.kept.set(answer.value);
    this.savedAt.set(answer.value.savedAt);
    const next = { version: answer.value.version, typed: this.state().typed };
    if (next.typed === typed && wordsOf(typed) === wordsOf(draftOf(answer.value).typed))
      await this.draft()?.clear(next);
    else this.state.set(next);
    return answer.value;
  }
}

const EMPTY: LetterTyped = {
  ...{ diagnoses: '', whatHappened: '', investigations: '', allergies: '', condition: '', forThePatient: '' },
  ...{ whoToCall: '', why: '', medicines: [], followUp: [] },
};

/** What would be sent, to compare: rows without a name and empty lines are no news. */
function wordsOf(typed: LetterTyped): string {
  return JSON.stringify(sentOf(typed), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => one.localeCompare(other)))
      : typeof value === 'string'
        ? value.trim()
        : value,
  );
}
