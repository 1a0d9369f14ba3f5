import { rowsInSight } from './row-window';

describe('the rows in sight', () => {
  const view = { top: 0, height: 410, rowHeight: 41 };

  it('are those of the window and a few beyond, however many there are', () => {
    expect(rowsInSight(200, view)).toEqual(Array.from({ length: 15 }, (_, row) => row));
    const middle = rowsInSight(200, { ...view, top: 100 * 41 });
    expect([middle[0], middle.at(-1)]).toEqual([96, 114]);
    expect(rowsInSight(200, { ...view, top: 199 * 41 }).at(-1)).toBe(199);
  });

  it('keep the row with the focus wherever it is', () => {
    expect(rowsInSight(200, view, [150]).at(-1)).toBe(150);
    expect(rowsInSight(10, view, [-1, 300])).toHaveLength(10);
  });

  it('are a first screenful before anything is measured', () => {
    expect(rowsInSight(500, { ...view, height: 0 })).toHaveLength(34);
  });
});
