import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Mileage, PersonMileageDays } from '@ward/allocation/contract';
import { instant } from '@ward/kernel';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { MileagePage } from './mileage-page';
import { periodOf, sayMiles } from './mileage-period';
import { PersonMileagePage } from './person-mileage-page';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const period = { from: '2026-03-01', to: '2026-03-10' };
const amal = {
  personId: 'amal',
  name: 'Amal Yusuf',
  profession: 'nurse',
  travelMode: 'car',
  visits: 2,
  miles: 12.3,
} as const;

describe('mileage', () => {
  let http: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideWardTesting()] });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => document.body.replaceChildren());

  const show = async (
    page: typeof MileagePage | typeof PersonMileagePage,
    inputs: object,
    answer: object,
    status = 200,
  ) => {
    const made = rendered(page as typeof MileagePage, { ...period, ...inputs });
    await settled();
    const [request] = http.match(({ url }) => url.startsWith('/api/mileage'));
    request?.flush(answer, { status, statusText: String(status) });
    const fixture = await made;
    await settled();
    await fixture.whenStable();
    return { root: elementOf(fixture), asked: request?.request };
  };

  it('of the team shows each number with its definition and the way to its list', async () => {
    const mileage: Mileage = { ...period, miles: 12.3, withoutPlace: 1, people: [{ ...amal, days: 1 }] };
    const { root, asked } = await show(MileagePage, {}, mileage);
    expect(asked?.params.toString()).toBe('from=2026-03-01&to=2026-03-10');
    const words = wordsIn(root);
    expect(words).toContain('in the order of check-in');
    expect(words).toContain('12.3 miles by 1 person. 1 visit left out');
    expect(root.querySelector('td a')?.getAttribute('href')).toBe('/mileage/amal?from=2026-03-01&to=2026-03-10');
    expect(await accessibilityFaults(root)).toEqual([]);
  });

  it('of the team says so when there were no journeys', async () => {
    const { root } = await show(MileagePage, {}, { ...period, miles: 0, withoutPlace: 0, people: [] });
    expect(wordsIn(root)).toContain('No journeys in these days');
  });

  it('of the team says so when it may not be seen', async () => {
    const refusal = {
      type: 'urn:ward:problem:identity/not-allowed',
      title: 'Your role does not allow this',
      status: 403,
    };
    const { root } = await show(MileagePage, {}, refusal, 403);
    expect(wordsIn(root)).toContain('Your role does not allow this');
  });

  it('of one person names districts and says what is only planned', async () => {
    const leg = { from: 'Base', to: 'SE5', at: instant('2026-03-10T09:00:00.000Z'), isRecorded: true, miles: 6 };
    const days: PersonMileageDays = {
      ...amal,
      ...period,
      days: [
        {
          day: '2026-03-10',
          visits: 1,
          miles: 12.3,
          legs: [leg, { ...leg, to: 'SE1', isRecorded: false, miles: 6.3 }],
        },
      ],
    };
    const { root, asked } = await show(PersonMileagePage, { personId: 'me' }, days);
    expect(asked?.url).toBe('/api/mileage/mine');
    expect([...root.querySelectorAll('li')].map(wordsIn)).toEqual([
      'Base to SE509:006.0 miles',
      'Base to SE109:00planned6.3 miles',
    ]);
    expect(await accessibilityFaults(root)).toEqual([]);
  });
});

it('is of this month where the address names no days or wrong ones', () => {
  expect(periodOf(undefined, '2026-02-30', '2026-03-10')).toEqual(period);
});

it('says one mile as one', () => expect([sayMiles(1), sayMiles(1234.5)]).toEqual(['1.0 mile', '1,234.5 miles']));
