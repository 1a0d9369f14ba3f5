import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '../../testing';
import { Cell, type Column, DataTable, sortedBy } from './data-table';

interface Bed {
  readonly id: string;
  readonly ward: string;
  readonly free: number;
}
const BEDS: readonly Bed[] = [
  { id: '1', ward: 'Southwark', free: 2 },
  { id: '2', ward: 'Émile', free: 11 },
  { id: '3', ward: 'lambeth', free: 9 },
];

@Component({
  imports: [Cell, DataTable],
  template: `
    <vw-data-table caption="Beds" [columns]="columns" [rows]="beds" [idOf]="idOf">
      <ng-template [vwCell]="beds" name="free" let-bed>{{ bed.free }} free</ng-template>
    </vw-data-table>
  `,
})
class BedsTable {
  readonly beds = BEDS;
  readonly idOf = ({ id }: Bed) => id;
  readonly columns: readonly Column<Bed>[] = [
    { key: 'ward', heading: 'Ward', words: ({ ward }) => ward, sortBy: ({ ward }) => ward, onPhone: 'title' },
    { key: 'free', heading: 'Free beds', sortBy: ({ free }) => free, align: 'end' },
    { key: 'note', heading: 'Note', words: () => null },
  ];
}

beforeEach(() => TestBed.configureTestingModule({ providers: provideWardTesting() }));

it('is a table with a caption, headings, templates for cells and a dash for what is not known', async () => {
  const element = elementOf(await rendered(BedsTable));
  expect(element.querySelector('caption')?.textContent?.trim()).toBe('Beds');
  expect([...element.querySelectorAll('tbody tr:first-child .value')].map(wordsIn)).toEqual([
    'Southwark',
    '2 free',
    '–',
  ]);
  expect(await accessibilityFaults(element)).toEqual([]);
});

it('sorts on a heading, turns round on the second press, and says so', async () => {
  const fixture = await rendered(BedsTable);
  const element = elementOf(fixture);
  const press = async (heading: string) => {
    [...element.querySelectorAll('button')].find((button) => wordsIn(button) === heading)?.click();
    await fixture.whenStable();
  };
  const first = () =>
    [...element.querySelectorAll('tbody tr')].map((row) => wordsIn(row.querySelectorAll('.value')[1] ?? row));
  await press('Free beds');
  expect(first()).toEqual(['2 free', '9 free', '11 free']);
  expect(element.querySelector('th[aria-sort=ascending]')?.textContent).toContain('Free beds');
  await press('Free beds');
  expect(first()).toEqual(['11 free', '9 free', '2 free']);
  expect(element.querySelector('th[aria-sort=descending]')).not.toBeNull();
});

it('sorts words as the English alphabet does, and leaves the given rows alone', () => {
  expect(sortedBy(BEDS, ({ ward }) => ward, false).map(({ id }) => id)).toEqual(['2', '3', '1']);
  expect(BEDS.map(({ id }) => id)).toEqual(['1', '2', '3']);
});
