import type { Random } from '@ward/kernel';

export const BOROUGHS = ['Lambeth', 'Southwark'] as const;
export type Borough = (typeof BOROUGHS)[number];

/** The latitudes and longitudes between which each borough lies. */
export const BOXES: Readonly<
  Record<Borough, { readonly lat: readonly [number, number]; readonly lon: readonly [number, number] }>
> = {
  Lambeth: { lat: [51.412, 51.508], lon: [-0.151, -0.0785] },
  Southwark: { lat: [51.4219, 51.5085], lon: [-0.11, -0.0325] },
};

interface Neighbourhood {
  readonly name: string;
  readonly outward: string;
  readonly lat: number;
  readonly lon: number;
}

const near = (name: string, outward: string, lat: number, lon: number): Neighbourhood => ({ name, outward, lat, lon });

/** Real neighbourhoods with the middle of each; homes are scattered some 400 metres around it. */
export const NEIGHBOURHOODS: Readonly<Record<Borough, readonly Neighbourhood[]>> = {
  Lambeth: [
    near('Waterloo', 'SE1', 51.5016, -0.1132),
    near('Kennington', 'SE11', 51.4905, -0.1115),
    near('Vauxhall', 'SW8', 51.4825, -0.1245),
    near('Stockwell', 'SW9', 51.4722, -0.1228),
    near('South Lambeth', 'SW8', 51.4757, -0.1303),
    near('Myatt’s Fields', 'SW9', 51.4741, -0.1075),
    near('Loughborough Junction', 'SE5', 51.4662, -0.1021),
    near('Brixton', 'SW9', 51.4655, -0.1136),
    near('Brixton Hill', 'SW2', 51.4542, -0.1223),
    near('Tulse Hill', 'SW2', 51.4455, -0.1105),
    near('Clapham Town', 'SW4', 51.4632, -0.1386),
    near('Clapham Park', 'SW4', 51.4535, -0.1345),
    near('Streatham Hill', 'SW2', 51.4395, -0.1265),
    near('Streatham', 'SW16', 51.4285, -0.1315),
    near('Streatham Vale', 'SW16', 51.4185, -0.1375),
    near('West Norwood', 'SE27', 51.4325, -0.1035),
    near('Gipsy Hill', 'SE19', 51.4245, -0.0885),
    near('Herne Hill', 'SE24', 51.4535, -0.1005),
  ],
  Southwark: [
    near('Borough', 'SE1', 51.4995, -0.0945),
    near('Bermondsey Street', 'SE1', 51.4982, -0.0833),
    near('South Bermondsey', 'SE16', 51.4885, -0.0595),
    near('Rotherhithe', 'SE16', 51.4985, -0.0525),
    near('Surrey Quays', 'SE16', 51.4935, -0.0445),
    near('Elephant and Castle', 'SE17', 51.4925, -0.0985),
    near('Walworth', 'SE17', 51.4875, -0.0935),
    near('Old Kent Road', 'SE15', 51.4835, -0.0685),
    near('Camberwell', 'SE5', 51.4739, -0.0949),
    near('Camberwell Grove', 'SE5', 51.4697, -0.0872),
    near('Peckham', 'SE15', 51.4725, -0.0695),
    near('Peckham Rye', 'SE15', 51.4645, -0.0665),
    near('Nunhead', 'SE15', 51.4662, -0.0562),
    near('East Dulwich', 'SE22', 51.4565, -0.0745),
    near('Dulwich Village', 'SE21', 51.4485, -0.0865),
    near('West Dulwich', 'SE21', 51.4395, -0.0925),
    near('Honor Oak', 'SE22', 51.4525, -0.0615),
  ],
};

/** The outward codes that a ward serves. */
export function catchmentOf(borough: Borough): string[] {
  return [...new Set(NEIGHBOURHOODS[borough].map(({ outward }) => outward))].sort();
}

export interface Place {
  readonly address: string;
  readonly postcode: string;
  readonly lat: number;
  readonly lon: number;
}

const STREETS =
  'Acorn Alder Bramley Canal Chestnut Coppice Dairy Elm Foundry Garden Hazel Juniper Lavender Linden Meadow Mulberry Orchard Poplar Quarry Rowan Sycamore Tanner Walnut Willow'.split(
    ' ',
  );
const KINDS = ['Road', 'Street', 'Grove', 'Gardens', 'Terrace', 'Walk', 'Close'];
/** Letters that the second half of a postcode may have. */
const INWARD = 'ABDEFGHJLNPQRSTUWXYZ';
const SCATTER_METRES = 400;

/** An invented address in a real neighbourhood. The second half of its postcode is invented too. */
export function inventPlace(borough: Borough, random: Random): Place {
  const { outward, name, lat, lon } = random.pick(NEIGHBOURHOODS[borough]);
  const [house, flat] = [1 + random.below(180), random.below(3) === 0 ? `Flat ${1 + random.below(40)}, ` : ''];
  const inward = `${1 + random.below(9)}${random.pick([...INWARD])}${random.pick([...INWARD])}`;
  const angle = random.next() * 2 * Math.PI;
  const metres = SCATTER_METRES * Math.sqrt(random.next());
  return {
    address: `${flat}${house} ${random.pick(STREETS)} ${random.pick(KINDS)}, ${name}, London`,
    postcode: `${outward} ${inward}`,
    lat: between(BOXES[borough].lat, lat + (metres * Math.sin(angle)) / 111_320),
    lon: between(BOXES[borough].lon, lon + (metres * Math.cos(angle)) / 69_400),
  };
}

/** Five decimals are a metre: enough for a door. */
function between([low, high]: readonly [number, number], value: number): number {
  return Math.round(Math.min(high, Math.max(low, value)) * 1e5) / 1e5;
}
