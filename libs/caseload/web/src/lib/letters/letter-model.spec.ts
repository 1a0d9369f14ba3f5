import type { LetterContent } from '@ward/caseload/contract';
import { draftOf, readDraft, readLines, sentOf } from './letter-model';

const CONTENT: LetterContent = {
  ...{ diagnoses: ['Cellulitis', 'Frailty'], whatHappened: 'IV at home', investigations: '', condition: '' },
  medicines: [{ name: 'Flucloxacillin', dose: '500 mg', change: 'started', why: 'cellulitis' }],
  ...{ allergies: ['No known allergies'], followUp: [{ what: 'Bloods', who: 'GP', when: 'in a week' }] },
  ...{ forThePatient: 'Finish the tablets', whoToCall: 'The ward' },
};
const DRAFT = draftOf({ content: CONTENT, why: null, version: 3 });

it('sends what it was made from', () => expect(sentOf(DRAFT.typed)).toEqual({ content: CONTENT, why: null }));

it('keeps rows without a name to itself', () => {
  const [medicine] = CONTENT.medicines;
  const medicines = medicine ? [medicine, { ...medicine, name: ' ' }] : [];
  const followUp = [...CONTENT.followUp, { what: '', who: 'GP', when: '' }];
  expect(sentOf({ ...DRAFT.typed, medicines, followUp }).content).toEqual(CONTENT);
});

it('leaves empty lines out', () => expect(readLines(' a \n\n b')).toEqual(['a', 'b']));

it('reads what it kept, and nothing else', () => {
  expect(readDraft(JSON.parse(JSON.stringify(DRAFT)))).toEqual(DRAFT);
  for (const other of [undefined, {}, { version: 1, typed: {} }]) expect(readDraft(other)).toBeUndefined();
});
