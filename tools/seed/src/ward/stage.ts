import type { Source } from '../invent/sources';
import type { InventedOrganisation } from '../invent/organisations';
import type { Borough } from '../invent/places';
import type { StaffProfile } from '../invent/staff';
import type { DemoPathway } from '../pathways';
import type { Moment } from '../plan/moment';
import type { Size } from '../sizes';
import type { SeedPerson } from './people';
import type { SeedWard } from './seed-ward';

export interface Referrers {
  readonly organisationId: string;
  readonly organisation: InventedOrganisation;
  readonly sources: readonly Source[];
  readonly people: readonly [SeedPerson, ...SeedPerson[]];
}

export interface TeamMember {
  readonly person: SeedPerson;
  readonly profile: StaffProfile;
  readonly wardId: string | null;
  readonly base: { readonly lat: number; readonly lon: number };
}

/** What stands before the first patient comes. */
export interface Stage {
  readonly ward: SeedWard;
  readonly size: Size;
  readonly moment: Moment;
  readonly providerId: string;
  readonly wards: Readonly<Record<Borough, string>>;
  readonly pathwayIds: ReadonlyMap<string, string>;
  readonly pathways: readonly DemoPathway[];
  readonly referrers: readonly Referrers[];
  readonly team: readonly TeamMember[];
  /** The people that one signs in as, by subject. */
  named(subject: string): SeedPerson;
}
