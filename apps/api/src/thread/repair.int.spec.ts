import { anOrganisation, onShift, type Organised } from '@ward/allocation/api/testing';
import type { PlanRunView } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import type { Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { theWholeWard } from '../testing/the-whole-ward';

const TUESDAY = '2026-03-10';
const at = (time: string) => `${TUESDAY}T${time}:00.000Z`;

/** It is noon on the Tuesday. */
describe('mending a day that runs', () => {
  let ward: Ward;
  let team: Organised;
  let amal: Actor, ben: Actor;
  beforeAll(async () => {
    ward = await theWholeWard();
  });
  afterAll(() => ward.close());
  beforeEach(async () => {
    team = { as: ward.as, ...(await anOrganisation(ward)) };
    [amal, ben] = [await onShift(team, 'Amal Yusuf'), await onShift(team, 'Ben Carter')];
  });

  const planner = () => ward.as(team.planner);
  const sent = (cause: object) => planner().post('/api/repairs', { id: v7(), day: TUESDAY, cause });
  const propose = async (cause: object) => (await sent(cause).expect(201)).body as PlanRunView;
  const accept = ({ id }: PlanRunView) => planner().post(`/api/plan-runs/${id}/acceptance`, {});
  const away = (person: Actor, from = '12:00', to = '20:00') => ({
    kind: 'away',
    personId: person.personId,
    from: at(from),
    to: at(to),
  });
  const promised = async (visitId: string) => {
    const rows = await ward.owner.query<{ person: string; starts: string; ends: string }[]>(
      `select person_id as person, to_char(starts_at at time zone 'UTC', 'HH24:MI') as starts,
         to_char(ends_at at time zone 'UTC', 'HH24:MI') as ends from visits.visit_staff where visit_id = $1`,
      [visitId],
    );
    return rows.map(({ person, starts, ends }) => [person === amal.personId ? 'Amal' : 'Ben', starts, ends]);
  };
  const publish = () =>
    planner()
      .post(`/api/day-plans/${TUESDAY}/publication`, { wardIds: [team.wardId], leavingUnallocated: 100 })
      .expect(200);
  const changesOf = async (actor: Actor) =>
    (await ward.as(actor).get(`/api/visits/mine?day=${TUESDAY}`).expect(200)).body.changes;
  const absences = () => ward.owner.query(`select 1 from allocation.absence where person_id = $1`, [amal.personId]);

  it('gives the visits of somebody ill to others at the same hour, and moves nothing else', async () => {
    const begun = await team.visit({ to: amal, startsAt: at('11:30') });
    const hers = await team.visit({ to: amal, startsAt: at('14:00') });
    const his = await team.visit({ to: ben, startsAt: at('16:00') });
    const nobodys = await team.visit();
    await publish();
    const run = await propose(away(amal));
    expect(run).toMatchObject({ status: 'ready', cause: { kind: 'away', personId: amal.personId } });
    expect(run.proposal).toMatchObject({
      changes: [
        {
          visitId: hers.visitId,
          kind: 'other-person',
          before: { startsAt: at('14:00') },
          after: { people: [{ name: 'Ben Carter' }], startsAt: at('14:00') },
        },
      ],
      gaps: [],
      calls: [],
    });
    expect(await absences()).toEqual([]);
    expect(await promised(hers.visitId)).toEqual([['Amal', '14:00', '15:00']]);

    await accept(run).expect(200);
    expect(await absences()).toHaveLength(1);
    expect(await promised(hers.visitId)).toEqual([['Ben', '14:00', '15:00']]);
    expect(await promised(begun.visitId)).toEqual([['Amal', '11:30', '12:30']]);
    expect(await promised(his.visitId)).toEqual([['Ben', '16:00', '17:00']]);
    expect(await promised(nobodys.visitId)).toEqual([]);
    expect(await changesOf(amal)).toMatchObject([{ visitId: hers.visitId, kind: 'removed' }]);
    expect(await changesOf(ben)).toMatchObject([{ visitId: hers.visitId, kind: 'added' }]);
  });

  it('names whose promise breaks and whom to ring, and lets the calls be ticked off', async () => {
    const hers = await team.visit({ to: amal, startsAt: at('14:00') });
    await team.visit({ to: ben, startsAt: at('14:00') });
    await ward.owner.query(
      `update caseload.patient set phone = '020 7946 0001', carer = '{"name": "Eve Byron", "phone": "020 7946 0002"}' where id = $1`,
      [hers.patientId],
    );
    const run = await propose(away(amal));
    expect(run.proposal?.changes).toMatchObject([{ visitId: hers.visitId, after: { startsAt: at('15:00') } }]);
    expect(run.proposal?.calls).toEqual([
      {
        patientId: hers.patientId,
        familyName: 'Byron',
        givenName: 'Ada',
        phone: '020 7946 0001',
        carer: { name: 'Eve Byron', phone: '020 7946 0002' },
        visitIds: [hers.visitId],
      },
    ]);
    const ring = (isRung: boolean, patientId = hers.patientId) =>
      planner().post(`/api/repairs/${run.id}/calls`, { patientId, isRung });
    expect((await ring(true).expect(200)).body.rung).toMatchObject([{ byName: 'Pia Planner' }]);
    expect((await ring(false).expect(200)).body.rung).toEqual([]);
    await ring(true, v7()).expect(404);
  });

  it('says which visit nobody can take over, and why', async () => {
    const hers = await team.visit({ to: amal, startsAt: at('14:00') });
    await ward.owner.query(`update visits.visit set skills = '{catheter-care}' where id = $1`, [hers.visitId]);
    const run = await propose(away(amal));
    expect(run.proposal?.changes).toMatchObject([{ visitId: hers.visitId, kind: 'taken-off', after: null }]);
    expect(run.proposal?.gaps).toMatchObject([{ visitId: hers.visitId, reasons: [expect.any(String)] }]);
    expect(run.proposal?.calls).toHaveLength(1);
    await accept(run).expect(200);
    expect(await promised(hers.visitId)).toEqual([]);
  });

  it('finds room for an urgent visit, and makes it with its assignment or not at all', async () => {
    const { patientId } = await team.visit({ to: ben, startsAt: at('16:00') });
    const [stay] = await ward.owner.query<{ id: string }[]>(`select id from caseload.episode where patient_id = $1`, [
      patientId,
    ]);
    const visit = {
      id: v7(),
      episodeId: stay?.id,
      title: 'Breathless since this morning',
      minutes: 45,
      skills: ['iv-therapy'],
      from: at('12:00'),
      to: at('14:00'),
    };
    const run = await propose({ kind: 'urgent', visit });
    expect(run.proposal?.changes).toMatchObject([
      { visitId: visit.id, kind: 'placed', after: { startsAt: expect.any(String) } },
    ]);
    expect(run.proposal?.calls).toMatchObject([{ patientId }]);
    expect(await ward.owner.query(`select 1 from visits.visit where id = $1`, [visit.id])).toEqual([]);
    await accept(run).expect(200);
    expect(await promised(visit.id)).toHaveLength(1);
    expect(await ward.owner.query(`select title from visits.visit where id = $1`, [visit.id])).toEqual([
      { title: visit.title },
    ]);
  });

  it('moves what comes after somebody late, and lets the visit under way end later', async () => {
    const underWay = await team.visit({ to: amal, startsAt: at('11:30') });
    const next = await team.visit({ to: amal, startsAt: at('12:30') });
    const later = await team.visit({ to: amal, startsAt: at('17:00') });
    await ward
      .as(amal)
      .post(`/api/visits/${underWay.visitId}/check-in`, { at: at('11:30') })
      .set('If-Match', '"1"')
      .expect(200);
    await team.visit({ to: ben, startsAt: at('12:30') });
    const run = await propose({ kind: 'late', personId: amal.personId, minutes: 40 });
    expect(run.proposal?.changes.map(({ visitId }) => visitId)).toEqual([next.visitId]);
    await accept(run).expect(200);
    expect(await promised(underWay.visitId)).toEqual([['Amal', '11:30', '13:10']]);
    const [[, starts] = []] = await promised(next.visitId);
    expect([['13:10'], ['13:30']]).toContainEqual([starts]);
    expect(await promised(later.visitId)).toEqual([['Amal', '17:00', '18:00']]);
  });

  it('keeps to another way of travelling for the rest of the day', async () => {
    await team.visit({ to: amal, startsAt: at('14:00') });
    const run = await propose({ kind: 'no-car', personId: amal.personId, travelMode: 'foot' });
    await accept(run).expect(200);
    const { body } = await planner().get(`/api/day-board?day=${TUESDAY}`).expect(200);
    const mode = ({ personId }: { personId: string }) => personId === amal.personId;
    expect(body.people.find(mode)).toMatchObject({ travelMode: 'foot' });
    await planner().post(`/api/plan-runs/${run.id}/undo`).expect(200);
    const { body: after } = await planner().get(`/api/day-board?day=${TUESDAY}`).expect(200);
    expect(after.people.find(mode)).toMatchObject({ travelMode: 'car' });
  });

  it('is refused as a whole when it was overtaken: the absence is not recorded either', async () => {
    const hers = await team.visit({ to: amal, startsAt: at('14:00') });
    const run = await propose(away(amal));
    await planner().delete(`/api/visits/${hers.visitId}/assignment`).set('If-Match', '"1"').expect(200);
    const { body } = await accept(run).expect(409);
    expect(body).toMatchObject({ type: 'urn:ward:problem:visits/plan-overtaken', visitIds: [hers.visitId] });
    expect(await absences()).toEqual([]);
  });

  it('can be taken back with its cause', async () => {
    const hers = await team.visit({ to: amal, startsAt: at('14:00') });
    await publish();
    const run = await propose(away(amal));
    await accept(run).expect(200);
    await planner().post(`/api/plan-runs/${run.id}/undo`).expect(200);
    expect(await absences()).toEqual([]);
    expect(await promised(hers.visitId)).toEqual([['Amal', '14:00', '15:00']]);
    expect([...(await changesOf(amal)), ...(await changesOf(ben))]).toEqual([]);
  });

  it('says when there is nobody to mend for', async () => {
    const stranger = await team.person('Not On Shift');
    const { body } = await sent(away(stranger)).expect(409);
    expect(body.type).toBe('urn:ward:problem:allocation/not-on-day');
    const foreign = await anOrganisation(ward);
    await ward
      .as(foreign.planner)
      .post('/api/repairs', { id: v7(), day: TUESDAY, cause: away(amal) })
      .expect(409);
  });
});
