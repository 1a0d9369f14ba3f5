import { Component, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { WardListLine, WardListPage as Answer, WardListQuery } from '@ward/caseload/contract';
import {
  Cell,
  type Column,
  DataTable,
  Empty,
  FORMATS,
  Icon,
  LiveUpdates,
  Loaded,
  More,
  News2Badge,
  PageActions,
  paged,
  PageFrame,
  Ready,
  SelectField,
  StatusTag,
  Tag,
  type Tone,
  Tonight,
} from '@ward/ui';
import { BedsClient } from '../beds-client';
import { CaseloadClient } from '../caseload-client';
import { RECORD_EVENTS } from '../words';

type Show = WardListQuery['show'];

const SHOWS: { show: Show; label: string; count: keyof Answer['counts']; none: string }[] = [
  { show: 'all', label: 'Everyone', count: 'all', none: 'Nobody is on the ward' },
  { show: 'at-risk', label: 'At risk', count: 'atRisk', none: 'Nobody needs a closer look now' },
  { show: 'not-reviewed', label: 'Not reviewed today', count: 'notReviewed', none: 'Everybody was reviewed today' },
  { show: 'leaving', label: 'Leaving', count: 'leaving', none: 'Nobody is expected to leave by tomorrow' },
  { show: 'in-hospital', label: 'In hospital', count: 'inHospital', none: 'Nobody is in hospital' },
];

const RISKS: Record<WardListLine['risk'], { words: string; tone: Tone; icon: 'alarm' | 'warning' | 'eye' | 'tick' }> = {
  emergency: { words: 'Emergency', tone: 'alarm', icon: 'alarm' },
  urgent: { words: 'Urgent', tone: 'warn', icon: 'warning' },
  watch: { words: 'Watch', tone: 'heed', icon: 'eye' },
  steady: { words: 'Steady', tone: 'good', icon: 'tick' },
};

/** Everyone on the ward, those in danger first. */
@Component({
  selector: 'vw-ward-list-page',
  imports: [
    ...[Cell, DataTable, Empty, FORMATS, Icon, Loaded, More, News2Badge, PageActions, PageFrame, Ready, RouterLink],
    ...[SelectField, StatusTag, Tag, Tonight],
  ],
  templateUrl: './ward-list-page.html',
  styleUrl: './ward-list-page.scss',
})
export class WardListPage {
  private readonly caseload = inject(CaseloadClient);
  protected readonly wardId = signal('');
  protected readonly show = signal<Show>('all');
  private readonly asked = computed(() => ({ wardId: this.wardId(), show: this.show() }));
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = this.caseload.wardList(this.asked, this.after);
  protected readonly lines = paged(this.page, this.after);
  private readonly beds = inject(BedsClient);
  private readonly wards = this.beds.wards();
  private readonly tonight = this.beds.tonight();
  protected readonly nights = computed(() =>
    this.tonight.value().filter(({ wardId }) => this.wardId() === '' || wardId === this.wardId()),
  );
  protected readonly wardOptions = computed(() =>
    this.wards.value().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly shows = SHOWS;
  protected readonly risks = RISKS;
  /** The numbers on the filters stay while the next list travels. */
  private readonly counts = linkedSignal<Answer['counts'] | undefined, Answer['counts'] | undefined>({
    source: () => (this.page.hasValue() ? this.page.value().counts : undefined),
    computation: (counts, before) => counts ?? before?.value,
  });
  protected readonly none = computed(() => SHOWS.find(({ show }) => show === this.show())?.none ?? '');

  protected readonly idOf = ({ episodeId }: WardListLine) => episodeId;
  protected readonly markOf = ({ risk }: WardListLine) =>
    risk === 'emergency' ? ('alarm' as const) : risk === 'urgent' ? ('heed' as const) : undefined;
  protected readonly columns: readonly Column<WardListLine>[] = [
    { key: 'patient', heading: 'Patient', onPhone: 'title' },
    { key: 'risk', heading: 'Risk' },
    { key: 'score', heading: 'NEWS2' },
    { key: 'where', heading: 'Ward and pathway' },
    { key: 'stay', heading: 'Day', tight: true },
    { key: 'visit', heading: 'Next visit' },
    { key: 'round', heading: 'Board round' },
  ];

  constructor() {
    const live = inject(LiveUpdates);
    live.reloadOn(this.page, RECORD_EVENTS);
    live.reloadOn(this.tonight, ['capacity.service-settings-changed.v1']);
    effect(() => {
      this.asked();
      untracked(() => this.lines.restart());
    });
  }

  protected countOf(count: keyof Answer['counts']): string {
    return String(this.counts()?.[count] ?? '');
  }
}
