import type { Random } from '@ward/kernel';
import type { OrganisationKind } from '@ward/identity/domain';
import type { Workplace } from '../demo-people';
import { BOROUGHS, inventPlace, NEIGHBOURHOODS, type Borough } from './places';

export interface InventedOrganisation {
  readonly odsCode: string;
  readonly name: string;
  readonly kind: Exclude<OrganisationKind, 'provider'>;
  readonly phone: string;
  readonly postcode: string;
  readonly lat: number;
  readonly lon: number;
  readonly borough: Borough;
  /** Set where a named demo person works here. */
  readonly works?: Workplace;
}

type Named = Pick<InventedOrganisation, 'odsCode' | 'name' | 'kind' | 'borough'> & { readonly works?: Workplace };

const PARTNERS: readonly Named[] = [
  { odsCode: 'Y9A01', name: 'South London Ambulance', kind: 'ambulance', borough: 'Southwark', works: 'ambulance' },
  { odsCode: 'Y9A11', name: 'NHS 111 South Thames', kind: 'partner', borough: 'Lambeth' },
  { odsCode: 'Y9H01', name: 'Thameside Hospital', kind: 'hospital', borough: 'Lambeth', works: 'hospital' },
  { odsCode: 'Y9H02', name: 'Camberwell Infirmary', kind: 'hospital', borough: 'Southwark' },
  { odsCode: 'Y9C01', name: 'Rowan House care home', kind: 'care-home', borough: 'Lambeth', works: 'care-home' },
  { odsCode: 'Y9C02', name: 'Linden Lodge care home', kind: 'care-home', borough: 'Southwark' },
  { odsCode: 'Y9C03', name: 'Mulberry Court care home', kind: 'care-home', borough: 'Lambeth' },
  { odsCode: 'Y9T01', name: 'Southwark community nursing', kind: 'partner', borough: 'Southwark' },
];

const NAMED_PRACTICES: readonly Named[] = [
  { odsCode: 'G89901', name: 'Brixton Hill Practice', kind: 'gp-practice', borough: 'Lambeth', works: 'brixton-hill' },
  { odsCode: 'G89902', name: 'Peckham Rye Surgery', kind: 'gp-practice', borough: 'Southwark', works: 'peckham-rye' },
];

const PRACTICE_KINDS = ['Surgery', 'Medical Centre', 'Group Practice', 'Health Centre'];

/** Practices first, then everybody else who refers. Codes are in a range that no real practice has. */
export function inventOrganisations(practices: number, random: Random): InventedOrganisation[] {
  const more: Named[] = [];
  for (let index = 0; NAMED_PRACTICES.length + more.length < practices; index++) {
    const borough = BOROUGHS[index % 2] ?? 'Lambeth';
    const round = Math.floor(index / 2);
    const area = NEIGHBOURHOODS[borough][round % NEIGHBOURHOODS[borough].length];
    const kind = PRACTICE_KINDS[Math.floor(round / NEIGHBOURHOODS[borough].length) % PRACTICE_KINDS.length];
    more.push({ odsCode: `G89${903 + index}`, name: `${area?.name} ${kind}`, kind: 'gp-practice', borough });
  }
  return [...NAMED_PRACTICES.slice(0, practices), ...more, ...PARTNERS].map((named, index) => {
    const { postcode, lat, lon } = inventPlace(named.borough, random);
    return { ...named, postcode, lat, lon, phone: inventPhone(index) };
  });
}

/** 020 7946 0000 to 0999 are numbers that Ofcom keeps for drama: nobody is called by mistake. */
export function inventPhone(index: number): string {
  return `020 7946 ${String(index % 1000).padStart(4, '0')}`;
}
