import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type BedPool, FIGURES, type FigureKey, type ServiceFigures } from '@ward/capacity/contract';
import { plusDays } from '@ward/kernel';
import {
  type Column,
  DataTable,
  DateField,
  Expander,
  LiveUpdates,
  Loaded,
  Now,
  PageActions,
  PageFrame,
  Ready,
  SelectField,
  type Sort,
} from '@ward/ui';
import { CapacityClient } from '../capacity-client';
import { DayBars } from './day-bars';
import { FigureTile } from './figure-tile';
import { GroupTable } from './group-table';

const DAYS_SHOWN = 28;

/** How the service does: every number with its definition, and the rows behind it one press away. */
@Component({
  selector: 'vw-service-page',
  imports: [
    DataTable,
    DateField,
    DayBars,
    Expander,
    FigureTile,
    GroupTable,
    Loaded,
    PageActions,
    PageFrame,
    Ready,
    RouterLink,
    SelectField,
  ],
  templateUrl: './service-page.html',
  styleUrl: './service-page.scss',
})
export class ServicePage {
  private readonly capacity = inject(CapacityClient);
  private readonly now = inject(Now);
  protected readonly from = signal<string>(plusDays(this.now.today(), 1 - DAYS_SHOWN));
  protected readonly to = signal<string>(this.now.today());
  protected readonly wardId = signal('');
  protected readonly period = computed(() => ({ from: this.from(), to: this.to(), wardId: this.wardId() }));
  protected readonly figures = this.capacity.figures(this.period);
  protected readonly wards = this.capacity.wards();
  protected readonly pools = this.capacity.pools();
  protected readonly wardOptions = computed(() =>
    this.wards.value().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly shownPools = computed(() =>
    this.pools.value().filter(({ wardId }) => this.wardId() === '' || wardId === this.wardId()),
  );

  protected readonly sort = signal<Sort | undefined>(undefined);
  protected readonly poolId = ({ wardId, pathwayId }: BedPool) => `${wardId}${pathwayId}`;
  protected readonly poolMark = ({ occupancy }: BedPool) =>
    occupancy.mark === 'breach' ? ('alarm' as const) : undefined;
  protected readonly poolColumns: readonly Column<BedPool>[] = [
    { key: 'pathway', heading: 'Pathway', words: nameOf, sortBy: nameOf, onPhone: 'title' },
    { key: 'ward', heading: 'Ward', words: ({ wardName }) => wardName, sortBy: ({ wardName }) => wardName },
    {
      key: 'taken',
      heading: 'Beds taken',
      words: ({ occupancy }) => `${occupancy.patients} of ${occupancy.staffed}`,
      align: 'end',
      tight: true,
    },
    { key: 'free', heading: 'Free', words: ({ free }) => free, sortBy: ({ free }) => free, align: 'end' },
    {
      key: 'percent',
      heading: 'Occupancy',
      words: ({ occupancy }) => percent(occupancy.percent),
      sortBy: ({ occupancy }) => occupancy.percent ?? -1,
      align: 'end',
    },
  ];

  constructor() {
    const live = inject(LiveUpdates);
    const events = ['caseload.episode-opened.v1', 'caseload.episode-closed.v1', 'capacity.pressure-changed.v1'];
    live.reloadOn(this.figures, events);
    live.reloadOn(this.pools, events);
  }

  protected tiles(figures: ServiceFigures): { key: FigureKey; label: string; value: string; note: string }[] {
    const tile = (key: FigureKey, value: string | number, note = '') => ({
      key,
      label: FIGURES[key].label,
      value: String(value),
      note,
    });
    return [
      tile('patients-now', figures.patientsNow),
      tile('staffed-beds', figures.staffedBeds),
      tile('occupancy-now', percent(figures.occupancyPercent), MARKS[figures.occupancyMark]),
      tile('admissions', figures.admissions),
      tile('discharges', figures.discharges),
      tile(
        'step-up',
        percent(figures.admissions ? Math.round((figures.stepUp / figures.admissions) * 100) : null),
        `${figures.stepUp} of ${figures.admissions}`,
      ),
      tile('stay-days', figures.medianStayDays === null ? '–' : `${figures.medianStayDays} days`, 'median'),
      tile('over-14-days', figures.over14Days),
      tile('to-hospital', figures.toHospital),
      tile('contacts', figures.contacts),
      tile(
        'two-hour',
        percent(figures.twoHour.percent),
        `${figures.twoHour.met} of ${figures.twoHour.due}; the standard is 70 %`,
      ),
      tile('declined', figures.declined),
      tile('overdue', figures.overdue),
    ];
  }
}

const nameOf = ({ pathwayName }: BedPool) => pathwayName ?? 'Any pathway';

const MARKS: Record<ServiceFigures['occupancyMark'], string> = {
  'below-target': 'not above the aim of 80 %',
  'on-target': 'above the aim of 80 %',
  breach: 'over 100 %: a breach',
  'no-beds': 'no staffed beds',
};

function percent(value: number | null): string {
  return value === null ? '–' : `${value} %`;
}
