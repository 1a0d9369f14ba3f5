import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { EntryKind, PatientView, RecordEntryView } from '@ward/caseload/contract';
import { Expander, FORMATS, Session } from '@ward/ui';
import { ENTRY_WORDS } from '../words';
import { EntryDialog } from './entry-dialog';

const KINDS: readonly EntryKind[] = ['allergy', 'problem', 'medicine', 'alert'];
const HEADINGS: Record<EntryKind, string> = {
  allergy: 'Allergies',
  problem: 'Problems',
  medicine: 'Medicines',
  alert: 'Alerts',
};

/** Allergies, problems, medicines and alerts; what was ended or wrong stays readable below. */
@Component({
  selector: 'vw-entries-card',
  imports: [EntryDialog, Expander, FORMATS],
  templateUrl: './entries-card.html',
})
export class EntriesCard {
  readonly entries = input.required<readonly RecordEntryView[]>();
  readonly patient = input.required<PatientView>();
  readonly changed = output<void>();
  private readonly session = inject(Session);
  protected readonly mayWrite = computed(() => this.session.may('patient:write'));
  protected readonly groups = computed(() =>
    KINDS.map((kind) => ({
      kind,
      heading: HEADINGS[kind],
      active: this.entries().filter((entry) => entry.kind === kind && entry.status === 'active'),
    })),
  );
  protected readonly past = computed(() => this.entries().filter(({ status }) => status !== 'active'));
  protected readonly words = ENTRY_WORDS;
  protected readonly editing = signal<{ kind: EntryKind; entry?: RecordEntryView } | undefined>(undefined);

  protected detailsOf({ details }: RecordEntryView): string {
    const { reaction, severity, dose, route, frequency } = details;
    return [reaction, severity, dose, route, frequency].filter(Boolean).join(', ');
  }

  protected saved(): void {
    this.editing.set(undefined);
    this.changed.emit();
  }
}
