import { ok, refuse, type Result } from '@ward/kernel';
import type { Absence, Shift } from './shift';

type Swapped = Pick<Shift, 'personId' | 'startsAt' | 'endsAt'>;

export type SwapRefusal =
  { readonly code: 'allocation/same-person' } | { readonly code: 'allocation/taker-away'; readonly personId: string };

/** Whether two people may take each other's shift: neither may be away in any of the time that they would take on. */
export function weighSwap(
  one: Swapped,
  other: Swapped,
  absences: readonly Pick<Absence, 'personId' | 'from' | 'to'>[],
): Result<undefined, SwapRefusal> {
  if (one.personId === other.personId) return refuse({ code: 'allocation/same-person' });
  const isAway = (taker: Swapped, shift: Swapped) =>
    absences.some(
      ({ personId, from, to }) => personId === taker.personId && from < shift.endsAt && to > shift.startsAt,
    );
  if (isAway(one, other)) return refuse({ code: 'allocation/taker-away', personId: one.personId });
  if (isAway(other, one)) return refuse({ code: 'allocation/taker-away', personId: other.personId });
  return ok();
}
