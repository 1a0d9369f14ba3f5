import { sayNews } from './referral-words';

it.each([
  [{ news: ['accepted', 'first-contact'], unread: 1 }, 'accepted, patient seen'],
  [{ news: ['question'], unread: 1 }, 'question for you'],
  [{ news: [], unread: 2 }, 'new message'],
  [{ news: [], unread: 0 }, 'changed'],
] as const)('says what is new in %o', ({ news, unread }, words) =>
  expect(sayNews({ news: [...news], unread })).toBe(words),
);
