import { refuse } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { aPathway, aPlannedCare, pathwaySettings } from '../testing';
import { pathwayFaults, revisePathway } from './revise-pathway';

describe('Revising a pathway', () => {
  it('makes the next version, with who set it and when', () => {
    const revised = revisePathway(aPathway({ version: 3 }), pathwaySettings({ expectedDays: 10 }), {
      by: 'p2',
      at: NOON,
    });
    expect(revised).toMatchObject({
      ok: true,
      value: { version: 4, expectedDays: 10, setBy: 'p2', setAt: NOON },
    });
  });

  it('is refused while a window ends before it begins, and says which', () => {
    const settings = pathwaySettings({
      carePlan: [aPlannedCare({ windows: [{ from: '12:00', to: '08:00' }] })],
    });
    expect(revisePathway(aPathway(), settings, { by: 'p2', at: NOON })).toEqual(
      refuse({
        code: 'capacity/pathway-faulty',
        errors: [{ pointer: '/carePlan/0/windows/0', message: 'The window ends before it begins' }],
      }),
    );
  });

  it.each([
    [360, 0],
    [480, 0],
    [481, 1],
  ])('weighs a gap of %i minutes against two windows eight hours apart at most', (minGapMinutes, faults) => {
    const windows = [
      { from: '08:00', to: '10:00' },
      { from: '14:00', to: '16:00' },
    ];
    expect(pathwayFaults(pathwaySettings({ carePlan: [aPlannedCare({ windows, minGapMinutes })] }))).toHaveLength(
      faults,
    );
  });

  it('finds limits the wrong way round and names used twice', () => {
    const criteria = [
      {
        id: 'a',
        text: 'one',
        kind: 'guide' as const,
        check: { parameter: 'spo2' as const, min: 96, max: 92 },
      },
      { id: 'a', text: 'two', kind: 'must' as const },
    ];
    expect(pathwayFaults(pathwaySettings({ criteria })).map(({ pointer }) => pointer)).toEqual([
      '/criteria/0/check',
      '/criteria/1/id',
    ]);
  });
});
