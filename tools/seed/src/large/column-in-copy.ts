/** A column as the catalogue describes it. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** What of the ward a table holds: the house itself, stays that also get a past, or what is kept once a provider. */
export interface CopiedTable {
  readonly name: string;
  readonly holds: 'house' | 'stays' | 'kept';
  /** Which rows get a past as well; written about `row`. */
  readonly past?: string;
  /** Columns that are not the plain copy of themselves; written about `row`, `copy.ward` and `copy.past`. */
  readonly but?: Readonly<Record<string, string>>;
}

/** Columns that name a part of the house: they are the same for a provider's present and past. */
const OF_THE_HOUSE =
  /^((provider|organisation|referrer|gp_organisation|ward|pathway|bed|person|owner|sender|referrer_person|responsible_clinician|by|actor)_id|refers_to|\w+_by)$/;

const DAYS_BETWEEN_PASTS = 30;

/**
 * The value of a column in the copy numbered `copy.ward` (which provider) and `copy.past` (how many months back; 0 is
 * now): ids become other ids, times move back, everything else stays.
 */
export function inCopy({ name, type }: Column, { holds, but }: CopiedTable): string {
  const special = but?.[name];
  if (special) return special;
  const column = `row.${quoted(name)}`;
  const past = holds === 'stays' && !OF_THE_HOUSE.test(name) ? 'copy.past' : '0';
  switch (type) {
    case 'uuid':
      return `pg_temp.copy_of(${column}, copy.ward, ${past})`;
    case '_uuid':
      return `array(select pg_temp.copy_of(one, copy.ward, copy.past) from unnest(${column}) one)`;
    case 'timestamptz':
      return `${column} - copy.past * interval '${DAYS_BETWEEN_PASTS} days'`;
    case 'date':
      return `${column} - copy.past * ${DAYS_BETWEEN_PASTS}`;
    default:
      return column;
  }
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
