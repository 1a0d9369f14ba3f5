import { changeDetails, differenceOf, saysNothing } from './change-details';

const plan = (resuscitation: string) => ({ resuscitation, respect: false, notes: '' });

it('keeps what was and what is of the fields that changed, and of no other', () => {
  const change = changeDetails(
    { phone: '1', home: { access: 'Side gate', pets: '' } },
    { phone: '2', home: { access: 'Side gate' } },
    '',
  );
  expect(change).toEqual({ ok: true, value: { before: { phone: '1' }, after: { phone: '2' } } });
});

it.each([
  ['nothing and an empty text', null, ''],
  ['nothing and parts that say nothing', undefined, { access: '', pets: null }],
  ['the same parts in another order', { a: 1, b: 'x' }, { b: 'x', a: 1 }],
])('sees no change between %s', (_what, before, after) =>
  expect(differenceOf({ field: before }, { field: after })).toEqual({ before: {}, after: {} }),
);

it('tells false from nothing', () => {
  expect(saysNothing({ interpreter: false })).toBe(false);
  expect(differenceOf({ livesAlone: null }, { livesAlone: false }).after).toEqual({ livesAlone: false });
});

it('wants to know why an agreement is another now, but not why there is a first one', () => {
  const why = { code: 'caseload/why-wanted', errors: [{ pointer: '/why', message: expect.any(String) as string }] };
  const change = (before: object | null, words: string) =>
    changeDetails({ escalationPlan: before }, { escalationPlan: plan('dnacpr') }, words);
  expect(change(plan('for-resuscitation'), ' ')).toEqual({ ok: false, error: why });
  expect(change(plan('for-resuscitation'), 'Agreed with her son').ok).toBe(true);
  expect(change(null, '').ok).toBe(true);
});
