import type { SOURCES } from '@ward/referrals/domain';
import type { InventedOrganisation } from './organisations';

export type Source = (typeof SOURCES)[number];

/** From where the people of an organisation refer. */
export function sourcesOf({ kind, name }: Pick<InventedOrganisation, 'kind' | 'name'>): readonly Source[] {
  switch (kind) {
    case 'gp-practice':
      return ['gp'];
    case 'ambulance':
      return ['ambulance'];
    case 'hospital':
      return ['emergency-department', 'hospital-ward'];
    case 'care-home':
      return ['care-home'];
    case 'partner':
      return name.includes('111') ? ['111'] : ['community-team'];
  }
}

export function isStepDown(source: Source): boolean {
  return source === 'emergency-department' || source === 'hospital-ward';
}
