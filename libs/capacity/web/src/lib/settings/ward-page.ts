import { Component, computed, inject, input, signal } from '@angular/core';
import type { BedView, SetBed, WardView } from '@ward/capacity/contract';
import {
  Cell,
  type Column,
  DataTable,
  Empty,
  Expander,
  LiveUpdates,
  Loaded,
  NumberField,
  PageFrame,
  Ready,
  SelectField,
  StatusTag,
  Tag,
  Toasts,
  wordsOf,
} from '@ward/ui';
import { v7 } from 'uuid';
import { CapacityClient } from '../capacity-client';
import { BedDialog } from './bed-dialog';
import { labelsAfter } from './labels-after';
import { WardForm } from './ward-form';

/** A ward: its name, telephone and catchment; its beds, which are staffed, whose pool they are in, and more of them. */
@Component({
  selector: 'vw-ward-page',
  imports: [
    ...[BedDialog, Cell, DataTable, Empty, Expander, Loaded, NumberField, PageFrame, Ready, SelectField, StatusTag],
    ...[Tag, WardForm],
  ],
  template: `
    <vw-page [heading]="name()" backTo="/wards" backLabel="Wards and pathways">
      @if (ward(); as ward) {
        <vw-expander summary="Name, telephone, catchment, position" [note]="ward.phone">
          <vw-ward-form [ward]="ward" (saved)="kept($event)" />
        </vw-expander>
      }
      <section class="vw-card vw-no-print">
        <h2 class="nhsuk-heading-s">Add beds</h2>
        <div class="vw-actions">
          <vw-number-field label="How many" [whole]="true" [width]="3" [(value)]="count" />
          <vw-select-field label="For" choice="Any pathway" [options]="pathwayOptions()" [(value)]="pathwayId" />
          <button class="nhsuk-button nhsuk-button--small" type="button" [attr.aria-busy]="isBusy()" (click)="add()">
            Add
          </button>
        </div>
      </section>
      <vw-loaded>
        <ng-template [vwReady]="beds" let-beds>
          @if (beds.length > 0) {
            <vw-data-table hideCaption dense caption="Beds" [columns]="columns()" [rows]="beds" [idOf]="idOf">
              <ng-template [vwCell]="beds" name="status" let-bed>
                <vw-status-tag [status]="bed.status" />
                {{ bed.patientName }}
              </ng-template>
              <ng-template [vwCell]="beds" name="staffed" let-bed>
                @if (bed.staffed) {
                  <vw-tag tone="good" icon="tick">Staffed</vw-tag>
                } @else {
                  <vw-tag icon="close">Closed</vw-tag>
                }
                <span class="acts">
                  <button
                    class="vw-link-button"
                    type="button"
                    [attr.aria-label]="(bed.staffed ? 'Close ' : 'Open ') + bed.label"
                    (click)="toggle(bed)"
                  >
                    {{ bed.staffed ? 'Close' : 'Open' }}
                  </button>
                  <button
                    class="vw-link-button"
                    type="button"
                    [attr.aria-label]="'Change ' + bed.label"
                    (click)="changing.set(bed)"
                  >
                    Change
                  </button>
                </span>
              </ng-template>
            </vw-data-table>
          } @else {
            <vw-empty icon="bed" heading="No beds yet">Add some above.</vw-empty>
          }
        </ng-template>
      </vw-loaded>
    </vw-page>
    @if (changing(); as bed) {
      <vw-bed-dialog
        [bed]="bed"
        [pathways]="pathwayOptions()"
        (saved)="changed($event)"
        (closed)="changing.set(undefined)"
      />
    }
  `,
  styles: `
    .acts {
      display: inline-flex;
      gap: var(--vw-space-4);
      margin-left: var(--vw-space-3);
    }
    section {
      margin: var(--vw-space-4) 0;
    }
  `,
})
export class WardPage {
  readonly id = input.required<string>();
  private readonly capacity = inject(CapacityClient);
  private readonly toasts = inject(Toasts);
  protected readonly beds = this.capacity.beds(this.id);
  private readonly wards = this.capacity.wards();
  private readonly pathways = this.capacity.pathways();
  protected readonly ward = computed(() => this.wards.value().find(({ id }) => id === this.id()));
  protected readonly name = computed(() => this.ward()?.name ?? 'Ward');
  protected readonly pathwayOptions = computed(() =>
    (this.pathways.hasValue() ? this.pathways.value() : [])
      .filter(({ active }) => active)
      .map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly count = signal<number | null>(1);
  protected readonly pathwayId = signal('');
  protected readonly isBusy = signal(false);
  protected readonly changing = signal<BedView | undefined>(undefined);
  protected readonly idOf = ({ id }: BedView) => id;
  protected readonly columns = computed((): readonly Column<BedView>[] => {
    const names = new Map(this.pathwayOptions().map(({ value, label }) => [value, label]));
    return [
      { key: 'label', heading: 'Bed', words: ({ label }) => label, onPhone: 'title' },
      {
        key: 'pool',
        heading: 'For',
        words: ({ pathwayId }) => (pathwayId ? (names.get(pathwayId) ?? '') : 'Any pathway'),
      },
      { key: 'status', heading: 'Now' },
      { key: 'staffed', heading: 'Staffed' },
    ];
  });

  constructor() {
    inject(LiveUpdates).reloadOn(this.beds, [
      'capacity.pressure-changed.v1',
      'capacity.place-freed.v1',
      'caseload.episode-opened.v1',
    ]);
  }

  protected async add(): Promise<void> {
    const labels = labelsAfter(
      this.beds.hasValue() ? this.beds.value().map(({ label }) => label) : [],
      this.count() ?? 0,
    );
    if (labels.length === 0) return this.toasts.failed('Say how many beds, from 1 to 100');
    this.isBusy.set(true);
    const beds = labels.map((label) => ({ id: v7(), label }));
    const answer = await this.capacity.addBeds(this.id(), { pathwayId: this.pathwayId() || null, beds });
    this.isBusy.set(false);
    if (!answer.ok) return this.toasts.failed(wordsOf(answer.error));
    this.beds.reload();
    this.toasts.done(
      `${labels.length === 1 ? 'Bed' : 'Beds'} ${labels[0]}${labels.length > 1 ? ` to ${labels.at(-1)}` : ''} added`,
    );
  }

  protected kept(ward: WardView): void {
    this.wards.reload();
    this.toasts.done(`${ward.name} is saved`);
  }

  protected changed({ bed, before }: { bed: BedView; before: SetBed }): void {
    this.changing.set(undefined);
    this.beds.reload();
    this.toasts.done(`Bed ${bed.label} is saved`, () => this.set(bed, before));
  }

  protected async toggle(bed: BedView): Promise<void> {
    const { staffed, pathwayId } = bed;
    await this.set(bed, { staffed: !staffed, pathwayId, whenInUse: 'refuse' });
  }

  private async set(bed: BedView, to: SetBed): Promise<void> {
    const { staffed, pathwayId } = bed;
    const answer = await this.capacity.setBed(bed, to);
    if (!answer.ok) return this.toasts.failed(wordsOf(answer.error));
    this.beds.reload();
    this.toasts.done(`Bed ${bed.label} is ${to.staffed ? 'open' : 'closed'}`, () =>
      this.set(answer.value, { staffed, pathwayId, whenInUse: 'breach' }),
    );
  }
}
