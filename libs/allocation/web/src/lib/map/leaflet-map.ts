import type { MapTiles } from '@ward/allocation/contract';
import type * as Leaflet from 'leaflet';
import { BOROUGHS, OUTLINE_CREDIT } from './borough-outlines';
import type { DayMapPlaces, MapRoute, MapStop } from './day-routes';

export type Tiles = NonNullable<MapTiles['tiles']>;

export interface Shown {
  readonly places: DayMapPlaces;
  /** Whose way is drawn with numbers. */
  readonly personId: string;
  readonly marked: ReadonlySet<string>;
}

/** So many of the most urgent visits that are nobody's are drawn; the list beside the map has all. */
const MOST_UNALLOCATED = 150;

/** The library, once it is needed. It is a CommonJS module: bundlers hand it over as the default. */
export async function fetchLeaflet(): Promise<typeof Leaflet> {
  const fetched: typeof Leaflet & { readonly default?: typeof Leaflet } = await import('leaflet');
  return fetched.default ?? fetched;
}

/** The drawing behind the map's component: everything that speaks with Leaflet. */
export class LeafletMap {
  private readonly map: Leaflet.Map;
  private readonly shapes: Leaflet.LayerGroup;
  private isPlaced = false;

  /** `chosen` hears of a visit that is clicked. */
  constructor(
    private readonly leaflet: typeof Leaflet,
    private readonly host: HTMLElement,
    tiles: Tiles | null,
    private readonly chosen: (visitId: string) => void,
  ) {
    this.map = leaflet.map(host, { preferCanvas: true, zoomAnimation: false, fadeAnimation: false });
    this.map.attributionControl.setPrefix(false);
    if (tiles) leaflet.tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: 19 }).addTo(this.map);
    else this.drawOutlines();
    this.shapes = leaflet.layerGroup().addTo(this.map);
  }

  show({ places, personId, marked }: Shown): void {
    this.shapes.clearLayers();
    for (const route of places.routes) {
      if (route.personId !== personId) for (const stop of route.stops) this.dot(stop, marked);
    }
    for (const stop of places.unallocated.slice(0, MOST_UNALLOCATED)) this.sign(stop, 'is-nobodys', '!', marked);
    const route = places.routes.find((one) => one.personId === personId);
    if (route) this.way(route, marked);
    this.look(places, route);
  }

  remove(): void {
    this.map.remove();
  }

  private drawOutlines(): void {
    const pane = this.leaflet.svg();
    for (const { name, ring } of BOROUGHS)
      this.leaflet
        .polygon(latLngs(ring), { renderer: pane, className: 'outline', interactive: false })
        .bindTooltip(name, { permanent: true, direction: 'center', className: 'outline-name' })
        .addTo(this.map);
    this.map.attributionControl.addAttribution(OUTLINE_CREDIT);
  }

  private way({ base, stops }: MapRoute, marked: ReadonlySet<string>): void {
    const line = latLngs([base, ...stops.map(({ at }) => at), base]);
    const color = this.colour('--vw-accent');
    this.leaflet.polyline(line, { color, weight: 3, interactive: false }).addTo(this.shapes);
    this.mark(base, 'is-base', '⌂').bindTooltip('Begins and ends here').addTo(this.shapes);
    for (const stop of stops) this.sign(stop, 'is-turn', String(stop.number), marked);
  }

  private dot(stop: MapStop, marked: ReadonlySet<string>): void {
    const isMarked = marked.has(stop.visitId);
    this.leaflet
      .circleMarker([...stop.at], {
        radius: isMarked ? 7 : 4,
        weight: isMarked ? 3 : 1,
        color: this.colour(isMarked ? '--vw-accent' : '--vw-paper'),
        fillColor: this.colour('--vw-ink-soft'),
        fillOpacity: 0.9,
      })
      .bindTooltip(stop.words)
      .on('click', () => this.chosen(stop.visitId))
      .addTo(this.shapes);
  }

  /** A shape with a letter or a number, so that colour is not needed to tell them apart. */
  private sign(stop: MapStop, kind: string, text: string, marked: ReadonlySet<string>): void {
    this.mark(stop.at, `${kind} ${marked.has(stop.visitId) ? 'is-marked' : ''}`, text)
      .bindTooltip(stop.words)
      .on('click', () => this.chosen(stop.visitId))
      .addTo(this.shapes);
  }

  private mark(at: readonly [number, number], kind: string, text: string): Leaflet.Marker {
    const html = document.createElement('span');
    html.textContent = text;
    const icon = this.leaflet.divIcon({ className: `sign ${kind}`, html, iconSize: [22, 22] });
    // The way that is looked at lies above what is nobody's.
    return this.leaflet.marker([...at], {
      icon,
      keyboard: false,
      zIndexOffset: kind.startsWith('is-nobodys') ? 0 : 1000,
    });
  }

  /** The way of whoever is chosen, or the whole day; only once, so that nobody loses the place they moved to. */
  private look({ routes, unallocated }: DayMapPlaces, route: MapRoute | undefined): void {
    const all = route
      ? [route.base, ...route.stops.map(({ at }) => at)]
      : [...routes.flatMap(({ stops }) => stops), ...unallocated].map(({ at }) => at);
    if (all.length === 0) all.push([51.48, -0.1]);
    if (!this.isPlaced || route) this.map.fitBounds(latLngs(all), { padding: [24, 24], maxZoom: 14 });
    this.isPlaced = true;
  }

  /** The colour of a token as the canvas takes it: tokens may hold one for light and one for dark. */
  private colour(token: string): string {
    const probe = document.createElement('span');
    probe.style.color = `var(${token})`;
    this.host.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }
}

function latLngs(places: readonly (readonly [number, number])[]): Leaflet.LatLngTuple[] {
  return places.map(([lat, lon]) => [lat, lon]);
}
