import { occupancy } from './occupancy';

describe('Occupancy', () => {
  it.each([
    [79, 100, 79, 'below-target'],
    [80, 100, 80, 'below-target'],
    [81, 100, 81, 'on-target'],
    [100, 100, 100, 'on-target'],
    [101, 100, 101, 'breach'],
    [2001, 2000, 100.1, 'breach'],
    [20001, 20000, 100, 'breach'],
    [0, 0, null, 'no-beds'],
    [1, 0, null, 'breach'],
  ] as const)('%i patients in %i staffed beds is %p %%: %s', (patients, staffed, percent, mark) => {
    expect(occupancy(patients, staffed)).toEqual({ patients, staffed, percent, mark });
  });
});
