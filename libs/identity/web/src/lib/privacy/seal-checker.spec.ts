import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SealCheck } from '@ward/identity/contract';
import { instant } from '@ward/kernel';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { SealChecker } from './seal-checker';

const STEP: SealCheck = {
  checkedUpTo: 100,
  entries: 900,
  sealedUntil: instant('2026-03-10T11:59:00Z'),
  next: 100,
  unsealed: 1,
  broken: null,
};

describe('the check of the seals', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideWardTesting()] }));

  const checker = async () => {
    const fixture = await rendered(SealChecker);
    const element = elementOf(fixture);
    const http = TestBed.inject(HttpTestingController);
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    };
    const press = async () => {
      element.querySelector('button')?.click();
      await settle();
    };
    const answer = async (after: number, step: Partial<SealCheck>) => {
      http.expectOne(`/api/audit/seals?after=${after}`).flush({ ...STEP, ...step });
      await settle();
    };
    return { element, http, press, answer, settle };
  };

  it('walks to the end, a step at a time, and says how far it is', async () => {
    const { element, press, answer } = await checker();
    await press();
    await answer(0, {});
    expect(wordsIn(element)).toContain('Checking… 100 seals over 900 entries so far.');
    await answer(100, { checkedUpTo: 142, entries: 300, next: null });
    expect(wordsIn(element)).toContain(
      'The trail is whole: 142 seals over 1,200 entries, sealed today 11:59. Not sealed yet: 1 newer entry.',
    );
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('names the seal that breaks and what is wrong', async () => {
    const { element, press, answer } = await checker();
    await press();
    const broken = { seal: 7, sealedAt: instant('2026-03-10T10:00:00Z'), fault: 'entries-changed' } as const;
    await answer(0, { next: null, broken });
    expect(wordsIn(element)).toContain(
      'The chain breaks at seal 7, of today 10:00: entries under it were changed, removed or slipped in',
    );
  });

  it('can be stopped', async () => {
    const { element, http, press, answer } = await checker();
    await press();
    await press();
    await answer(0, {});
    http.expectNone(() => true);
    expect(wordsIn(element)).toContain('Stopped after 100 seals');
  });

  it('says when the server does not answer', async () => {
    const { element, http, press, settle } = await checker();
    await press();
    http.expectOne(() => true).flush('', { status: 500, statusText: 'Fault' });
    await settle();
    expect(wordsIn(element)).toContain('Homeward has a fault');
  });
});
