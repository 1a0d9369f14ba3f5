import { Component, computed, input } from '@angular/core';

/** A count by kind, the largest first, with bars that only repeat the numbers. */
@Component({
  selector: 'vw-group-table',
  template: `
    <section class="vw-card">
      <h2 class="nhsuk-heading-s">{{ heading() }}</h2>
      <table>
        <caption class="nhsuk-u-visually-hidden">
          {{
            heading()
          }}
        </caption>
        @for (row of rows(); track row.name) {
          <tr>
            <th scope="row">{{ row.name }}</th>
            <td class="vw-number">{{ row.count }}</td>
            <td class="bar" aria-hidden="true">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none"><rect height="10" [attr.width]="row.share" /></svg>
            </td>
          </tr>
        } @empty {
          <tr>
            <td class="vw-soft">None in this period</td>
          </tr>
        }
      </table>
    </section>
  `,
  styles: `
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th {
      font-weight: 400;
      text-align: start;
    }
    th::first-letter {
      text-transform: uppercase;
    }
    td,
    th {
      padding: 0.25rem 0.5rem 0.25rem 0;
      border-bottom: 1px solid var(--vw-line);
    }
    .vw-number {
      text-align: end;
    }
    .bar {
      width: 40%;
    }
    svg {
      display: block;
      width: 100%;
      height: 0.625rem;
    }
    rect {
      fill: var(--vw-accent);
    }
  `,
})
export class GroupTable {
  readonly heading = input.required<string>();
  readonly groups = input.required<readonly { name: string; count: number }[]>();
  protected readonly rows = computed(() => {
    const most = Math.max(1, ...this.groups().map(({ count }) => count));
    return this.groups().map(({ name, count }) => ({
      name: name.replaceAll('-', ' '),
      count,
      share: (count / most) * 100,
    }));
  });
}
