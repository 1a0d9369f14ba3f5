import { NgTemplateOutlet } from '@angular/common';
import {
  booleanAttribute,
  Component,
  computed,
  contentChildren,
  Directive,
  inject,
  input,
  model,
  TemplateRef,
} from '@angular/core';
import { Icon } from '../icon/icon';
import { Sideways } from './sideways';

export interface Column<Row> {
  /** Names the column for `vwCell` and for sorting. */
  readonly key: string;
  readonly heading: string;
  /** For columns of acts and links, which say themselves what they are: the heading is only read aloud. */
  readonly hideHeading?: boolean;
  /** The cell's words; a `vwCell` template takes their place where a cell is more than words. */
  readonly words?: (row: Row) => string | number | null | undefined;
  readonly align?: 'start' | 'end';
  /** Gives what to sort by and makes the heading a button. Only for lists that are wholly on the screen. */
  readonly sortBy?: (row: Row) => string | number;
  /** On a phone the row is a card: `title` heads it without a label, `hidden` leaves it out. */
  readonly onPhone?: 'title' | 'hidden';
  /** Never broken over two lines. */
  readonly tight?: boolean;
}

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

/** A cell that is more than words: `<ng-template [vwCell]="referrals" name="clock" let-referral>…</ng-template>`. */
@Directive({ selector: 'ng-template[vwCell]' })
export class Cell<Row> {
  /** The rows of the table, which give the template its type. */
  readonly vwCell = input.required<readonly Row[]>();
  readonly name = input.required<string>();
  readonly template = inject<TemplateRef<{ $implicit: Row }>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_: Cell<Row>, context: unknown): context is { $implicit: Row } {
    return context !== undefined;
  }
}

/** Rows and columns on a wide screen, cards on a phone. The caption says what the table holds; `hideCaption` for the eye. */
@Component({
  selector: 'vw-data-table',
  imports: [Icon, NgTemplateOutlet, Sideways],
  templateUrl: './data-table.html',
  styleUrl: './data-table.scss',
})
export class DataTable<Row> {
  readonly caption = input.required<string>();
  readonly hideCaption = input(false, { transform: booleanAttribute });
  readonly columns = input.required<readonly Column<Row>[]>();
  readonly rows = input.required<readonly Row[]>();
  readonly idOf = input.required<(row: Row) => string>();
  /** Marks a row beyond colour: the words stand before its first cell. */
  readonly markOf = input<(row: Row) => 'alarm' | 'heed' | 'quiet' | undefined>(() => undefined);
  /** Lists read all day are closer together. */
  readonly dense = input(false, { transform: booleanAttribute });
  readonly sort = model<Sort | undefined>();
  private readonly cells = contentChildren<Cell<Row>>(Cell);

  private readonly templates = computed(() => new Map(this.cells().map((cell) => [cell.name(), cell.template])));
  protected readonly sorted = computed(() => {
    const sort = this.sort();
    const by = this.columns().find(({ key }) => key === sort?.key)?.sortBy;
    return sort && by ? sortedBy(this.rows(), by, sort.descending) : this.rows();
  });

  protected templateOf(key: string): TemplateRef<{ $implicit: Row }> | null {
    return this.templates().get(key) ?? null;
  }

  protected sortStateOf(key: string): 'ascending' | 'descending' | null {
    const sort = this.sort();
    return sort?.key === key ? (sort.descending ? 'descending' : 'ascending') : null;
  }

  protected sortOn(key: string): void {
    this.sort.set({ key, descending: this.sortStateOf(key) === 'ascending' });
  }
}

/** Stable, and words in the order of the English alphabet. */
export function sortedBy<Row>(rows: readonly Row[], by: (row: Row) => string | number, descending: boolean): Row[] {
  const order = (one: Row, other: Row) => {
    const [a, b] = [by(one), by(other)];
    return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en-GB');
  };
  return [...rows].sort((one, other) => (descending ? order(other, one) : order(one, other)));
}
