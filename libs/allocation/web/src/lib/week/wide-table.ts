import { Component, input } from '@angular/core';
import type { Column } from '@ward/ui';

/** A table of numbers that belong beside one another: on a phone it scrolls sideways instead of falling apart into cards. */
@Component({
  selector: 'vw-wide-table',
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="caption()">
      <table class="vw-small">
        <caption class="nhsuk-u-visually-hidden">
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            @for (column of columns(); track column.key) {
              <th scope="col" [class.is-end]="column.align === 'end'">{{ column.heading }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track idOf()(row)) {
            <tr [class]="markOf()(row) ?? ''">
              @for (column of columns(); track column.key; let isFirst = $first) {
                @if (isFirst) {
                  <th scope="row">{{ column.words?.(row) }}</th>
                } @else {
                  <td [class.is-end]="column.align === 'end'">{{ column.words?.(row) }}</td>
                }
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .scroll {
      overflow-x: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: var(--vw-space-1) var(--vw-space-2);
      border-bottom: 1px solid var(--vw-line);
      text-align: start;
      white-space: nowrap;
    }
    thead th {
      color: var(--vw-ink-soft);
    }
    tbody th {
      font-weight: 400;
    }
    .is-end {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
    tr.alarm th {
      box-shadow: inset 3px 0 var(--vw-alarm-solid);
    }
  `,
})
export class WideTable<Row> {
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly Column<Row>[]>();
  readonly rows = input.required<readonly Row[]>();
  readonly idOf = input.required<(row: Row) => string>();
  readonly markOf = input<(row: Row) => 'alarm' | undefined>(() => undefined);
}
