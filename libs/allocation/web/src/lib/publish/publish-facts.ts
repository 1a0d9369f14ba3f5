import type { DayBoard } from '@ward/allocation/contract';

/** Where a day stands with its staff: which wards they have been told, what they have not seen since. */
export interface PublishFacts {
  readonly drafts: DayBoard['wards'];
  readonly published: DayBoard['wards'];
  readonly assigned: number;
  /** Visits of the drafts that nobody has. */
  readonly unallocated: number;
  readonly unseen: readonly { readonly name: string; readonly changes: number }[];
}

export function publishFacts({ wards, visits, people }: DayBoard): PublishFacts {
  const drafts = wards.filter(({ publishedAt }) => publishedAt === null);
  const open = visits.filter(
    ({ wardId, status }) => status === 'planned' && drafts.some((ward) => ward.wardId === wardId),
  );
  return {
    drafts,
    published: wards.filter(({ publishedAt }) => publishedAt !== null),
    assigned: open.filter(({ assigned }) => assigned.length > 0).length,
    unallocated: open.filter(({ assigned }) => assigned.length === 0).length,
    unseen: people.flatMap(({ name, unseenChanges: changes }) => (changes > 0 ? [{ name, changes }] : [])),
  };
}
