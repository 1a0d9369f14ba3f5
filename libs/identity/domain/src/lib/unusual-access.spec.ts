import { type AccessDay, unusualAccess } from './unusual-access';

const quiet: AccessDay = { patients: 12, usualPatients: 10, sameFamilyName: 0, brokenGlass: 0 };

describe('unusual access', () => {
  it('leaves an ordinary day alone', () => expect(unusualAccess(quiet)).toEqual([]));

  it.each([
    [29, 1, []],
    [30, 10, []],
    [31, 10, ['many-patients']],
    [30, 0, ['many-patients']],
  ])('%i patients after a usual %i: %j', (patients, usualPatients, reasons) =>
    expect(unusualAccess({ ...quiet, patients, usualPatients })).toEqual(reasons),
  );

  it('looks at a namesake', () => expect(unusualAccess({ ...quiet, sameFamilyName: 1 })).toEqual(['same-family-name']));

  it('looks at the third break-glass of a day', () => {
    expect(unusualAccess({ ...quiet, brokenGlass: 2 })).toEqual([]);
    expect(unusualAccess({ ...quiet, brokenGlass: 3 })).toEqual(['repeated-break-glass']);
  });
});
