import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EpisodeView } from '@ward/caseload/contract';
import {
  LiveUpdates,
  Loaded,
  PageFrame,
  PageTop,
  PatientBanner,
  Ready,
  Session,
  StatusTag,
  TabSet,
  TabTemplate,
  Toasts,
} from '@ward/ui';
import { CaseloadClient } from '../caseload-client';
import { StayCard } from '../stay/stay-card';
import { bannerOf, openEpisode, RECORD_EVENTS } from '../words';
import { AccessTab } from './access-tab';
import { DetailsCard } from './details-card';
import { EntriesCard } from './entries-card';
import { LettersCard } from './letters-card';
import { ObservationsTab } from './observations-tab';
import { PlanTab } from './plan-tab';
import { TasksCard } from './tasks-card';
import { TimelineTab } from './timeline-tab';
import { VisitsTab } from './visits-tab';

/** The patient in one screen. */
@Component({
  selector: 'vw-record-page',
  imports: [
    ...[AccessTab, DetailsCard, EntriesCard, LettersCard, Loaded, ObservationsTab, PageFrame, PageTop, PatientBanner],
    ...[PlanTab, Ready, RouterLink, StatusTag, StayCard, TabSet, TabTemplate, TasksCard, TimelineTab, VisitsTab],
  ],
  templateUrl: './record-page.html',
  styleUrl: './record-page.scss',
})
export class RecordPage {
  readonly id = input.required<string>();
  /** From the address, so that a tab can be linked to and survives a reload. */
  readonly tab = input<string>();
  protected readonly record = inject(CaseloadClient).record(this.id);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly chosen = signal<string | undefined>(undefined);
  protected readonly selected = computed(() => this.chosen() ?? this.tab() ?? 'overview');
  protected readonly known = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly banner = computed(() => {
    const record = this.known();
    return record && bannerOf(record);
  });
  protected readonly stay = computed(() => {
    const record = this.known();
    return record && (openEpisode(record) ?? record.episodes[0]);
  });
  protected readonly isStaff = computed(() => this.session.me()?.side === 'provider');

  constructor() {
    inject(LiveUpdates).reloadOn(this.record, RECORD_EVENTS);
  }

  protected changed(_episode: EpisodeView, words: string): void {
    this.toasts.done(words);
    this.record.reload();
  }
}
