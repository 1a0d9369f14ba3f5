import { type Instant, plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import { aNurse, aVisit } from '../testing';
import { type PlannedGoing, type TeamMemberFacts, weighPlan } from './weigh-plan';

const at = (minutes: number): Instant => plusMinutes(NOON, minutes);
const [AMAL, BEN] = ['amal', 'ben'];

function aMember(personId = AMAL, given: Partial<TeamMemberFacts> = {}): TeamMemberFacts {
  const { excluded: _, ...nurse } = aNurse({ personId, name: personId });
  return { ...nurse, exclusions: [], ...given };
}
function aGoing(id: string, startsAt: Instant, given: Partial<PlannedGoing> = {}): PlannedGoing {
  const visit = aVisit({ id, needId: `need of ${id}`, patientId: `patient of ${id}` });
  return { visit, patient: 'Ada Byron', staff: [AMAL], startsAt, sameNeedStarts: [], ...given };
}
const kinds = (goings: readonly PlannedGoing[], team = [aMember()]) =>
  weighPlan(goings, team).map(({ visitId, blocks, cautions }) => [
    visitId,
    ...[...blocks, ...cautions].map(({ kind }) => kind),
  ]);

describe('weighing a whole plan', () => {
  it('finds nothing against visits one after the other', () => {
    expect(kinds([aGoing('one', at(0)), aGoing('two', at(45))])).toEqual([]);
  });

  it('sees both sides of a clash between two visits of the plan', () => {
    expect(kinds([aGoing('one', at(0)), aGoing('two', at(44))])).toEqual([
      ['one', 'busy'],
      ['two', 'busy'],
    ]);
  });

  it('says what changed in the roster since: skill, absence, shift, exclusion', () => {
    const one = (given: Partial<TeamMemberFacts>) => kinds([aGoing('one', at(0))], [aMember(AMAL, given)])[0]?.slice(1);
    expect(one({ skills: [{ skill: 'iv-therapy', expiresOn: '2026-03-09' }] })).toEqual(['lacks-skill']);
    expect(one({ absences: [{ from: at(-60), to: at(10), reason: 'sickness' }] })).toEqual(['absent']);
    expect(one({ shifts: [{ from: at(-240), to: at(44) }] })).toEqual(['off-shift']);
    expect(one({ exclusions: [{ patientId: 'patient of one', reason: 'The patient asked' }] })).toEqual(['excluded']);
    expect(one({ exclusions: [{ patientId: 'patient of another', reason: 'The patient asked' }] })).toBeUndefined();
  });

  it('lets nobody be sent who has left the team', () => {
    expect(kinds([aGoing('one', at(0), { staff: [BEN] })])).toEqual([['one', 'lacks-skill', 'off-shift']]);
  });

  it('keeps the doses of one need apart, those of the plan and those outside it', () => {
    const dose = (id: string, startsAt: Instant, sameNeedStarts: Instant[] = []) =>
      aGoing(id, startsAt, { visit: aVisit({ id, needId: 'doses', minGapMinutes: 120 }), sameNeedStarts });
    expect(kinds([dose('one', at(0)), dose('two', at(119))])).toEqual([
      ['one', 'too-close'],
      ['two', 'too-close'],
    ]);
    expect(kinds([dose('one', at(0)), dose('two', at(120))])).toEqual([]);
    expect(kinds([dose('one', at(0), [at(-60)])])).toEqual([['one', 'too-close']]);
  });
});
