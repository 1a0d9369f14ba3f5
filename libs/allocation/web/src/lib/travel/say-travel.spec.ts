import { sayTravel } from './say-travel';

it.each([
  [[], ['car', 'foot'], 0, 'Travel times are estimated from distance.'],
  [['car'], [], 1, 'Travel times by car are measured on the road network. One home is known by its postcode only.'],
  [
    ['bicycle', 'car'],
    ['public-transport'],
    3,
    'Travel times by bicycle and by car are measured on the road network; by public transport they are estimated from distance. 3 homes are known by their postcode only.',
  ],
] as const)('says how far the journeys may be believed', (measured, estimated, roughHomes, words) => {
  expect(sayTravel({ measured: [...measured], estimated: [...estimated], roughHomes })).toBe(words);
});
