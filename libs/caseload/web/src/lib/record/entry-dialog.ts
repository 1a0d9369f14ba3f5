import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { type EntryKind, NO_KNOWN_ALLERGIES, type PatientView, type RecordEntryView } from '@ward/caseload/contract';
import { Dialog, DialogActions, FIELDS, PatientBanner, toFieldErrors, Toasts, wordsOf } from '@ward/ui';
import { v7 } from 'uuid';
import * as z from 'zod';
import { CaseloadClient } from '../caseload-client';
import { ENTRY_WORDS } from '../words';

const Entered = z.object({ text: z.string().trim().min(2, 'Say what it is'), detail: z.string(), reason: z.string() });

/** Adds an entry, corrects one by a new one, or ends it. The patient stands above it. */
@Component({
  selector: 'vw-entry-dialog',
  imports: [Dialog, DialogActions, FIELDS, PatientBanner],
  template: `
    <vw-dialog [heading]="heading()" (closed)="closed.emit()">
      <vw-patient-banner compact [patient]="patient()" />
      <form id="entry" [formRoot]="entered">
        <vw-error-summary [form]="entered" />
        <vw-text-field [label]="words[kind()]" [formField]="entered.text" />
        @if (kind() === 'allergy' && !entry()) {
          <button class="vw-link-button" type="button" (click)="none()">No known allergies</button>
        }
        @if (detailLabel(); as label) {
          <vw-text-field optional [label]="label" [formField]="entered.detail" />
        }
        @if (entry()) {
          <vw-text-field
            label="Why"
            hint="What was wrong, or why it no longer holds. The old entry stays readable."
            [formField]="entered.reason"
          />
        }
      </form>
      <div vwDialogActions>
        <button class="nhsuk-button" form="entry" [attr.aria-busy]="entered().submitting()">
          {{ entry() ? 'Correct' : 'Add' }}
        </button>
        @if (entry()) {
          <button
            class="nhsuk-button nhsuk-button--secondary"
            type="button"
            [attr.aria-busy]="ending()"
            (click)="end()"
          >
            End it
          </button>
        }
      </div>
    </vw-dialog>
  `,
})
export class EntryDialog {
  readonly kind = input.required<EntryKind>();
  readonly patient = input.required<PatientView>();
  readonly entry = input<RecordEntryView | undefined>();
  readonly saved = output<void>();
  readonly closed = output<void>();
  private readonly caseload = inject(CaseloadClient);
  private readonly toasts = inject(Toasts);
  protected readonly ending = signal(false);
  protected readonly words = ENTRY_WORDS;
  protected readonly heading = computed(() => {
    const name = ENTRY_WORDS[this.kind()].toLowerCase();
    return this.entry()
      ? `Correct or end this ${name}`
      : `Add ${name === 'allergy' || name === 'alert' ? 'an' : 'a'} ${name}`;
  });
  protected readonly detailLabel = computed(
    () => ({ allergy: 'Reaction', medicine: 'Dose and how often', problem: '', alert: '' })[this.kind()],
  );
  private readonly model = linkedSignal(() => ({
    text: this.entry()?.text ?? '',
    detail: this.entry()?.details['reaction'] ?? this.entry()?.details['dose'] ?? '',
    reason: '',
  }));
  protected readonly entered = form(this.model, (path) => validateStandardSchema(path, Entered), {
    submission: {
      action: async (field) => {
        const { text, detail, reason } = field().value();
        const details = detail.trim() ? { [this.kind() === 'allergy' ? 'reaction' : 'dose']: detail.trim() } : {};
        const wrong = this.entry();
        const body = { id: v7(), text, details };
        const answer = wrong
          ? await this.caseload.correctEntry(this.patient().id, wrong.id, { ...body, reason })
          : await this.caseload.addEntry(this.patient().id, { ...body, kind: this.kind() });
        if (!answer.ok) return toFieldErrors(field, answer.error);
        this.saved.emit();
        return undefined;
      },
    },
  });

  protected none(): void {
    this.model.update((model) => ({ ...model, text: NO_KNOWN_ALLERGIES }));
  }

  protected async end(): Promise<void> {
    const entry = this.entry();
    if (!entry) return;
    this.ending.set(true);
    const reason = this.entered.reason().value();
    const answer = await this.caseload.closeEntry(this.patient().id, entry.id, { status: 'ended', reason });
    this.ending.set(false);
    if (answer.ok) return this.saved.emit();
    this.toasts.failed(answer.error.errors?.[0]?.message ?? wordsOf(answer.error));
  }
}
