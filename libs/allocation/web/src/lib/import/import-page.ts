import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import {
  IMPORT_KINDS,
  type ImportDone,
  type ImportKind,
  type ImportPreview,
  type ImportRow,
  MOST_IMPORT_BYTES,
} from '@ward/allocation/contract';
import type { Problem } from '@ward/contract';
import {
  Cell,
  Checkbox,
  type Column,
  DataTable,
  Empty,
  FilePicker,
  Now,
  PageFrame,
  Radios,
  sayCount,
  Tag,
  wordsOf,
} from '@ward/ui';
import { mondayOf } from '../rota/rota-week';
import { asBase64 } from './as-base64';
import { ImportClient } from './import-client';

const STATUS = {
  new: { words: 'New', tone: 'good', icon: 'plus' },
  changed: { words: 'Changed', tone: 'calm', icon: 'edit' },
  unchanged: { words: 'As it is', tone: 'plain', icon: 'tick' },
  error: { words: 'Error', tone: 'alarm', icon: 'warning' },
} as const;
const ORDER: readonly ImportRow['status'][] = ['error', 'changed', 'new', 'unchanged'];

/** Staff or shifts from a spreadsheet: every row is shown first, then all is taken over, or nothing. */
@Component({
  selector: 'vw-import-page',
  imports: [Cell, Checkbox, DataTable, Empty, FilePicker, PageFrame, Radios, Tag],
  templateUrl: './import-page.html',
})
export class ImportPage {
  /** From the address: `?kind=shifts`. */
  readonly kind = input<string>();
  private readonly client = inject(ImportClient);
  private readonly today = inject(Now).today;

  protected readonly holds = linkedSignal<ImportKind>(
    () => IMPORT_KINDS.find((kind) => kind === this.kind()) ?? 'staff',
  );
  protected readonly kinds = [
    { value: 'staff' as const, label: 'Staff', hint: 'Profession, hours, ward, travel, competencies' },
    { value: 'shifts' as const, label: 'Shifts', hint: 'Who works when' },
  ];
  protected readonly form = computed(() =>
    this.holds() === 'staff'
      ? '/api/rosters/imports/staff.csv'
      : `/api/rosters/imports/shifts.csv?monday=${mondayOf(this.today())}`,
  );
  protected readonly mostBytes = MOST_IMPORT_BYTES;
  /** What was chosen belongs to the kind it was chosen for. */
  private readonly content = linkedSignal<ImportKind, string>({ source: this.holds, computation: () => '' });
  protected readonly preview = linkedSignal<ImportKind, ImportPreview | undefined>({
    source: this.holds,
    computation: () => undefined,
  });
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly done = signal<ImportDone | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly withoutErrors = linkedSignal<ImportPreview | undefined, boolean>({
    source: this.preview,
    computation: () => false,
  });

  protected readonly rows = computed(() =>
    [...(this.preview()?.rows ?? [])].sort((one, other) => ORDER.indexOf(one.status) - ORDER.indexOf(other.status)),
  );
  protected readonly errors = computed(() => this.rows().filter(({ status }) => status === 'error'));
  private readonly acting = computed(() =>
    this.rows().filter(({ status }) => status === 'new' || status === 'changed'),
  );
  protected readonly mayConfirm = computed(
    () => this.acting().length > 0 && (this.errors().length === 0 || this.withoutErrors()),
  );
  protected readonly summary = computed(() =>
    ORDER.flatMap((status) => {
      const count = this.rows().filter((row) => row.status === status).length;
      return count > 0 ? [`${count} ${STATUS[status].words.toLowerCase()}`] : [];
    }).join(', '),
  );
  protected readonly act = computed(() => `Take over ${sayCount(this.acting().length, 'row')}`);
  protected readonly status = STATUS;
  protected readonly problemWords = computed(() => {
    const problem = this.problem();
    const missing: unknown = problem?.['missing'];
    return problem ? `${wordsOf(problem)}${Array.isArray(missing) ? ` Missing: ${missing.join(', ')}.` : ''}` : '';
  });
  protected readonly idOf = ({ row }: ImportRow) => String(row);
  protected readonly markOf = ({ status }: ImportRow) => (status === 'error' ? ('alarm' as const) : undefined);
  protected readonly columns: readonly Column<ImportRow>[] = [
    { key: 'row', heading: 'Row', words: ({ row }) => row, tight: true },
    { key: 'who', heading: 'Who', words: ({ who }) => who || '–', onPhone: 'title' },
    { key: 'status', heading: 'What happens', tight: true },
    { key: 'words', heading: 'In words' },
  ];

  protected async choose([file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.content.set(await asBase64(file));
    this.done.set(undefined);
    await this.look();
  }

  protected async look(): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(undefined);
    const answer = await this.client.preview({ kind: this.holds(), content: this.content() });
    this.isBusy.set(false);
    this.preview.set(answer.ok ? answer.value : undefined);
    if (!answer.ok) this.problem.set(answer.error);
  }

  protected async confirm(): Promise<void> {
    const shown = this.preview();
    if (!shown || this.isBusy()) return;
    this.isBusy.set(true);
    const answer = await this.client.confirm({
      kind: shown.kind,
      content: this.content(),
      fingerprint: shown.fingerprint,
      leftOut: this.errors().map(({ row }) => row),
    });
    this.isBusy.set(false);
    if (answer.ok) {
      this.problem.set(undefined);
      this.preview.set(undefined);
      this.done.set(answer.value);
    } else if (answer.error.status === 409) {
      await this.look();
      this.problem.set(answer.error);
    } else this.problem.set(answer.error);
  }
}
