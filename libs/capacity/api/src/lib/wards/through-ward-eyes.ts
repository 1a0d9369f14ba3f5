import type { Actor } from '@ward/contract';

/**
 * The same person, seeing with the ward's eyes: for counts of beds and minutes that referrers may know, although the
 * rows behind the counts are closed to them. Nothing that names a patient may be asked this way.
 */
export function throughWardEyes(actor: Actor): Actor {
  return { ...actor, side: 'provider', organisationId: actor.providerId };
}
