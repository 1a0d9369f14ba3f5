import { judgeStaff, type PersonForTeam, type StaffFacts } from './judge-staff';

const facts: StaffFacts = {
  wardId: 'lambeth',
  profession: 'nurse',
  grade: 'Band 6',
  travelMode: 'car',
  baseLat: 51.47,
  baseLon: -0.1,
  contractedMinutes: 2250,
  languages: ['English', 'Somali'],
  gender: 'female',
  competencies: [
    { skill: 'ecg', expiresOn: null },
    { skill: 'iv-therapy', expiresOn: '2027-03-01' },
  ],
};
const amal: PersonForTeam = {
  personId: 'amal',
  name: 'Amal',
  email: 'amal@ward.example',
  staff: { ...facts, version: 3 },
};
const nina: PersonForTeam = { personId: 'nina', name: 'Nina', email: 'nina@ward.example', staff: null };
const around = {
  people: [amal, nina],
  wards: [{ wardId: 'lambeth', name: 'Lambeth virtual ward', lat: 51.4, lon: -0.2 }],
  professions: ['nurse', 'doctor'],
};
const asWritten = {
  email: 'amal@ward.example',
  name: 'Amal',
  profession: 'Nurse',
  grade: 'Band 6',
  ward: 'Lambeth virtual ward',
  contracted_hours: '37.5',
  travels_by: 'car',
  base_lat: '51.47',
  base_lon: '-0.1',
  languages: 'English | Somali',
  gender: 'female',
  competencies: 'IV therapy until 01/03/2027; ecg',
};
const rowOf = (values: object, row = 2) => ({ row, values: new Map<string, string>(Object.entries(values)) });
const judge = (values: object) => judgeStaff([rowOf(values)], around)[0];

describe('a list of staff', () => {
  it('that says what is known changes nothing', () => {
    expect(judge(asWritten)).toMatchObject({ status: 'unchanged', act: null });
  });

  it('leaves alone what it has no column for', () => {
    const { email, profession, contracted_hours, travels_by } = asWritten;
    expect(judge({ email, profession, contracted_hours, travels_by })).toMatchObject({ status: 'unchanged' });
  });

  it('says each change in words', () => {
    const changed = judge({ ...asWritten, contracted_hours: '30', ward: '', competencies: 'ecg', grade: '' });
    expect(changed).toMatchObject({
      status: 'changed',
      changes: [
        'grade: Band 6 becomes nothing',
        'ward: Lambeth virtual ward becomes every ward',
        'contracted hours: 37.5 becomes 30',
        'competencies: ecg | iv-therapy 2027-03-01 becomes ecg',
      ],
      act: { personId: 'amal', version: 3, facts: { contractedMinutes: 1800, wardId: null } },
    });
  });

  it('takes somebody new in, from the base of their ward, and asks nothing of an empty row', () => {
    const { base_lat, base_lon, ...rest } = { ...asWritten, email: 'nina@ward.example', name: 'Nina' };
    expect([base_lat, base_lon]).toEqual(['51.47', '-0.1']);
    expect(judge(rest)).toMatchObject({ status: 'new', act: { version: 0, facts: { baseLat: 51.4, baseLon: -0.2 } } });
    const empty = Object.fromEntries(Object.keys(asWritten).map((column) => [column, '']));
    expect(judge({ ...empty, email: 'nina@ward.example' })).toMatchObject({ status: 'unchanged' });
  });

  it.each([
    [{ profession: 'wizard' }, 'profession'],
    [{ travels_by: 'broom' }, 'travels_by'],
    [{ contracted_hours: '-1' }, 'contracted_hours'],
    [{ ward: 'Mars' }, 'ward'],
    [{ base_lat: '91' }, 'base_lat'],
    [{ base_lon: '' }, 'base_lon'],
    [{ competencies: 'juggling' }, 'competencies'],
    [{ competencies: 'ecg 2027-02-30' }, 'competencies'],
    [{ languages: Array(11).fill('x').join('|') }, 'languages'],
    [{ grade: 'x'.repeat(21) }, 'grade'],
    [{ grade: 'x'.repeat(501) }, 'grade'],
    [{ name: 'Ben' }, 'name'],
    [{ email: '__proto__' }, 'email'],
  ])('%j is an error of its column', (values, column) => {
    expect(judge({ ...asWritten, ...values })).toMatchObject({ status: 'error', faults: [{ column }], act: null });
  });

  it('names one person once', () => {
    const [, second] = judgeStaff([rowOf(asWritten), rowOf(asWritten, 3)], around);
    expect(second?.faults).toEqual([{ column: 'email', message: 'The same person as in row 2' }]);
  });
});
