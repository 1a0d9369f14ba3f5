import { anOrganisation, onShift, type Organised } from '@ward/allocation/api/testing';
import type { Actor } from '@ward/contract';
import type { Ward } from '@ward/server-kit/testing';
import type { MyDay } from '@ward/visits/contract';
import { v7 } from 'uuid';
import { theWholeWard } from '../testing/the-whole-ward';

const TUESDAY = '2026-03-10';
const at = (time: string) => `${TUESDAY}T${time}:00.000Z`;

describe('a published day', () => {
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
  const publish = (body: object = {}) =>
    planner().post(`/api/day-plans/${TUESDAY}/publication`, { wardIds: [team.wardId], ...body });
  const dayOf = async (actor: Actor) =>
    (await ward.as(actor).get(`/api/visits/mine?day=${TUESDAY}`).expect(200)).body as MyDay;
  const versionOf = async (visitId: string) =>
    (await ward.owner.query<{ version: number }[]>(`select version from visits.visit where id = $1`, [visitId]))[0]
      ?.version ?? 0;
  const give = async (visitId: string, actor: Actor, time: string) =>
    planner()
      .post(`/api/visits/${visitId}/assignment`, { staff: [actor.personId], startsAt: at(time) })
      .set('If-Match', `"${await versionOf(visitId)}"`)
      .expect(200);
  const takeOff = async (visitId: string) =>
    planner()
      .delete(`/api/visits/${visitId}/assignment`)
      .set('If-Match', `"${await versionOf(visitId)}"`)
      .expect(200);
  const kinds = ({ changes }: MyDay) => changes.map(({ kind }) => kind);

  it('is shown to staff at once, and not before', async () => {
    const { visitId } = await team.visit({ to: amal });
    const draft = await dayOf(amal);
    expect(draft).toMatchObject({ visits: [], changes: [], unpublished: ['Lambeth'] });

    const { body } = await publish().expect(200);
    expect(body).toMatchObject({ day: TUESDAY, wards: [{ wardId: team.wardId, publishedByName: 'Pia Planner' }] });
    const shown = await dayOf(amal);
    expect(shown).toMatchObject({ visits: [{ id: visitId }], changes: [], unpublished: [] });
    const board = await planner().get(`/api/day-board?day=${TUESDAY}`).expect(200);
    expect(board.body.wards).toMatchObject([{ publishedByName: 'Pia Planner', publishedAt: expect.any(String) }]);
  });

  it('may leave out visits that are nobody’s only when that was seen', async () => {
    await team.visit();
    await team.visit({ to: amal });
    const { body } = await publish().expect(409);
    expect(body).toMatchObject({ type: 'urn:ward:problem:allocation/leaves-visits-out', unallocated: 1 });
    await publish({ leavingUnallocated: 1 }).expect(200);
  });

  it('is refused as a whole, naming who and what, while an assignment of it is impossible', async () => {
    const { visitId } = await team.visit({ to: amal, startsAt: at('14:00') });
    await planner()
      .post('/api/rosters/absences', {
        id: v7(),
        personId: amal.personId,
        from: at('13:00'),
        to: at('20:00'),
        reason: 'sickness',
      })
      .expect(201);
    const { body } = await publish().expect(409);
    expect(body).toMatchObject({
      type: 'urn:ward:problem:visits/day-not-possible',
      objections: [{ visitId, patient: 'Ada Byron', blocks: [{ kind: 'absent', name: 'Amal Yusuf' }] }],
    });
    expect((await dayOf(amal)).unpublished).toEqual(['Lambeth']);
    await give(visitId, ben, '14:00');
    await publish().expect(200);
  });

  it('tells those concerned of every change since, from old to new, and the board who has not seen it', async () => {
    const moved = await team.visit({ to: amal, startsAt: at('12:00') });
    const given = await team.visit({ to: amal, startsAt: at('14:00') });
    await publish().expect(200);
    await give(moved.visitId, amal, '13:00');
    await give(given.visitId, ben, '15:00');

    const hers = await dayOf(amal);
    expect(hers.changes).toMatchObject([
      { visitId: moved.visitId, kind: 'moved', before: { startsAt: at('12:00') }, after: { startsAt: at('13:00') } },
      { visitId: given.visitId, kind: 'removed', before: { startsAt: at('14:00') }, after: null },
    ]);
    expect(hers.changes[0]).toMatchObject({ familyName: 'Byron', title: 'IV dose', changedByName: 'Pia Planner' });
    expect(await dayOf(ben)).toMatchObject({ changes: [{ kind: 'added', before: null }] });
    const unseen = async () => {
      const { body } = await planner().get(`/api/day-board?day=${TUESDAY}`).expect(200);
      return body.people.map(({ name, unseenChanges }: { name: string; unseenChanges: number }) => [
        name,
        unseenChanges,
      ]);
    };
    expect(await unseen()).toEqual([
      ['Amal Yusuf', 2],
      ['Ben Carter', 1],
    ]);

    const seen = hers.changes.map(({ id, changedAt }) => ({ id, changedAt }));
    await ward.as(ben).post('/api/visits/mine/changes/seen', { seen }).expect(200, { seen: [] });
    await ward.as(amal).post('/api/visits/mine/changes/seen', { seen }).expect(200);
    expect((await dayOf(amal)).changes).toEqual([]);
    expect((await unseen())[0]).toEqual(['Amal Yusuf', 0]);
  });

  it('says in one line what moved twice, and nothing of what moved back', async () => {
    const { visitId } = await team.visit({ to: amal, startsAt: at('12:00') });
    await publish().expect(200);
    await give(visitId, amal, '13:00');
    await give(visitId, amal, '14:00');
    expect((await dayOf(amal)).changes).toMatchObject([
      { kind: 'moved', before: { startsAt: at('12:00') }, after: { startsAt: at('14:00') } },
    ]);
    await give(visitId, amal, '12:00');
    expect(kinds(await dayOf(amal))).toEqual([]);
    await takeOff(visitId);
    expect(kinds(await dayOf(amal))).toEqual(['removed']);
    await give(visitId, amal, '12:00');
    expect(kinds(await dayOf(amal))).toEqual([]);
  });

  it('keeps a change that came after the look open', async () => {
    const { visitId } = await team.visit({ to: amal, startsAt: at('12:00') });
    await publish().expect(200);
    await give(visitId, amal, '13:00');
    const seen = (await dayOf(amal)).changes.map(({ id, changedAt }) => ({ id, changedAt }));
    ward.clock.pass({ minutes: 1 });
    await give(visitId, amal, '14:00');
    await ward.as(amal).post('/api/visits/mine/changes/seen', { seen }).expect(200, { seen: [] });
    expect(kinds(await dayOf(amal))).toEqual(['moved']);
    ward.clock.pass({ minutes: -1 });
  });

  it('tells of a visit that was called off', async () => {
    const { visitId } = await team.visit({ to: amal });
    await publish().expect(200);
    await planner()
      .post(`/api/visits/${visitId}/cancellation`, { reason: 'Seen by the GP' })
      .set('If-Match', '"1"')
      .expect(200);
    expect(await dayOf(amal)).toMatchObject({ visits: [], changes: [{ kind: 'removed' }] });
  });

  it('is published by people of its own ward and organisation only', async () => {
    await team.visit({ to: amal });
    const other = await anOrganisation(ward);
    await ward
      .as(other.planner)
      .post(`/api/day-plans/${TUESDAY}/publication`, { wardIds: [team.wardId] })
      .expect(404);
    await publish({ wardIds: [] }).expect(400);
    await publish({ wardIds: [team.wardId, v7()] }).expect(404);
    expect((await dayOf(amal)).visits).toEqual([]);
  });
});
