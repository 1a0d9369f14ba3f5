import type { Rota, ShiftView, StaffMember } from '@ward/allocation/contract';
import { instant } from '@ward/kernel';
import { coverOf, mondayOf, rowsOf, sayShift } from './rota-week';

const member = (given: Partial<StaffMember> = {}): StaffMember => ({
  personId: 'a',
  name: 'Amal',
  wardId: null,
  profession: 'nurse',
  grade: '6',
  travelMode: 'car',
  baseLat: 51,
  baseLon: 0,
  contractedMinutes: 2250,
  languages: [],
  gender: null,
  competencies: [],
  version: 1,
  ...given,
});
const shift = (day: string, from: string, to: string): ShiftView => ({
  id: day,
  personId: 'a',
  day,
  startsAt: instant(`${day}T${from}:00.000Z`),
  endsAt: instant(`${day}T${to}:00.000Z`),
  breakMinutes: 30,
  version: 1,
});
const rota = (given: Partial<Rota> = {}): Rota => ({
  monday: '2026-03-09',
  staff: [member()],
  shifts: [],
  absences: [],
  ...given,
});
const away = (from: string, to: string) => ({
  id: 'x',
  personId: 'a',
  from: instant(from),
  to: instant(to),
  reason: 'sickness' as const,
  uncovered: [],
});

describe('a week of the rota', () => {
  it('begins on the Monday of any of its days', () => {
    expect(['2026-03-09', '2026-03-12', '2026-03-15'].map(mondayOf)).toEqual(Array(3).fill('2026-03-09'));
  });

  it('puts shifts and absences on their days and counts hours without breaks', () => {
    const [row] = rowsOf(
      rota({
        shifts: [shift('2026-03-10', '08:00', '16:00')],
        absences: [away('2026-03-11T23:00Z', '2026-03-13T09:00Z')],
      }),
    );
    expect(row?.cells.map(({ shifts }) => shifts.map(sayShift))).toEqual([[], ['08:00–16:00'], [], [], [], [], []]);
    expect(row?.cells.map(({ absences }) => absences.length)).toEqual([0, 0, 1, 1, 1, 0, 0]);
    expect(row?.minutes).toBe(450);
  });

  it('warns of competencies that lapse', () => {
    const competencies = [
      { skill: 'ecg', name: '12-lead ECG', expiresOn: '2026-03-01', state: 'expired' as const },
      { skill: 'iv', name: 'IV therapy', expiresOn: null, state: 'valid' as const },
    ];
    expect(rowsOf(rota({ staff: [member({ competencies })] }))[0]?.warnings).toEqual([
      { words: '12-lead ECG lapsed 1 Mar 2026', isOver: true },
    ]);
  });

  it('counts who is there, not who is away for the whole shift', () => {
    const shifts = [shift('2026-03-10', '08:00', '16:00'), shift('2026-03-11', '08:00', '16:00')];
    const absences = [away('2026-03-10T00:00Z', '2026-03-10T23:00Z'), away('2026-03-11T08:00Z', '2026-03-11T10:00Z')];
    expect(coverOf(rowsOf(rota({ shifts, absences })))).toEqual([
      { profession: 'nurse', counts: [0, 0, 1, 0, 0, 0, 0] },
    ]);
  });
});
