import { ChangeDetails, type PatientView } from '@ward/caseload/contract';
import { clashesOf, detailsOf, lineAt, mergeDetails, modelOf } from './details-model';
import { LINE_NAMES, sayLine } from './details-words';

const EMPTY = modelOf({});
const KEPT = { gpOrganisationId: null, lat: 51.5, lon: -0.1, escalationPlan: null } as PatientView;

it('sends what was typed, and no plan or carer where nobody spoke of one', () => {
  const model = { ...EMPTY, phone: ' 020 7946 0001 ', postcode: 'se17pb', livesAlone: 'no' };
  const sent = ChangeDetails.parse(detailsOf(model, KEPT, ''));
  expect(sent).toMatchObject({
    phone: '020 7946 0001',
    postcode: 'SE1 7PB',
    lat: 51.5,
    carer: null,
    escalationPlan: null,
  });
  expect(sent.home.livesAlone).toBe(false);
  expect(modelOf(sent)).toEqual({ ...model, phone: '020 7946 0001', postcode: 'SE1 7PB' });
});

it('keeps a plan once there is one: taking it back is a new version, not a gap', () => {
  const plan = { resuscitation: 'dnacpr', respect: true, ceiling: 'comfort', notes: '' } as const;
  expect(detailsOf(EMPTY, { ...KEPT, escalationPlan: plan }, '').escalationPlan).toMatchObject({
    resuscitation: 'not-discussed',
  });
});

it.each([
  [{ phone: 'x'.repeat(31) }, 'phone'],
  [{ postcode: 'SE1' }, 'postcode'],
  [{ planNotes: 'x'.repeat(1001) }, 'planNotes'],
  [{ carerName: 'x'.repeat(121) }, 'carerName'],
])('finds the line of the fault in %o', (typed, line) => {
  const [issue] = ChangeDetails.safeParse(detailsOf({ ...EMPTY, ...typed }, KEPT, '')).error?.issues ?? [];
  expect(lineAt(issue?.path ?? [])).toBe(line);
});

describe('two people at once', () => {
  const mine = { ...EMPTY, phone: '1', access: 'Mine', pets: 'Cat' };
  const theirs = { ...EMPTY, phone: '2', risks: 'Theirs', pets: 'Cat' };

  it('asks only where both changed the same line differently', () =>
    expect(clashesOf(EMPTY, mine, theirs)).toEqual(['phone']));

  it('keeps what each changed alone', () => {
    expect(mergeDetails(EMPTY, mine, theirs, [])).toMatchObject({ phone: '1', access: 'Mine', risks: 'Theirs' });
    expect(mergeDetails(EMPTY, mine, theirs, ['phone'])).toMatchObject({ phone: '2', access: 'Mine', risks: 'Theirs' });
  });
});

it('says each line in words', () => {
  expect(Object.keys(LINE_NAMES)).toEqual(Object.keys(EMPTY));
  expect(sayLine('resuscitation', { ...EMPTY, resuscitation: 'dnacpr' })).toBe('DNACPR: do not attempt resuscitation');
  expect(sayLine('interpreter', EMPTY)).toBe('No');
  expect(sayLine('phone', EMPTY)).toBe('nothing');
});
