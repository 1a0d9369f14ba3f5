import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PathwayLine } from '@ward/capacity/contract';
import {
  Cell,
  type Column,
  DataTable,
  Empty,
  FORMATS,
  LiveUpdates,
  Loaded,
  Occupancy,
  PageFrame,
  Ready,
  Tag,
} from '@ward/ui';
import { CapacityClient } from '../capacity-client';

const URGENCIES: Record<PathwayLine['urgency'], string> = {
  'two-hour': '2 hours',
  'same-day': 'Same day',
  'next-day': 'Next day',
};

/** Wards with their beds, and pathways with who set them and when. */
@Component({
  selector: 'vw-beds-page',
  imports: [Cell, DataTable, Empty, FORMATS, Loaded, Occupancy, PageFrame, Ready, RouterLink, Tag],
  template: `
    <vw-page heading="Wards and pathways" backTo="/settings" backLabel="Settings">
      <div class="vw-stack">
        <section class="vw-card">
          <h2 class="nhsuk-heading-m">Wards</h2>
          @for (ward of wards.value(); track ward.id) {
            <p class="ward">
              <a [routerLink]="['/wards', ward.id]">{{ ward.name }}</a>
            </p>
            <vw-occupancy
              [name]="ward.shortName"
              [taken]="ward.occupancy.patients"
              [beds]="ward.occupancy.staffed"
              [held]="ward.held"
            />
          } @empty {
            <vw-empty icon="bed" heading="No wards yet" />
          }
          <p class="ward"><a routerLink="/wards/new">Add a ward</a></p>
        </section>
        <section class="vw-card">
          <h2 class="nhsuk-heading-m">Pathways</h2>
          <p><a routerLink="/pathways/new">Add a pathway</a>, or open one and copy it</p>
          <vw-loaded>
            <ng-template [vwReady]="pathways" let-lines>
              <vw-data-table hideCaption dense caption="Pathways" [columns]="columns" [rows]="lines" [idOf]="idOf">
                <ng-template [vwCell]="lines" name="name" let-line>
                  <a [routerLink]="['/pathways', line.id]">{{ line.name }}</a>
                  @if (!line.active) {
                    <vw-tag icon="close">Retired</vw-tag>
                  }
                </ng-template>
                <ng-template [vwCell]="lines" name="set" let-line>
                  {{ line.setByName }}, {{ line.setAt | moment }} (version {{ line.version }})
                </ng-template>
              </vw-data-table>
            </ng-template>
          </vw-loaded>
        </section>
      </div>
    </vw-page>
  `,
  styles: `
    .ward {
      margin: var(--vw-space-4) 0 var(--vw-space-2);
    }
  `,
})
export class BedsPage {
  private readonly capacity = inject(CapacityClient);
  protected readonly wards = this.capacity.wards();
  protected readonly pathways = this.capacity.pathways();
  protected readonly idOf = ({ id }: PathwayLine) => id;
  protected readonly columns: readonly Column<PathwayLine>[] = [
    { key: 'name', heading: 'Pathway', onPhone: 'title', sortBy: ({ name }) => name },
    { key: 'urgency', heading: 'First contact', words: ({ urgency }) => URGENCIES[urgency] },
    { key: 'days', heading: 'Expected stay', words: ({ expectedDays }) => `${expectedDays} days`, align: 'end' },
    {
      key: 'beds',
      heading: 'Beds',
      words: ({ staffedBeds, freeBeds }) => `${staffedBeds}, ${freeBeds} free`,
      align: 'end',
      tight: true,
    },
    { key: 'set', heading: 'Set by' },
  ];

  constructor() {
    const live = inject(LiveUpdates);
    live.reloadOn(this.pathways, ['capacity.pathway-revised.v1']);
    live.reloadOn(this.wards, ['capacity.pressure-changed.v1']);
  }
}
