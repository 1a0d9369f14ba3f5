import { Directive, model } from '@angular/core';

/** What editors of rows share: a row is changed, taken out, or added at the end. */
@Directive()
export abstract class RowEditor<Row extends object> {
  readonly rows = model.required<Row[]>();

  /** The row that is added, given those that are there. */
  protected abstract blank(rows: readonly Row[]): Row;

  protected change(index: number, part: Partial<Row>): void {
    this.rows.update((rows) => rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  }

  protected remove(index: number): void {
    this.rows.update((rows) => rows.filter((_, at) => at !== index));
  }

  protected add(): void {
    this.rows.update((rows) => [...rows, this.blank(rows)]);
  }
}
