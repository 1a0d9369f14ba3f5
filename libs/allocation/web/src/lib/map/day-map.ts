import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import type { DayBoard } from '@ward/allocation/contract';
import { SelectField } from '@ward/ui';
import { BoardClient } from '../board/board-client';
import { BoardSelection } from '../board/board-selection';
import { placesOfDay } from './day-routes';
import { fetchLeaflet, LeafletMap, type Tiles } from './leaflet-map';

const PAGE = 40;

/** The day as places, with everybody's way as a list beside it. What is marked here is marked on the board. */
@Component({
  selector: 'vw-day-map',
  imports: [SelectField],
  templateUrl: './day-map.html',
  styleUrl: './day-map.scss',
  // Leaflet makes elements of its own: its style sheet must reach them.
  encapsulation: ViewEncapsulation.None,
})
export class DayMap {
  readonly board = input.required<DayBoard>();
  readonly opened = output<string>();
  private readonly ground = viewChild.required<ElementRef<HTMLElement>>('ground');
  protected readonly selection = inject(BoardSelection);

  protected readonly places = computed(() => placesOfDay(this.board()));
  private readonly markedPerson = computed(() => {
    const [visitId] = this.selection.ids();
    return this.places().routes.find(({ stops }) => stops.some((stop) => stop.visitId === visitId))?.personId;
  });
  /** Whose way is drawn: who was chosen, or whose visit was marked last. */
  protected readonly personId = linkedSignal<string | undefined, string>({
    source: this.markedPerson,
    computation: (marked, before) => marked ?? before?.value ?? '',
  });
  protected readonly people = computed(() =>
    this.places().routes.map(({ personId, name, stops }) => ({
      value: personId,
      label: `${name}, ${stops.length} homes`,
    })),
  );
  protected readonly route = computed(() => this.places().routes.find(({ personId }) => personId === this.personId()));
  private readonly most = signal(PAGE);
  protected readonly unallocated = computed(() => this.places().unallocated.slice(0, this.most()));
  protected readonly hasFailed = signal(false);
  private readonly tiles = inject(BoardClient).tiles();
  private isBegun = false;
  private readonly drawing = signal<LeafletMap | undefined>(undefined);

  constructor() {
    afterRenderEffect(() => {
      if (this.tiles.isLoading()) return;
      // Without an answer the outlines do.
      const tiles = this.tiles.hasValue() ? this.tiles.value().tiles : null;
      untracked(() => void this.draw(tiles));
    });
    effect(() => {
      this.drawing()?.show({ places: this.places(), personId: this.personId(), marked: this.selection.ids() });
    });
    inject(DestroyRef).onDestroy(() => this.drawing()?.remove());
  }

  protected showMore(): void {
    this.most.update((most) => most + PAGE);
  }

  private async draw(tiles: Tiles | null): Promise<void> {
    if (this.isBegun) return;
    this.isBegun = true;
    try {
      const leaflet = await fetchLeaflet();
      const host = this.ground().nativeElement;
      this.drawing.set(new LeafletMap(leaflet, host, tiles, (visitId) => this.selection.toggle(visitId)));
    } catch {
      this.hasFailed.set(true);
    }
  }
}
