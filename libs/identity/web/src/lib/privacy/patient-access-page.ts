import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import type { AccessLog, AccessLogEntry } from '@ward/identity/contract';
import {
  Cell,
  type Column,
  DataTable,
  Empty,
  Loaded,
  More,
  paged,
  PageFrame,
  PageTop,
  PatientBanner,
  Ready,
  sayDayAndTime,
} from '@ward/ui';
import { ACTION_WORDS, PROFESSION_WORDS, wordsFor } from '../words';
import { PrivacyClient } from './privacy-client';

/** Who has seen or changed one patient's record, and why. */
@Component({
  selector: 'vw-patient-access-page',
  imports: [Cell, DataTable, Empty, Loaded, More, PageFrame, PageTop, PatientBanner, Ready],
  templateUrl: './patient-access-page.html',
})
export class PatientAccessPage {
  readonly id = input.required<string>();
  private readonly after = signal<string | undefined>(undefined);
  protected readonly log = inject(PrivacyClient).accessLog(this.id, this.after);
  protected readonly entries = paged<AccessLogEntry>(this.log, this.after);
  /** Stays while the next page travels. */
  protected readonly patient = linkedSignal<AccessLog | undefined, AccessLog['patient'] | undefined>({
    source: () => (this.log.hasValue() ? this.log.value() : undefined),
    computation: (log, before) => log?.patient ?? before?.value,
  });
  protected readonly record = computed(() => ['/patients', this.id()]);

  protected readonly idOf = ({ id }: AccessLogEntry) => id;
  protected readonly columns: readonly Column<AccessLogEntry>[] = [
    { key: 'at', heading: 'When', words: ({ at }) => sayDayAndTime(at), tight: true },
    { key: 'actor', heading: 'Who', onPhone: 'title' },
    { key: 'organisation', heading: 'From', words: ({ organisationName }) => organisationName },
    { key: 'action', heading: 'Act', words: ({ action }) => wordsFor(ACTION_WORDS, action) },
    { key: 'what', heading: 'What and why' },
  ];
  protected readonly professionOf = (profession: string | null) => wordsFor(PROFESSION_WORDS, profession);
}
