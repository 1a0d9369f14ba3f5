import { readWindows, writeWindows } from './windows';

it.each([
  ['08:00 to 10:00', [{ from: '08:00', to: '10:00' }]],
  [
    '08:00-10:00,18:00 – 20:00',
    [
      { from: '08:00', to: '10:00' },
      { from: '18:00', to: '20:00' },
    ],
  ],
  ['08:00 to', undefined],
  ['10:00 to 08:00', undefined],
  ['8 to 10', undefined],
  ['25:00 to 26:00', undefined],
  ['', undefined],
])('reads "%s"', (words, windows) => expect(readWindows(words)).toEqual(windows));

it('writes what it reads', () => {
  const words = '08:00 to 10:00, 18:00 to 20:00';
  expect(writeWindows(readWindows(words) ?? [])).toBe(words);
});
