import { readSearch } from './read-search';

it.each([
  ['999 000 0018', '', { nhsNumber: '999 000 0018' }],
  ['99900000', '', { nhsNumber: '99900000' }],
  ['Okafor', '', { name: 'Okafor' }],
  [' okafor ngozi ', '1941-05-04', { name: 'okafor ngozi', dateOfBirth: '1941-05-04' }],
  ['', '1941-05-04', { dateOfBirth: '1941-05-04' }],
  ['', '', {}],
])('reads "%s" born "%s"', (words, born, asked) => expect(readSearch(words, born)).toEqual(asked));
