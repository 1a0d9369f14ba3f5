import { RecordVisit } from '@ward/visits/contract';
import { NOON } from '@ward/kernel/testing';
import { emptyRecord, faultsOf, recordOf, type RecordModel } from './record-model';

const about = {
  day: '2026-03-10',
  recordId: '019cd79e-4600-7000-8000-000000000001',
  observationsId: '019cd79e-4600-7000-8000-000000000002',
};
const filled = (given: Partial<RecordModel> = {}): RecordModel => ({
  ...emptyRecord(NOON, NOON),
  left: '12:40',
  outcome: 'done',
  ...given,
});
const sent = (given: Partial<RecordModel> = {}) => {
  const record = recordOf(filled(given), about);
  return record.ok ? record.value : null;
};
const fields = (given: Partial<RecordModel>) => faultsOf(filled(given)).map(({ field }) => field);

describe('the record form', () => {
  it('sends what the contract takes', () => {
    const medicines = [{ name: 'Ceftriaxone', dose: '2 g', route: 'IV', time: '12:15', withheld: '' }];
    const record = sent({ medicines, interventions: ['Cannula care'], otherIntervention: 'Bins out' });
    expect(RecordVisit.parse(record)).toMatchObject({
      checkedInAt: NOON,
      checkedOutAt: '2026-03-10T12:40:00.000Z',
      interventions: ['Cannula care', 'Bins out'],
      medicines: [{ givenAt: '2026-03-10T12:15:00.000Z', withheld: null }],
      observations: null,
    });
  });

  it('carries observations only when something was taken, and air is not the same as not taken', () => {
    const observations = { ...filled().observations, oxygen: false };
    expect(sent({ observations })?.observations?.values).toMatchObject({ oxygen: false, pulse: null });
  });

  it('dates observations by when they were typed, within the visit', () => {
    const observations = { ...filled().observations, pulse: 80 };
    const takenAt = (observedAt: string | null) =>
      sent({ observations, observedAt: observedAt as RecordModel['observedAt'] })?.observations?.takenAt;
    expect(takenAt('2026-03-10T12:20:30.000Z')).toBe('2026-03-10T12:20:30.000Z');
    expect(takenAt('2026-03-10T12:40:20.000Z')).toBe('2026-03-10T12:40:20.000Z');
    expect(takenAt('2026-03-10T19:00:00.000Z')).toBe('2026-03-10T12:41:00.000Z');
    expect(takenAt('2026-03-10T11:00:00.000Z')).toBe(NOON);
    expect(takenAt(null)).toBe(NOON);
  });

  it('asks for times, an outcome and the reason of what was not done', () => {
    expect(fields({ arrived: '', left: '25:00', outcome: '' })).toEqual(['arrived', 'left', 'outcome']);
    expect(fields({ outcome: 'no-access' })).toEqual(['reason']);
    expect(fields({ outcome: 'no-access', reason: 'No answer' })).toEqual([]);
  });

  it('asks for name, dose and time of a medicine', () => {
    const medicine = { name: 'Ceftriaxone', dose: '', route: 'IV', time: '12:15', withheld: '' };
    expect(fields({ medicines: [medicine] })).toEqual(['medicines']);
  });

  it('lets a visit run past midnight', () => {
    expect(sent({ arrived: '23:40', left: '00:10' })).toMatchObject({ checkedOutAt: '2026-03-11T00:10:00.000Z' });
  });
});
