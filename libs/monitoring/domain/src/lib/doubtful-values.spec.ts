import { aSet } from '../testing';
import { doubtfulValues } from './doubtful-values';

const doubted = (signs: object) =>
  doubtfulValues({ diastolic: null, ...aSet(), ...signs }).map(({ parameter }) => parameter);

describe('values worth a second look', () => {
  it('lets a usual set pass', () => expect(doubted({ diastolic: 80 })).toEqual([]));

  it.each([
    ['respiration', 6, 5],
    ['respiration', 45, 46],
    ['spo2', 70, 69],
    ['systolic', 65, 64],
    ['systolic', 240, 241],
    ['diastolic', 30, 29],
    ['pulse', 35, 34],
    ['pulse', 180, 181],
    ['temperature', 34, 33.9],
    ['temperature', 41, 41.1],
  ])('asks about %s of beyond %d', (parameter, usual, unusual) => {
    expect(doubted({ [parameter]: usual })).toEqual([]);
    expect(doubted({ [parameter]: unusual })).toEqual([parameter]);
  });

  it('never doubts what was not taken', () =>
    expect(doubted({ respiration: null, spo2: null, systolic: null, pulse: null, temperature: null })).toEqual([]));

  it('names the value in its words', () =>
    expect(doubtfulValues({ diastolic: null, ...aSet({ pulse: 200 }) })[0]?.ask).toContain('pulse of 200 a minute'));
});
