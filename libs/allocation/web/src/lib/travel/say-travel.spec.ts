import { sayTravel } from './say-travel';

it.each([
  [[], ['car', 'foot'], 'Travel times are estimated from distance.'],
  [['car'], [], 'Travel times by car are measured on the road network.'],
  [
    ['bicycle', 'car'],
    ['public-transport'],
    'Travel times by bicycle and by car are measured on the road network; by public transport they are estimated from distance.',
  ],
] as const)('says how far the journeys may be believed', (measured, estimated, words) => {
  expect(sayTravel({ measured: [...measured], estimated: [...estimated] })).toBe(words);
});
