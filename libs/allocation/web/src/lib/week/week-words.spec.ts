import type { SkillForecast } from '@ward/allocation/contract';
import { sayError, signed, tightestFirst } from './week-words';

const skill = (name: string, ...days: (readonly [supply: number, demand: number])[]): SkillForecast => ({
  skill: name,
  name,
  days: days.map(([supply, demand]) => ({ day: '2026-03-10', supply, demand, planned: demand, leaving: 0, fresh: 0 })),
  errors: [],
});

it('puts the skill with the least room on its worst day first, and leaves out what nobody asks for', () => {
  const roomy = skill('roomy', [1000, 100]);
  const tight = skill('tight', [1000, 100], [100, 95]);
  const missing = skill('missing', [0, 90]);
  const seldom = skill('seldom', [0, 30]);
  expect(tightestFirst([seldom, roomy, skill('idle', [500, 0]), tight, missing]).map(({ name }) => name)).toEqual([
    'missing',
    'tight',
    'roomy',
    'seldom',
  ]);
});

it.each([
  [
    { ahead: 0, days: 9, meanAbsolute: 30, percent: 5, bias: 30 },
    'On the morning itself off by 5 %, 30 min on average, mostly too high',
  ],
  [
    { ahead: 1, days: 9, meanAbsolute: 40, percent: null, bias: -35 },
    'A day ahead off by 40 min on average, mostly too low',
  ],
  [
    { ahead: 5, days: 9, meanAbsolute: 90, percent: 12, bias: 10 },
    '5 days ahead off by 12 %, 90 min on average, as often too high as too low',
  ],
])('says how far a forecast was off', (error, words) => expect(sayError(error)).toBe(words));

it('shows the sign of a leaning', () => expect([signed(5), signed(-5), signed(0)]).toEqual(['+5', '−5', '0']));
