import { ok, plusMinutes, refuse } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { breakGlass, reviewBreakGlass } from './break-glass';

const opened = breakGlass(
  { id: 'glass', personId: 'nurse', patientId: 'patient', reason: 'Collapsed, no key worker' },
  NOON,
);
const review = { by: 'officer', at: plusMinutes(NOON, 90), outcome: 'appropriate', note: '' } as const;

describe('break-glass', () => {
  it('opens a record for sixty minutes', () => expect(opened.endsAt).toBe('2026-03-10T13:00:00.000Z'));

  it('waits for a review', () => expect(opened.review).toBeNull());

  it('is judged', () => expect(reviewBreakGlass(opened, review)).toEqual(ok({ ...opened, review })));

  it('is judged once', () =>
    expect(reviewBreakGlass({ ...opened, review }, { ...review, outcome: 'inappropriate', note: 'No' })).toEqual(
      refuse({ code: 'identity/already-reviewed', outcome: 'appropriate' }),
    ));

  it('is not judged by the one who did it', () =>
    expect(reviewBreakGlass(opened, { ...review, by: 'nurse' })).toEqual(refuse({ code: 'identity/own-access' })));

  it.each(['follow-up', 'inappropriate'] as const)('wants words for "%s"', (outcome) =>
    expect(reviewBreakGlass(opened, { ...review, outcome })).toEqual(refuse({ code: 'identity/note-missing' })),
  );
});
