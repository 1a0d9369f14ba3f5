import { RosterChanged } from '@ward/allocation/contract';
import type { LondonDate } from '@ward/kernel';

export function rosterChanged(
  providerId: string,
  personIds: readonly string[],
  [from, to]: readonly [LondonDate, LondonDate],
) {
  return RosterChanged.event({
    subject: providerId,
    audience: [providerId],
    data: { providerId, personIds: [...personIds], from, to },
  });
}
