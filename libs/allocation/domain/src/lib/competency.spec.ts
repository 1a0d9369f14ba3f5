import { competencyState } from './competency';

describe('a competency', () => {
  it.each([
    [null, 'valid'],
    ['2026-03-09', 'expired'],
    ['2026-03-10', 'expiring'],
    ['2026-04-09', 'expiring'],
    ['2026-04-10', 'valid'],
  ] as const)('that ends %s is %s on 10 March', (expiresOn, state) => {
    expect(competencyState(expiresOn, '2026-03-10')).toBe(state);
  });
});
