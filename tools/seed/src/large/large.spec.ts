import { inCopy, type CopiedTable } from './column-in-copy';
import { COPIED_TABLES } from './copied-tables';

const stays: CopiedTable = { name: 'visits.visit', holds: 'stays' };
const house: CopiedTable = { name: 'capacity.bed', holds: 'house' };

describe('a column in a copy of the ward', () => {
  it.each(['provider_id', 'ward_id', 'person_id', 'recorded_by', 'gp_organisation_id', 'responsible_clinician_id'])(
    '%s is the same in the present and in the past',
    (name) => expect(inCopy({ name, type: 'uuid' }, stays)).toBe(`pg_temp.copy_of(row."${name}", copy.ward, 0)`),
  );
  it.each(['id', 'patient_id', 'episode_id', 'need_id', 'replaces'])('%s is another in every past', (name) =>
    expect(inCopy({ name, type: 'uuid' }, stays)).toBe(`pg_temp.copy_of(row."${name}", copy.ward, copy.past)`),
  );
  it('has no past where the table holds the house', () =>
    expect(inCopy({ name: 'id', type: 'uuid' }, house)).toBe(`pg_temp.copy_of(row."id", copy.ward, 0)`));
  it('moves back in time, and is itself otherwise', () => {
    expect(inCopy({ name: 'day', type: 'date' }, stays)).toBe('row."day" - copy.past * 30');
    expect(inCopy({ name: 'at', type: 'timestamptz' }, stays)).toContain(`interval '30 days'`);
    expect(inCopy({ name: 'title', type: 'text' }, stays)).toBe('row."title"');
  });
  it('is what the table says where it says so', () =>
    expect(inCopy({ name: 'title', type: 'text' }, { ...stays, but: { title: `'x'` } })).toBe(`'x'`));
});

it('no table is copied twice', () => {
  expect(new Set(COPIED_TABLES.map(({ name }) => name)).size).toBe(COPIED_TABLES.length);
});
