import { type Transaction } from '@ward/contract';
import { type Id, type Result } from '@ward/kernel';

export type NoFreeBed = {
  readonly code: 'capacity/no-free-bed';
  readonly wardId: string;
  readonly pathwayId: string;
};
export type BedTaken = { readonly code: 'capacity/bed-taken'; readonly bedId: string };
export type BedNotThere = { readonly code: 'capacity/bed-not-there'; readonly bedId: string };

export interface TakenPlace {
  readonly placeId: Id<'place'>;
  readonly bedId: Id<'bed'>;
  readonly wardId: Id<'ward'>;
  readonly label: string;
}

/** Beds, asked for by other contexts inside their own transaction: with it the bed is taken, or undone. */
export abstract class WardPlaces {
  /** Keeps a bed of the pathway's pool for a referral for 30 minutes. Asked again, it prolongs the same hold. */
  abstract hold(
    tx: Transaction,
    wanted: { referralId: string; wardId: string; pathwayId: string },
  ): Promise<Result<TakenPlace, NoFreeBed>>;

  /** Gives the stay its bed: the one held for its referral, a named one, or any free bed of the pathway's pool. */
  abstract occupy(
    tx: Transaction,
    wanted: { referralId: string; episodeId: string; wardId: string; pathwayId: string; bedId?: string },
  ): Promise<Result<TakenPlace, NoFreeBed | BedTaken | BedNotThere>>;

  /** Moves a stay to a named bed, or to any free bed of its pathway on another ward. */
  abstract move(
    tx: Transaction,
    wanted: { episodeId: string; wardId: string; pathwayId: string; bedId?: string },
  ): Promise<Result<TakenPlace, NoFreeBed | BedTaken | BedNotThere>>;

  /** Lets go of what a stay has; nothing happens when it has no bed. */
  abstract free(tx: Transaction, episodeId: string): Promise<void>;

  /** Lets go of what is held for a referral that was declined, redirected or withdrawn. */
  abstract letGo(tx: Transaction, referralId: string): Promise<void>;
}
