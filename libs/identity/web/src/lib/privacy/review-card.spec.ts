import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { BreakGlassView } from '@ward/identity/contract';
import { instant } from '@ward/kernel';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { ReviewCard } from './review-card';

const OPENING: BreakGlassView = {
  id: '01890000-0000-7000-8000-000000000001',
  personId: '01890000-0000-7000-8000-000000000002',
  personName: 'Nia Nurse',
  profession: 'nurse',
  patientId: '01890000-0000-7000-8000-000000000003',
  patientName: 'Grace Okafor',
  nhsNumber: '9990000018',
  reason: 'Collapsed at home',
  startedAt: instant('2026-03-10T11:00:00Z'),
  endsAt: instant('2026-03-10T12:00:00Z'),
  reads: 3,
  writes: 1,
  review: null,
};

describe('the card of a break-glass', () => {
  beforeEach(() => TestBed.configureTestingModule({ providers: [provideWardTesting()] }));

  const card = async (opening = OPENING) => {
    const fixture = await rendered(ReviewCard, { opening });
    const element = elementOf(fixture);
    const press = async (words: string) => {
      [...element.querySelectorAll('button')].find((button) => wordsIn(button).startsWith(words))?.click();
      await fixture.whenStable();
    };
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    };
    return { fixture, element, press, settle, http: TestBed.inject(HttpTestingController) };
  };

  it('says who, whose, when, why and what followed', async () => {
    const { element } = await card();
    const words = wordsIn(element);
    for (const part of [
      'Nia Nurse opened the record of Grace Okafor',
      'Collapsed at home',
      '999 000 0018',
      'today 11:00',
      '3 looks, 1 change',
    ])
      expect(words).toContain(part);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('sends the judgement and says that it is done', async () => {
    const { fixture, press, settle, http } = await card();
    let reviewed = 0;
    fixture.componentInstance.reviewed.subscribe(() => reviewed++);
    await press('Review');
    await press('Record the review');
    const sent = http.expectOne(`/api/break-glass/${OPENING.id}/review`);
    expect(sent.request.body).toEqual({ outcome: 'appropriate', note: '' });
    expect(sent.request.headers.has('Idempotency-Key')).toBe(true);
    sent.flush({ ...OPENING, review: { outcome: 'appropriate', note: '', byName: 'Omar', at: OPENING.endsAt } });
    await settle();
    expect(reviewed).toBe(1);
  });

  it('asks for words when it was not right, before anything is sent', async () => {
    const { fixture, element, press, http } = await card();
    await press('Review');
    const wrong = [...element.querySelectorAll('label')].find((label) => wordsIn(label) === 'Not appropriate');
    wrong?.click();
    await fixture.whenStable();
    await press('Record the review');
    http.expectNone(() => true);
    expect(wordsIn(element)).toContain('Say what was wrong or what follows');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('shows that somebody else was faster', async () => {
    const { element, press, settle, http } = await card();
    await press('Review');
    await press('Record the review');
    const problem = {
      type: 'urn:ward:problem:identity/already-reviewed',
      status: 409,
      title: 'Somebody else has reviewed this already',
    };
    http.expectOne(() => true).flush(problem, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(wordsIn(element)).toContain('Somebody else has reviewed this already');
  });

  it('shows a judgement that stands, and offers no second one', async () => {
    const review = {
      outcome: 'follow-up',
      note: 'Spoke to the team',
      byName: 'Omar Officer',
      at: OPENING.endsAt,
    } as const;
    const { element } = await card({ ...OPENING, review });
    expect(wordsIn(element)).toContain('Reviewed by Omar Officer, today 12:00. Spoke to the team');
    expect(element.querySelector('button')).toBeNull();
  });
});
