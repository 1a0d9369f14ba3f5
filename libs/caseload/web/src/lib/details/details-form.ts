import {
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { type FieldTree, form, validateTree, type ValidationError } from '@angular/forms/signals';
import { ChangeDetails, type PatientView, type SetBy } from '@ward/caseload/contract';
import { changeDetails } from '@ward/caseload/domain';
import { Draft, DraftNote, FIELDS, toFieldErrors } from '@ward/ui';
import { CaseloadClient } from '../caseload-client';
import { optionsOf } from '../words';
import { DetailsClash } from './details-clash';
import {
  type DetailsDraft,
  type DetailsLine,
  detailsOf,
  draftOf,
  lineAt,
  mergeDetails,
  modelOf,
  readDraft,
} from './details-model';
import * as words from './details-words';

/** Changes a patient's details. What is typed is kept on this device; what others save meanwhile is laid beside it. */
@Component({
  selector: 'vw-details-form',
  imports: [DetailsClash, DraftNote, FIELDS],
  templateUrl: './details-form.html',
  styleUrl: './details-form.scss',
})
export class DetailsForm implements OnInit {
  readonly patient = input.required<PatientView>();
  readonly setBy = input<SetBy>(null);
  readonly saved = output<PatientView>();
  /** The record shown is not the newest: somebody saved before us. */
  readonly overtaken = output<void>();
  private readonly caseload = inject(CaseloadClient);
  private readonly injector = inject(Injector);

  protected readonly names = words.LINE_NAMES;
  protected readonly yesNo = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ];
  protected readonly resuscitations = optionsOf(words.RESUSCITATION);
  protected readonly ceilings = optionsOf(words.CEILINGS);
  protected readonly consents = optionsOf(words.CARE_AT_HOME);
  protected readonly sharings = optionsOf(words.SHARING);
  protected readonly genders = optionsOf(words.STAFF_GENDERS);
  protected readonly contacts = optionsOf(words.CONTACTS);

  protected readonly model = signal<DetailsDraft>({ version: 0, base: modelOf({}), typed: modelOf({}), why: '' });
  protected readonly draft = signal<Draft<DetailsDraft> | undefined>(undefined);
  protected readonly entered: FieldTree<DetailsDraft> = form(
    this.model,
    (path) =>
      validateTree(path, ({ value, fieldTree }) =>
        (ChangeDetails.safeParse(this.sent(value())).error?.issues ?? []).map(({ path: place, message }) => {
          const line = lineAt(place);
          const at = line === undefined ? fieldTree : line === 'why' ? fieldTree.why : fieldTree.typed[line];
          return { kind: 'contract', message, fieldTree: at };
        }),
      ),
    { submission: { action: () => this.save() } },
  );
  protected readonly theirs = computed(() => modelOf(this.patient()));
  protected readonly isOvertaken = computed(() => this.model().version < this.patient().version);
  protected readonly wantsWhy = computed(() => {
    const { why: _, ...details } = this.sent(this.model());
    return !changeDetails({ ...this.patient() }, details, '').ok;
  });

  ngOnInit(): void {
    this.model.set(draftOf(this.patient()));
    const key = `details:${this.patient().id}`;
    this.draft.set(runInInjectionContext(this.injector, () => new Draft(key, this.model, readDraft)));
  }

  protected settle(yielded: readonly DetailsLine[]): void {
    this.model.update(({ base, typed, why }) => {
      const theirs = this.theirs();
      return { base: theirs, typed: mergeDetails(base, typed, theirs, yielded), version: this.patient().version, why };
    });
  }

  /** Begins again from what the record says now. */
  protected leaveMine(): void {
    void this.draft()?.clear(draftOf(this.patient()));
  }

  private sent({ typed, why }: DetailsDraft) {
    return detailsOf(typed, this.patient(), why);
  }

  private async save(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    if (this.isOvertaken())
      return [{ kind: 'overtaken', message: 'Somebody else changed these details: see above, then save' }];
    const answer = await this.caseload.changeDetails(this.patient(), this.sent(this.model()));
    if (answer.ok) {
      await this.draft()?.clear(draftOf(answer.value));
      this.saved.emit(answer.value);
      return undefined;
    }
    if (answer.error.status === 412) this.overtaken.emit();
    return toFieldErrors(this.entered, answer.error);
  }
}
