import { labelsAfter } from './labels-after';

it.each([
  [[], 2, ['B01', 'B02']],
  [['B01', 'B09', 'A77'], 2, ['B10', 'B11']],
  [['B99'], 1, ['B100']],
  [[], 0, []],
  [[], 101, []],
  [[], 1.5, []],
])('after %j, %d more', (labels, count, more) => expect(labelsAfter(labels, count)).toEqual(more));
