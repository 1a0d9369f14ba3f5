import type { LetterView, PatientView } from '@ward/caseload/contract';
import { ageInYears, formatNhsNumber, type Instant, londonDate, londonTime } from '@ward/kernel';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

export type Reader = 'gp' | 'patient';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const CHANGES = { started: 'Started', stopped: 'Stopped', changed: 'Changed', unchanged: 'No change' };
const DESTINATIONS: Record<string, string> = {
  'usual-home': 'Usual place of residence',
  'care-home': 'Care home',
  hospital: 'Hospital',
  hospice: 'Hospice',
  'community-services': 'Home, under community services',
  'other-virtual-ward': 'Another virtual ward',
  died: 'Died',
  other: 'Other',
};

/** The discharge letter on paper: for the GP in the order in which it is read, for the patient in plain words. */
export function letterDocument(letter: LetterView, patient: PatientView, reader: Reader): TDocumentDefinitions {
  const { content, stay } = letter;
  const sections = reader === 'gp' ? forTheGp(letter) : forThePatient(letter);
  return {
    info: { title: `Discharge letter, version ${letter.versionNo}`, author: stay.wardName },
    pageSize: 'A4',
    pageMargins: [48, 56, 48, 64],
    defaultStyle: { font: 'Roboto', fontSize: reader === 'patient' ? 12 : 10, lineHeight: 1.25 },
    styles: { title: { fontSize: 18, bold: true }, section: { fontSize: 13, bold: true, margin: [0, 12, 0, 4] } },
    header:
      letter.status === 'draft'
        ? { text: 'DRAFT: not signed', alignment: 'center', bold: true, margin: [0, 20, 0, 0] }
        : undefined,
    footer: (page, pages) => ({
      margin: [48, 16, 48, 0],
      fontSize: 8,
      columns: [
        { text: `${fullName(patient)}, NHS number ${formatNhsNumber(patient.nhsNumber)}` },
        { text: `Version ${letter.versionNo}, page ${page} of ${pages}`, alignment: 'right' },
      ],
    }),
    content: [
      { text: reader === 'gp' ? 'Discharge summary' : 'About your stay on the virtual ward', style: 'title' },
      { text: `${stay.wardName}, ${stay.wardPhone}`, margin: [0, 2, 0, 10] },
      whoAndWhen(letter, patient),
      ...(letter.why
        ? [
            {
              text: `This version replaces an earlier letter: ${letter.why}`,
              bold: true,
              margin: [0, 8, 0, 0] as [number, number, number, number],
            },
          ]
        : []),
      ...sections,
      section('Who to call', content.whoToCall),
      { text: signature(letter), margin: [0, 16, 0, 0] },
    ],
  };
}

function forTheGp({ content }: LetterView): Content[] {
  return [
    list('Diagnoses', content.diagnoses),
    section('What happened', content.whatHappened),
    section('Investigations', content.investigations),
    medicines(content),
    list('Allergies', content.allergies),
    section('Condition at discharge', content.condition),
    list(
      'Follow-up',
      content.followUp.map(({ what, who, when }) => [what, who, when].filter(Boolean).join(', ')),
    ),
    section('What the patient was told', content.forThePatient),
  ];
}

function forThePatient({ content }: LetterView): Content[] {
  return [
    section('In plain words', content.forThePatient),
    list('What you were treated for', content.diagnoses),
    medicines(content),
    list(
      'What happens next',
      content.followUp.map(({ what, who, when }) => [what, who, when].filter(Boolean).join(', ')),
    ),
  ];
}

function whoAndWhen({ stay }: LetterView, patient: PatientView): Content {
  const born = `${spokenDate(patient.dateOfBirth)} (${ageInYears(patient.dateOfBirth, londonDate(stay.dischargedAt ?? stay.admittedAt))} years)`;
  const facts: [string, string][] = [
    ['Patient', fullName(patient)],
    ['Born', born],
    ['NHS number', formatNhsNumber(patient.nhsNumber)],
    ['Address', [patient.address, patient.postcode].filter(Boolean).join(', ')],
    ['GP practice', patient.gpName ?? 'Not recorded'],
    ['Pathway', stay.pathwayName],
    ['Admitted', spokenTime(stay.admittedAt)],
    ['Discharged', stay.dischargedAt ? spokenTime(stay.dischargedAt) : 'Not yet'],
    ['Discharged to', stay.destination ? (DESTINATIONS[stay.destination] ?? stay.destination) : 'Not yet'],
    ['Responsible clinician', stay.responsibleClinicianName ?? 'Not named'],
  ];
  return {
    layout: 'lightHorizontalLines',
    table: { widths: [120, '*'], body: facts.map(([term, fact]) => [{ text: term, bold: true }, fact]) },
  };
}

function medicines({ medicines: lines }: LetterView['content']): Content {
  if (lines.length === 0) return section('Medicines', 'None recorded.');
  const head = ['Medicine', 'Dose', 'Change', 'Why'].map((text) => ({ text, bold: true }));
  const body = lines.map(({ name, dose, change, why }) => [name, dose, CHANGES[change], why]);
  return [
    { text: 'Medicines', style: 'section' },
    { layout: 'lightHorizontalLines', table: { headerRows: 1, widths: ['*', '*', 60, '*'], body: [head, ...body] } },
  ];
}

function section(title: string, words: string): Content {
  return words.trim() === '' ? [] : [{ text: title, style: 'section' }, { text: words }];
}

function list(title: string, items: readonly string[]): Content {
  return items.length === 0 ? [] : [{ text: title, style: 'section' }, { ul: [...items] }];
}

function signature({ signedAt, signedByName, stay }: LetterView): string {
  return signedAt && signedByName
    ? `Signed by ${signedByName}, ${stay.wardName}, ${spokenTime(signedAt)}`
    : 'This letter is a draft and has not been signed.';
}

function fullName({ givenName, familyName }: PatientView): string {
  return `${givenName} ${familyName.toUpperCase()}`;
}

function spokenDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

function spokenTime(at: Instant): string {
  return `${spokenDate(londonDate(at))}, ${londonTime(at)}`;
}
