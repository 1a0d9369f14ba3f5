import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { AuditEntryView } from '@ward/identity/contract';
import { startOfLondonDay, plusDays, isLondonDate } from '@ward/kernel';
import {
  Cell,
  type Column,
  DataTable,
  DateField,
  Empty,
  Loaded,
  More,
  NhsNumberPipe,
  paged,
  Ready,
  sayCount,
  sayDayAndTime,
  SelectField,
  Session,
  TextField,
} from '@ward/ui';
import { afterTyping } from '../after-typing';
import { ACTION_WORDS, optionsOf, wordsFor } from '../words';
import { PrivacyClient } from './privacy-client';

/** The audit trail, narrowed by person, patient, act and day. */
@Component({
  selector: 'vw-trail-search',
  imports: [Cell, DataTable, DateField, Empty, Loaded, More, NhsNumberPipe, Ready, RouterLink, SelectField, TextField],
  templateUrl: './trail-search.html',
  styleUrl: '../filters.scss',
})
export class TrailSearch {
  private readonly session = inject(Session);
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap);
  protected readonly personId = computed(() => this.address()?.get('personId') ?? '');
  protected readonly person = signal('');
  protected readonly nhsNumber = signal('');
  protected readonly action = signal('');
  protected readonly day = signal('');
  private readonly typedPerson = afterTyping(this.person);
  private readonly typedNumber = afterTyping(this.nhsNumber);
  private readonly asked = computed(() => ({
    personId: this.personId(),
    person: this.typedPerson(),
    nhsNumber: this.typedNumber(),
    action: this.action(),
    ...dayLong(this.day()),
  }));
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = inject(PrivacyClient).trail(this.asked, this.after);
  protected readonly entries = paged<AuditEntryView>(this.page, this.after);

  protected readonly actions = optionsOf(ACTION_WORDS);
  protected readonly idOf = ({ id }: AuditEntryView) => id;
  protected readonly columns: readonly Column<AuditEntryView>[] = [
    { key: 'at', heading: 'When', words: ({ at }) => sayDayAndTime(at), tight: true },
    { key: 'actor', heading: 'Who', onPhone: 'title' },
    { key: 'action', heading: 'Act', words: ({ action }) => wordsFor(ACTION_WORDS, action) },
    { key: 'what', heading: 'What and why' },
    { key: 'patients', heading: 'Patients' },
  ];

  /** The organisation is worth its words only where it is another one. */
  protected readonly ours = computed(() => this.session.me()?.organisation.name);
  protected readonly unnamed = unnamedPatients;

  constructor() {
    effect(() => {
      this.asked();
      untracked(() => this.entries.restart());
    });
  }
}

/** From midnight to midnight in London. */
function dayLong(date: string): { from: string; to: string } {
  if (!isLondonDate(date)) return { from: '', to: '' };
  return { from: startOfLondonDay(date), to: startOfLondonDay(plusDays(date, 1)) };
}

/** Patients beyond the named ones: lists concern many, and some belong to another ward. */
export function unnamedPatients({ patients, patientCount }: AuditEntryView): string {
  const unnamed = patientCount - patients.length;
  if (unnamed <= 0) return '';
  return patients.length === 0 ? sayCount(unnamed, 'patient') : `and ${unnamed} more`;
}
