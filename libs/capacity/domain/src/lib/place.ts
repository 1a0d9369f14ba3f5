import { type Id, type Instant, isBefore, plusMinutes } from '@ward/kernel';

/** Minutes that a bed is held for a referral while it is being decided. */
export const HOLD_MINUTES = 30;

export type PlaceId = Id<'place'>;

/** Somebody's claim on a bed: held while a referral is decided, occupied during a stay, released afterwards. */
export interface Place {
  readonly id: PlaceId;
  readonly bedId: Id<'bed'>;
  readonly wardId: Id<'ward'>;
  readonly pathwayId: Id<'pathway'>;
  readonly referralId: Id<'referral'> | null;
  readonly episodeId: Id<'episode'> | null;
  readonly status: 'held' | 'occupied' | 'released';
  readonly heldUntil: Instant | null;
  readonly takenAt: Instant;
  readonly releasedAt: Instant | null;
}

export function heldUntil(at: Instant): Instant {
  return plusMinutes(at, HOLD_MINUTES);
}

/** A hold lapses at its end: at that very moment the bed is free for others. */
export function hasLapsed(place: Place, at: Instant): boolean {
  return place.status === 'held' && place.heldUntil !== null && !isBefore(at, place.heldUntil);
}

/** The bed belongs to this stay from now on; a hold for its referral becomes the stay's own place. */
export function occupied(place: Place, episodeId: Id<'episode'>): Place {
  return { ...place, status: 'occupied', episodeId, heldUntil: null };
}

export function released(place: Place, at: Instant): Place {
  return { ...place, status: 'released', heldUntil: null, releasedAt: at };
}
