/** What kind of place an organisation is; `provider` runs a ward, every other kind refers to one. */
export const ORGANISATION_KINDS = ['provider', 'gp-practice', 'ambulance', 'hospital', 'care-home', 'partner'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** On which side of a referral the people of such an organisation work. */
export function sideOf(kind: OrganisationKind): 'provider' | 'referrer' {
  return kind === 'provider' ? 'provider' : 'referrer';
}
