import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { NOON } from '@ward/kernel/testing';
import { OPEN_STREAM, Session } from '@ward/ui';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { VisitShelf } from './device/visit-shelf';
import { aDay, aVisitDetail, ME } from './testing';
import { TodayPage } from './today/today-page';
import { VisitPage } from './visit/visit-page';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the pages of a clinician', () => {
  let http: HttpTestingController;
  const lost = (url: string) => http.expectOne(url).error(new ProgressEvent('error'));

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideWardTesting(), { provide: OPEN_STREAM, useValue: () => ({ close: () => undefined }) }],
    });
    http = TestBed.inject(HttpTestingController);
    const asked = TestBed.inject(Session).ask();
    http.expectOne('/api/me').flush(ME);
    await asked;
  });
  afterEach(() => document.body.replaceChildren());

  const today = async (answer: (url: string) => void) => {
    const page = rendered(TodayPage, { day: '2026-03-10' });
    await settled();
    answer('/api/visits/mine?day=2026-03-10');
    await settled();
    const fixture = await page;
    await fixture.whenStable();
    return elementOf(fixture);
  };
  const visit = async (answer: (url: string) => void) => {
    const page = rendered(VisitPage, { id: 'v1' });
    await settled();
    answer('/api/visits/v1');
    await settled();
    const fixture = await page;
    await fixture.whenStable();
    return { fixture, root: elementOf(fixture) };
  };

  it('list the day in order, with patient, place and state', async () => {
    const root = await today((url) => http.expectOne(url).flush(aDay()));
    expect(wordsIn(root)).toContain('12:00 to 12:45');
    expect(wordsIn(root)).toContain('BYRON, Ada');
    expect(wordsIn(root)).toContain('1 Example Road SE1 7PB');
    expect(await accessibilityFaults(root)).toEqual([]);
  }, 30_000);

  it('say that nothing is planned', async () => {
    expect(wordsIn(await today((url) => http.expectOne(url).flush(aDay([]))))).toContain(
      'No visits are planned for you',
    );
  });

  it('show the kept list without signal, and how old it is', async () => {
    await TestBed.inject(VisitShelf).keepDay({ personId: 'p', day: '2026-03-10', list: aDay(), keptAt: NOON });
    const words = wordsIn(await today(lost));
    expect(words).toContain('No signal. This list was fetched just now');
    expect(words).toContain('BYRON, Ada');
  });

  it('say so when there is neither signal nor a kept list', async () => {
    expect(wordsIn(await today(lost))).toContain('Homeward did not answer');
  });

  it('show who, how to get in and the allergies, and save an arrival on the device first', async () => {
    const { fixture, root } = await visit((url) => http.expectOne(url).flush(aVisitDetail()));
    expect(wordsIn(root)).toContain('Ring twice');
    expect(wordsIn(root)).toContain('Penicillin');
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('I have arrived'))?.click();
    await settled();
    lost('/api/visits/v1/check-in');
    await settled();
    await fixture.whenStable();
    expect(wordsIn(root)).toContain('Saved on this device');
    expect(await TestBed.inject(VisitShelf).itemsOf('p')).toMatchObject([
      { visitId: 'v1', state: 'waiting', version: 3 },
    ]);
    expect(await accessibilityFaults(root)).toEqual([]);
  }, 30_000);

  it('offer no second record of a visit that is recorded, but a correction', async () => {
    const record = {
      id: 'r1',
      recordedBy: 'p',
      recordedByName: 'Amal Okoro',
      checkedInAt: NOON,
      checkedOutAt: NOON,
      outcome: 'done' as const,
      reason: null,
      nextStep: null,
      notes: 'Settled',
      interventions: [],
      medicines: [],
      replaces: null,
      correction: null,
      savedAt: NOON,
      photos: [],
    };
    const { root } = await visit((url) =>
      http.expectOne(url).flush(aVisitDetail({ status: 'done', records: [record] })),
    );
    expect(wordsIn(root)).toContain('Correct this record');
    expect(wordsIn(root)).not.toContain('Record the visit');
  });
});
