/** How much ward there is. Every size has the same shape. */
export interface Size {
  readonly staff: number;
  readonly practices: number;
  readonly beds: number;
  /** Patients on the ward now. */
  readonly onWard: number;
  /** Stays of the last two weeks that are over. */
  readonly discharged: number;
  /** Referrals of the last two weeks that were declined or redirected. */
  readonly turnedAway: number;
  /** Referrals that nobody has decided on yet. */
  readonly waiting: number;
  /** Days of history before today. */
  readonly daysBack: number;
}

export const SIZES = {
  small: { staff: 10, practices: 3, beds: 60, onWard: 12, discharged: 3, turnedAway: 2, waiting: 5, daysBack: 3 },
  day: { staff: 70, practices: 60, beds: 260, onWard: 200, discharged: 80, turnedAway: 14, waiting: 20, daysBack: 14 },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof SIZES;

/** Beds of each pathway on one ward: by how often it is used, at least one each, and in sum as many as the ward has. */
export function poolsOf(beds: number, slugs: readonly string[]): Map<string, number> {
  const share = (slug: string) => USED_MOST[slug] ?? 2;
  const whole = slugs.reduce((sum, slug) => sum + share(slug), 0);
  const pools = new Map(slugs.map((slug) => [slug, Math.max(1, Math.floor((beds * share(slug)) / whole))]));
  let left = beds - [...pools.values()].reduce((sum, count) => sum + count, 0);
  for (let turn = 0; left > 0; turn = (turn + 1) % slugs.length, left--) {
    const slug = slugs[turn] ?? '';
    pools.set(slug, (pools.get(slug) ?? 0) + 1);
  }
  return pools;
}

const USED_MOST: Readonly<Record<string, number>> = {
  frailty: 8,
  'respiratory-infection': 7,
  'iv-antibiotics': 5,
  'heart-failure': 6,
  copd: 5,
  cellulitis: 5,
  falls: 4,
  'urinary-infection': 4,
  'early-discharge': 4,
};
