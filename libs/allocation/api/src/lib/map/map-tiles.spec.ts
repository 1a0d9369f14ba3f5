import { MapTilesConfiguration, mapTilesModule, tilesOrigin } from './map-tiles.module';

const TILES = 'https://tiles.example.org/ground/{z}/{x}/{y}.png';

describe('the tiles of the map', () => {
  it('are none until they are configured', () => {
    for (const given of [{}, { HOMEWARD_MAP_TILES: '' }]) {
      const configuration = MapTilesConfiguration.parse(given);
      expect(mapTilesModule(configuration)).toEqual([]);
      expect(tilesOrigin(configuration)).toEqual([]);
    }
  });

  it('open the browser’s rules for their own address alone', () => {
    const configuration = MapTilesConfiguration.parse({ HOMEWARD_MAP_TILES: TILES, HOMEWARD_MAP_CREDIT: '© Somebody' });
    expect(tilesOrigin(configuration)).toEqual(['https://tiles.example.org']);
    expect(mapTilesModule(configuration)[0]?.providers).toMatchObject([
      { useValue: { url: TILES, attribution: '© Somebody' } },
    ]);
  });

  it.each(['tiles.example.org', 'javascript:alert(1)', 'https://{s}.example.org/{z}.png'])(
    'are never %s',
    (address) => {
      expect(MapTilesConfiguration.safeParse({ HOMEWARD_MAP_TILES: address }).success).toBe(false);
    },
  );
});
