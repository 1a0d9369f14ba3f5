import { refuse } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { aClinician } from '../testing';
import { type Letter, type LetterContent, letterGaps, saveLetter, signLetter } from './letter';

const content: LetterContent = {
  diagnoses: ['Cellulitis of the left leg'],
  whatHappened: 'Seven days of IV antibiotics at home.',
  investigations: '',
  medicines: [
    { name: 'Flucloxacillin', dose: '500 mg', change: 'started', why: 'Step down from IV' },
    { name: 'Ramipril', dose: '5 mg', change: 'unchanged', why: '' },
  ],
  allergies: ['No known allergies'],
  condition: '',
  followUp: [{ what: 'Bloods', who: 'GP', when: 'In a week' }],
  forThePatient: 'Finish the tablets. Call us if the redness spreads.',
  whoToCall: '020 7946 0000',
};
const letter = (over: Partial<Letter> = {}): Letter => ({
  id: 'l1',
  versionNo: 1,
  status: 'draft',
  content,
  why: null,
  signedBy: null,
  signedAt: null,
  version: 3,
  ...over,
});
const signing = { isDischarged: true, by: aClinician, at: NOON };

describe('A discharge letter', () => {
  it.each<[string, Partial<LetterContent>, string]>([
    ['a diagnosis', { diagnoses: [] }, '/content/diagnoses'],
    ['what happened', { whatHappened: ' ' }, '/content/whatHappened'],
    ['allergies', { allergies: [] }, '/content/allergies'],
    ['follow-up', { followUp: [] }, '/content/followUp'],
    ['words for the patient', { forThePatient: '' }, '/content/forThePatient'],
    ['who to call', { whoToCall: '' }, '/content/whoToCall'],
    [
      'the reason of a change',
      { medicines: [{ name: 'A', dose: '', change: 'stopped', why: '' }] },
      '/content/medicines/0/why',
    ],
  ])('is not signed without %s', (_what, without, pointer) => {
    const signed = signLetter(letter({ content: { ...content, ...without } }), signing);
    expect(signed).toMatchObject({ ok: false, error: { code: 'caseload/letter-incomplete', errors: [{ pointer }] } });
  });

  it('is signed once it is whole, by whom and when', () => {
    expect(letterGaps(letter())).toEqual([]);
    expect(signLetter(letter(), signing)).toMatchObject({
      ok: true,
      value: { status: 'signed', signedBy: aClinician, signedAt: NOON, version: 4 },
    });
  });

  it('waits for the end of the stay', () => {
    expect(signLetter(letter(), { ...signing, isDischarged: false })).toEqual(
      refuse({ code: 'caseload/not-discharged' }),
    );
  });

  it('is not changed after it was signed; another version says why', () => {
    const signed = letter({ status: 'signed', signedBy: aClinician, signedAt: NOON });
    const already = refuse({ code: 'caseload/letter-signed', signedBy: aClinician.name, signedAt: NOON });
    expect(saveLetter(signed, { content, why: null })).toEqual(already);
    expect(signLetter(signed, signing)).toEqual(already);
    expect(letterGaps(letter({ versionNo: 2 }))).toEqual([
      { pointer: '/why', message: 'Say why the letter is sent again' },
    ]);
    expect(letterGaps(letter({ versionNo: 2, why: 'Dose corrected' }))).toEqual([]);
  });
});
