import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ImportPreview } from '@ward/allocation/contract';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { asBase64 } from './as-base64';
import { ImportPage } from './import-page';

const settled = () => new Promise((resolve) => setTimeout(resolve, 25));
const row = (given: Partial<ImportPreview['rows'][number]>): ImportPreview['rows'][number] => ({
  row: 2,
  who: 'Amal Yusuf',
  status: 'new',
  changes: ['2026-03-10 08:00 to 16:00'],
  faults: [],
  ...given,
});
const SHOWN: ImportPreview = {
  kind: 'shifts',
  rows: [
    row({}),
    row({ row: 3, status: 'error', changes: [], faults: [{ column: 'date', message: 'Give a real date' }] }),
  ],
  ignored: ['colour'],
  fingerprint: 'f',
};

describe('the page that brings lists in', () => {
  let http: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideWardTesting()] });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => document.body.replaceChildren());

  const shown = async (preview: ImportPreview) => {
    const fixture = await rendered(ImportPage, { kind: 'shifts' });
    const root = elementOf(fixture);
    const input = root.querySelector<HTMLInputElement>('input[type=file]');
    Object.defineProperty(input, 'files', { value: [new File(['email'], 'shifts.csv', { type: 'text/csv' })] });
    input?.dispatchEvent(new Event('change'));
    await settled();
    http.expectOne('/api/rosters/imports/preview').flush(preview);
    await settled();
    await fixture.whenStable();
    const confirm = () => [...root.querySelectorAll('button')].find((one) => wordsIn(one).startsWith('Take over'));
    return { fixture, root, confirm };
  };

  it('shows errors first, in words, and takes nothing over until they are left out on purpose', async () => {
    const { root, fixture, confirm } = await shown(SHOWN);
    expect([...root.querySelectorAll('tbody tr')].map(wordsIn)[0]).toContain('date: Give a real date');
    expect(wordsIn(root)).toContain('1 error, 1 new. Nothing has been changed yet.');
    expect(wordsIn(root)).toContain('Nothing is read from the columns colour.');
    expect(confirm()?.disabled).toBe(true);
    expect(await accessibilityFaults(root)).toEqual([]);
    root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    await fixture.whenStable();
    confirm()?.click();
    await settled();
    const { request } = http.expectOne('/api/rosters/imports');
    expect(request.body).toMatchObject({ kind: 'shifts', content: 'ZW1haWw=', leftOut: [3], fingerprint: 'f' });
  });

  it('says what was taken over', async () => {
    const { root, fixture, confirm } = await shown({ ...SHOWN, rows: [row({})] });
    confirm()?.click();
    await settled();
    http.expectOne('/api/rosters/imports').flush({ added: 1, changed: 0, unchanged: 0, leftOut: 0 });
    await settled();
    await fixture.whenStable();
    expect(wordsIn(root)).toContain('1 added, 0 changed');
    expect(confirm()).toBeUndefined();
  });

  it('looks again when the team has changed meanwhile, and says so', async () => {
    const { root, fixture, confirm } = await shown({ ...SHOWN, rows: [row({})] });
    confirm()?.click();
    await settled();
    const problem = { type: 'urn:ward:problem:allocation/import-outdated', title: 'The team has changed', status: 409 };
    http.expectOne('/api/rosters/imports').flush(problem, { status: 409, statusText: '409' });
    await settled();
    http.expectOne('/api/rosters/imports/preview').flush({ ...SHOWN, rows: [row({ status: 'unchanged' })] });
    await settled();
    await fixture.whenStable();
    expect(wordsIn(root)).toContain('The team has changed');
    expect(confirm()?.disabled).toBe(true);
  });
});

it('sends the bytes of a file as they are', async () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256);
  expect(await asBase64(new Blob([bytes]))).toBe(Buffer.from(bytes).toString('base64'));
});
