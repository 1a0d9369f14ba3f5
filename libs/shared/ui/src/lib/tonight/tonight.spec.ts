import { TestBed } from '@angular/core/testing';
import { atLondon } from '@ward/kernel';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '../../testing';
import { Tonight, type WardNight } from './tonight';

const NIGHT = {
  ...{ from: atLondon('2026-03-10', '20:00'), to: atLondon('2026-03-11', '08:00'), isNow: false },
  ...{ team: 'Night team', phone: '020 7946 0999', people: [] },
};

async function shown(night: WardNight['night'], named = false) {
  TestBed.configureTestingModule({ providers: [provideWardTesting()] });
  const ward: WardNight = { wardId: 'a', wardName: 'Lambeth', wardPhone: '020 7946 0901', night };
  return elementOf(await rendered(Tonight, { ward, named }));
}

it('says who is responsible from when to when, and can be rung', async () => {
  const element = await shown(NIGHT);
  expect(wordsIn(element)).toBe('Tonight 20:00 to 08:00: Night team 020 7946 0999');
  expect(element.querySelector('a')?.getAttribute('href')).toBe('tel:020 7946 0999');
  expect(await accessibilityFaults(element)).toEqual([]);
});

it('names the people of the rota, and that it is now', async () =>
  expect(wordsIn(await shown({ ...NIGHT, isNow: true, people: ['Amal Yusuf', 'Joe Lind'] }, true))).toBe(
    'Lambeth: Now, until 08:00: Night team (Amal Yusuf, Joe Lind) 020 7946 0999',
  ));

it('says plainly when nobody is named', async () =>
  expect(wordsIn(await shown(null))).toBe('Nobody is named for the night. Call the ward: 020 7946 0901'));
