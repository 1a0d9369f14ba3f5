import { isLondonDate, isWallTime, type LondonDate, type WallTime } from '@ward/kernel';

/** What is wrong with one cell, in words for the person who made the file. */
export interface CellFault {
  readonly column: string;
  readonly message: string;
}

/** Nothing that we keep is longer: a longer cell is a slip, or somebody trying. */
const LONGEST_CELL = 500;

/** One row of a list from elsewhere. Reading a cell that cannot be read leaves a fault and gives undefined. */
export class Cells {
  private readonly found: CellFault[] = [];

  constructor(private readonly values: ReadonlyMap<string, string>) {}

  get faults(): readonly CellFault[] {
    return this.found;
  }

  /** Whether the file has this column at all: what it does not speak of is left as it is. */
  has(column: string): boolean {
    return this.values.has(column);
  }

  text(column: string): string {
    const text = (this.values.get(column) ?? '').trim();
    if (text.length <= LONGEST_CELL) return text;
    this.fault(column, `Keep this under ${LONGEST_CELL} characters`);
    return '';
  }

  fault(column: string, message: string): undefined {
    this.found.push({ column, message });
    return undefined;
  }

  needed(column: string, message: string): string | undefined {
    return (
      this.text(column) ||
      (this.found.some((fault) => fault.column === column) ? undefined : this.fault(column, message))
    );
  }

  /** `2026-03-10` or `10/3/2026`: the day first, as it is written in Britain. */
  day(column: string, message: string): LondonDate | undefined {
    return readDay(this.text(column)) ?? this.fault(column, message);
  }

  /** `8`, `0800`, `8.00`, `08:00`, and `08:00:00` as spreadsheets write it. */
  time(column: string, message: string): WallTime | undefined {
    return readWallTime(this.text(column)) ?? this.fault(column, message);
  }

  /** A number between two others, with a point or a comma before its decimals. */
  number(column: string, [least, most]: readonly [number, number], message: string): number | undefined {
    const text = this.text(column).replace(',', '.');
    const value = /^-?\d{1,4}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : this.fault(column, message);
  }

  /** One of several words; spaces, capitals and hyphens do not matter. */
  oneOf<Word extends string>(column: string, words: readonly Word[], message: string): Word | undefined {
    const typed = plain(this.text(column));
    return words.find((word) => plain(word) === typed) ?? this.fault(column, message);
  }
}

/** `Public transport` and `public-transport` are the same. */
export function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}

/** A date as files write it; undefined when it is none. */
export function readDay(text: string): LondonDate | undefined {
  const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = british ?? [];
  const date = british ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isLondonDate(date) ? date : undefined;
}

function readWallTime(text: string): WallTime | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.]?([0-5]\d))?(?:[:.]00)?$/.exec(text) ?? [];
  const time = hours === undefined ? '' : `${hours.padStart(2, '0')}:${minutes}`;
  return isWallTime(time) ? time : undefined;
}
