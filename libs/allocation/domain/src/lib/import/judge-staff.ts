import type { LondonDate } from '@ward/kernel';
import { type SkillCode, SKILLS } from '../skills';
import { TRAVEL_MODES, type TravelMode } from '../travel';
import { Cells, plain, readDay } from './cells';
import { byEmailOf, findPerson } from './find-person';
import { type FileRow, inError, type JudgedRow, type KnownPerson } from './judged-row';

export const STAFF_COLUMNS_OF_FILE = [
  'email',
  'name',
  'profession',
  'grade',
  'ward',
  'contracted_hours',
  'travels_by',
  'base_lat',
  'base_lon',
  'languages',
  'gender',
  'competencies',
] as const;
export const NEEDED_STAFF_COLUMNS: readonly string[] = ['email', 'profession', 'contracted_hours', 'travels_by'];

export interface StaffFacts {
  readonly wardId: string | null;
  readonly profession: string;
  readonly grade: string;
  readonly travelMode: TravelMode;
  readonly baseLat: number;
  readonly baseLon: number;
  readonly contractedMinutes: number;
  readonly languages: readonly string[];
  readonly gender: string | null;
  readonly competencies: readonly { readonly skill: SkillCode; readonly expiresOn: LondonDate | null }[];
}

export interface PersonForTeam extends KnownPerson {
  /** Null for somebody who is not in the team yet. */
  readonly staff: (StaffFacts & { readonly version: number }) | null;
}

export interface StaffAct {
  readonly personId: string;
  readonly version: number;
  readonly facts: StaffFacts;
}

export interface Surroundings {
  readonly people: readonly PersonForTeam[];
  readonly wards: readonly {
    readonly wardId: string;
    readonly name: string;
    readonly lat: number;
    readonly lon: number;
  }[];
  readonly professions: readonly string[];
}

/** Weighs a list of staff against the team. Columns that the file has not are left as they are; nobody is ever removed. */
export function judgeStaff(rows: readonly FileRow[], around: Surroundings): JudgedRow<StaffAct>[] {
  const byEmail = byEmailOf(around.people);
  const seen = new Map<string, number>();
  return rows.map(({ row, values }) => {
    const cells = new Cells(values);
    const person = findPerson(cells, byEmail);
    const earlier = person && seen.get(person.personId);
    if (earlier !== undefined) cells.fault('email', `The same person as in row ${earlier}`);
    if (person && earlier === undefined) seen.set(person.personId, row);
    const who = person?.name ?? cells.text('name');
    // Our own download names everybody who could come into the team: a row left empty asks for nothing.
    if (person?.staff === null && cells.faults.length === 0 && isEmpty(cells))
      return { row, who, status: 'unchanged', changes: [], faults: [], act: null };
    const facts = readFacts(cells, person?.staff ?? null, around);
    if (!person || !facts || cells.faults.length > 0) return inError(row, who, cells.faults);
    const changes = person.staff ? changesOf(person.staff, facts, around) : [];
    const act = { personId: person.personId, version: person.staff?.version ?? 0, facts };
    if (!person.staff) return { row, who, status: 'new', changes: ['comes into the team'], faults: [], act };
    return changes.length === 0
      ? { row, who, status: 'unchanged', changes, faults: [], act: null }
      : { row, who, status: 'changed', changes, faults: [], act };
  });
}

function readFacts(
  cells: Cells,
  known: StaffFacts | null,
  { wards, professions }: Surroundings,
): StaffFacts | undefined {
  const profession = cells.oneOf('profession', professions, `Give one of ${professions.join(', ')}`);
  const travelMode = cells.oneOf('travels_by', TRAVEL_MODES, `Give one of ${TRAVEL_MODES.join(', ')}`);
  const hours = cells.number('contracted_hours', [0, 60], 'Give the hours a week, at most 60, for example 37.5');
  const wardName = cells.text('ward');
  const ward = wards.find(({ name }) => plain(name) === plain(wardName));
  if (wardName !== '' && !ward)
    cells.fault('ward', `Give one of ${wards.map(({ name }) => name).join(', ')}, or leave it empty`);
  const base = readBase(cells, known, ward);
  const competencies = cells.has('competencies') ? readCompetencies(cells) : (known?.competencies ?? []);
  if (!profession || !travelMode || hours === undefined || !base || !competencies) return undefined;
  return {
    profession,
    travelMode,
    contractedMinutes: Math.round(hours * 60),
    wardId: cells.has('ward') ? (ward?.wardId ?? null) : (known?.wardId ?? null),
    grade: short(cells, 'grade', 20, known?.grade ?? ''),
    gender: short(cells, 'gender', 20, known?.gender ?? '').toLowerCase() || null,
    languages: cells.has('languages') ? readLanguages(cells) : (known?.languages ?? []),
    baseLat: base.lat,
    baseLon: base.lon,
    competencies,
  };
}

function isEmpty(cells: Cells): boolean {
  return STAFF_COLUMNS_OF_FILE.every((column) => column === 'email' || column === 'name' || cells.text(column) === '');
}

/** Where somebody starts: as written, else as known, else at their ward. */
function readBase(cells: Cells, known: StaffFacts | null, ward: { lat: number; lon: number } | undefined) {
  if (cells.text('base_lat') === '' && cells.text('base_lon') === '') {
    if (known) return { lat: known.baseLat, lon: known.baseLon };
    return ward ?? cells.fault('base_lat', 'Give the place where they start, or a ward to start from');
  }
  const lat = cells.number('base_lat', [-90, 90], 'Give a latitude, for example 51.47');
  const lon = cells.number('base_lon', [-180, 180], 'Give a longitude, for example -0.1');
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

function short(cells: Cells, column: string, longest: number, known: string): string {
  if (!cells.has(column)) return known;
  const text = cells.text(column);
  if (text.length > longest) cells.fault(column, `Keep this under ${longest} characters`);
  return text;
}

function readLanguages(cells: Cells): string[] {
  const languages = listOf(cells.text('languages'));
  if (languages.length > 10 || languages.some((language) => language.length > 40))
    cells.fault('languages', 'Give at most 10 languages with | between them, each under 40 characters');
  return languages;
}

/** `IV therapy 2027-03-01 | ecg`: names or codes, each with the last day on which it is valid. */
function readCompetencies(cells: Cells): StaffFacts['competencies'] | undefined {
  const read = new Map<SkillCode, LondonDate | null>();
  for (const part of listOf(cells.text('competencies'))) {
    const [, name = '', date] = /^(.*?)(?:\s+(?:until\s+)?([\d/.-]{8,10}))?$/i.exec(part) ?? [];
    const skill = SKILLS.find(({ code, name: words }) => [plain(code), plain(words)].includes(plain(name)));
    const expiresOn = date === undefined ? null : readDay(date);
    if (!skill) return cells.fault('competencies', `"${part}" is not a competency we know`);
    if (expiresOn === undefined) return cells.fault('competencies', `"${part}" does not end in a real date`);
    read.set(skill.code, expiresOn);
  }
  return [...read].map(([skill, expiresOn]) => ({ skill, expiresOn })).sort((a, b) => a.skill.localeCompare(b.skill));
}

function listOf(text: string): string[] {
  return text
    .split(/[|;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function changesOf(before: StaffFacts, after: StaffFacts, { wards }: Surroundings): string[] {
  const ward = (id: string | null) => wards.find(({ wardId }) => wardId === id)?.name ?? 'every ward';
  const facts: readonly (readonly [string, string, string])[] = [
    ['profession', before.profession, after.profession],
    ['grade', before.grade, after.grade],
    ['ward', ward(before.wardId), ward(after.wardId)],
    ['contracted hours', hoursOf(before), hoursOf(after)],
    ['travels by', before.travelMode, after.travelMode],
    ['base', `${before.baseLat}, ${before.baseLon}`, `${after.baseLat}, ${after.baseLon}`],
    ['languages', before.languages.join(', '), after.languages.join(', ')],
    ['gender', before.gender ?? '', after.gender ?? ''],
    ['competencies', competenciesOf(before), competenciesOf(after)],
  ];
  return facts
    .filter(([, was, is]) => was !== is)
    .map(([name, was, is]) => `${name}: ${was || 'nothing'} becomes ${is || 'nothing'}`);
}

function hoursOf({ contractedMinutes }: StaffFacts): string {
  return String(Math.round((contractedMinutes / 60) * 100) / 100);
}

/** As the file writes them, in one order. */
export function competenciesOf({ competencies }: Pick<StaffFacts, 'competencies'>): string {
  return competencies
    .map(({ skill, expiresOn }) => (expiresOn === null ? skill : `${skill} ${expiresOn}`))
    .sort((one, other) => one.localeCompare(other))
    .join(' | ');
}
