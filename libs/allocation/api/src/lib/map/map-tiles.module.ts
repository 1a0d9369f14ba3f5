import { Module, type DynamicModule } from '@nestjs/common';
import * as z from 'zod';

/** One address, all of its places in the path: the browser is told whom it may fetch pictures from. */
const TILES = /^https?:\/\/[\w.-]+(:\d+)?\/(?=\S*\{z\})(?=\S*\{x\})(?=\S*\{y\})\S+$/;

/** What an installation may set about the map of the day. Without tiles it draws the boroughs' outlines. */
export const MapTilesConfiguration = z.object({
  /** Where tiles are, with {z}, {x} and {y}. Whoever serves them sees which parts of the town are looked at. */
  HOMEWARD_MAP_TILES: z
    .union([z.literal(''), z.string().regex(TILES, 'write an address with {z}, {x} and {y} in its path')])
    .optional(),
  /** Whom the tiles have to name as their source. */
  HOMEWARD_MAP_CREDIT: z.string().default(''),
});
export type MapTilesConfiguration = z.infer<typeof MapTilesConfiguration>;

export class MapTilesSettings {
  constructor(
    readonly url: string,
    readonly attribution: string,
  ) {}
}

@Module({})
class MapTilesModule {}

/** Lets the map of the day use the configured tiles; nothing when none are configured. */
export function mapTilesModule({ HOMEWARD_MAP_TILES, HOMEWARD_MAP_CREDIT }: MapTilesConfiguration): DynamicModule[] {
  if (!HOMEWARD_MAP_TILES) return [];
  const settings = new MapTilesSettings(HOMEWARD_MAP_TILES, HOMEWARD_MAP_CREDIT);
  return [
    {
      module: MapTilesModule,
      global: true,
      providers: [{ provide: MapTilesSettings, useValue: settings }],
      exports: [MapTilesSettings],
    },
  ];
}

/** The address that pictures may come from, for the browser's rules; empty without tiles. */
export function tilesOrigin({ HOMEWARD_MAP_TILES }: MapTilesConfiguration): string[] {
  return HOMEWARD_MAP_TILES ? [new URL(HOMEWARD_MAP_TILES).origin] : [];
}
