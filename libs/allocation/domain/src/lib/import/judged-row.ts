import type { CellFault } from './cells';

export const ROW_STATUSES = ['new', 'changed', 'unchanged', 'error'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** What a row of a list from elsewhere would do, before anything is done. */
export interface JudgedRow<Act = unknown> {
  /** As the spreadsheet counts: the heading is row 1. */
  readonly row: number;
  readonly who: string;
  readonly status: RowStatus;
  /** What would be other than now, in words. */
  readonly changes: readonly string[];
  readonly faults: readonly CellFault[];
  readonly act: Act | null;
}

export interface FileRow {
  readonly row: number;
  readonly values: ReadonlyMap<string, string>;
}

/** A person as lists from elsewhere name them. */
export interface KnownPerson {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

export function inError(row: number, who: string, faults: readonly CellFault[]): JudgedRow<never> {
  return { row, who, status: 'error', changes: [], faults, act: null };
}
