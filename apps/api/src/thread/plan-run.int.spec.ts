import { PlanRunner, ResumePlans } from '@ward/allocation/api';
import { anOrganisation, onShift, type Organised } from '@ward/allocation/api/testing';
import type { PlanRunView } from '@ward/allocation/contract';
import type { Actor } from '@ward/contract';
import type { Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { theWholeWard } from '../testing/the-whole-ward';

const TUESDAY = '2026-03-10';

describe('a plan of the day', () => {
  let ward: Ward;
  let team: Organised;
  let [amal, ben]: Actor[] = [];
  beforeAll(async () => {
    ward = await theWholeWard();
  });
  afterAll(() => ward.close());
  beforeEach(async () => {
    team = { as: ward.as, ...(await anOrganisation(ward)) };
    amal = await onShift(team, 'Amal Yusuf');
    ben = await onShift(team, 'Ben Carter', '12:00', '20:00');
  });

  const order = async (asked: object = {}) => {
    const id = v7();
    await ward
      .as(team.planner)
      .post('/api/plan-runs', { id, day: TUESDAY, seconds: 1, ...asked })
      .expect(201);
    return id;
  };
  const search = async (asked: object = {}): Promise<PlanRunView> => {
    const id = await order(asked);
    await ward.app.get(PlanRunner).run(id, team.providerId);
    return (await ward.as(team.planner).get(`/api/plan-runs/${id}`).expect(200)).body as PlanRunView;
  };
  const accept = (run: PlanRunView, body: object = {}) =>
    ward.as(team.planner).post(`/api/plan-runs/${run.id}/acceptance`, body);
  const promised = async (visitId: string) =>
    (
      await ward.owner.query<{ person: string; starts_at: string }[]>(
        `select person_id as person, starts_at from visits.visit_staff where visit_id = $1 order by person_id`,
        [visitId],
      )
    ).map(({ person }) => person);

  it('proposes a place for every visit, changes nothing until it is accepted, then promises all of them', async () => {
    const visits = [await team.visit(), await team.visit(), await team.visit()];
    const run = await search();
    expect(run).toMatchObject({
      status: 'ready',
      fault: null,
      proposal: { before: { unallocated: 3 }, after: { unallocated: 0 } },
    });
    expect(run.proposal?.changes.map(({ kind }) => kind)).toEqual(['placed', 'placed', 'placed']);
    for (const { visitId } of visits) expect(await promised(visitId)).toEqual([]);

    const accepted = await accept(run).expect(200);
    expect(accepted.body.status).toBe('accepted');
    for (const { visitId } of visits) expect(await promised(visitId)).toHaveLength(1);
  });

  it('takes only the chosen part of a proposal', async () => {
    const [one, other] = [await team.visit(), await team.visit()];
    await accept(await search(), { visitIds: [one.visitId] }).expect(200);
    expect(await promised(one.visitId)).toHaveLength(1);
    expect(await promised(other.visitId)).toEqual([]);
  });

  it('can be taken back: everyone is where they were, unless a visit has changed since', async () => {
    const [hers, nobodys] = [
      await team.visit({ to: amal ?? null, startsAt: '2026-03-10T14:00:00.000Z' }),
      await team.visit(),
    ];
    const undo = (run: PlanRunView) => ward.as(team.planner).post(`/api/plan-runs/${run.id}/undo`);
    const run = await search({ personIds: [amal?.personId, ben?.personId], hold: 'free' });
    await undo(run).expect(409);
    await accept(run).expect(200);
    expect((await undo(run).expect(200)).body.status).toBe('left');
    expect(await promised(hers.visitId)).toEqual([amal?.personId]);
    expect(await promised(nobodys.visitId)).toEqual([]);

    const again = await search();
    await accept(again).expect(200);
    await ward.as(team.planner).delete(`/api/visits/${nobodys.visitId}/assignment`).set('If-Match', '"4"').expect(200);
    const { body } = await undo(again).expect(409);
    expect(body).toMatchObject({ type: 'urn:ward:problem:visits/plan-overtaken', visitIds: [nobodys.visitId] });
  });

  it('refuses all of it when a visit has changed meanwhile, and names it', async () => {
    const [one, other] = [await team.visit(), await team.visit()];
    const run = await search();
    await ward
      .as(team.planner)
      .post(`/api/visits/${one.visitId}/assignment`, { staff: [amal?.personId], startsAt: '2026-03-10T15:00:00.000Z' })
      .set('If-Match', '"1"')
      .expect(200);
    const answer = await accept(run).expect(409);
    expect(answer.body).toMatchObject({ type: 'urn:ward:problem:visits/plan-overtaken', visitIds: [one.visitId] });
    expect(await promised(other.visitId)).toEqual([]);
    await accept(run, { visitIds: [other.visitId] }).expect(200);
  });

  it('weighs the plan again when it is accepted: a roster that changed meanwhile refuses all of it, in words', async () => {
    const [one, other] = [await team.visit(), await team.visit()];
    const run = await search({ personIds: [amal?.personId] });
    await ward.owner.query(`update visits.visit set skills = '{iv-therapy}' where id = $1`, [one.visitId]);
    await ward.owner.query(
      `update allocation.competency set expires_on = '2026-03-09' where person_id = $1 and skill = 'iv-therapy'`,
      [amal?.personId],
    );
    const { body } = await accept(run).expect(409);
    expect(body).toMatchObject({
      type: 'urn:ward:problem:visits/plan-not-possible',
      visitIds: [one.visitId],
      objections: [
        {
          title: 'IV dose',
          patient: 'Ada Byron',
          blocks: [{ kind: 'lacks-skill', name: 'Amal Yusuf', skill: 'iv-therapy', expiredOn: '2026-03-09' }],
        },
      ],
    });
    expect([...(await promised(one.visitId)), ...(await promised(other.visitId))]).toEqual([]);

    await ward
      .as(team.planner)
      .put(`/api/staff/${amal?.personId}/exclusions/${other.patientId}`, { reason: 'She asked' });
    const kinds = ({ objections }: { objections: { blocks: { kind: string }[]; cautions: { kind: string }[] }[] }) =>
      objections.flatMap(({ blocks, cautions }) => [...blocks, ...cautions].map(({ kind }) => kind));
    const others = { visitIds: [other.visitId] };
    expect(kinds((await accept(run, others).expect(409)).body)).toEqual(['excluded']);
    await ward.as(team.planner).put(`/api/staff/${amal?.personId}/exclusions/${other.patientId}`, { reason: null });
    await ward.owner.query(
      `update allocation.shift set ends_at = starts_at + interval '5 minutes' where person_id = $1`,
      [amal?.personId],
    );
    expect(kinds((await accept(run, others).expect(409)).body)).toEqual(['off-shift']);
    expect(await promised(other.visitId)).toEqual([]);
  });

  it('lets one of two coordinators take it', async () => {
    await team.visit();
    const run = await search();
    const answers = await Promise.all([accept(run), accept(run)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('keeps what is promised when told to, and says why somebody stays without a visit', async () => {
    const kept = await team.visit({ to: amal ?? null, startsAt: '2026-03-10T12:00:00.000Z' });
    const specialist = await team.visit();
    await ward.owner.query(`update visits.visit set skills = '{catheter-care}' where id = $1`, [specialist.visitId]);
    const run = await search({ hold: 'keep' });
    expect(run.proposal?.changes.map(({ visitId }) => visitId)).not.toContain(kept.visitId);
    expect(run.proposal?.gaps).toMatchObject([{ visitId: specialist.visitId, reasons: [expect.any(String)] }]);
  });

  it('gives the day of somebody who falls ill to the others and disturbs nobody else', async () => {
    const [hers, his] = [
      await team.visit({ to: amal ?? null, startsAt: '2026-03-10T14:00:00.000Z' }),
      await team.visit({ to: ben ?? null, startsAt: '2026-03-10T16:00:00.000Z' }),
    ];
    await ward
      .as(team.planner)
      .post('/api/rosters/absences', {
        id: v7(),
        personId: amal?.personId,
        from: '2026-03-10T12:00:00.000Z',
        to: '2026-03-10T23:00:00.000Z',
        reason: 'sickness',
      })
      .expect(201);
    const run = await search();
    expect(run.proposal?.changes).toMatchObject([
      { visitId: hers.visitId, kind: 'other-person', after: { people: [{ personId: ben?.personId }] } },
    ]);
    await accept(run).expect(200);
    expect(await promised(hers.visitId)).toEqual([ben?.personId]);
    expect(await promised(his.visitId)).toEqual([ben?.personId]);
  });

  it('is searched again after its process died, by the next look of the clock', async () => {
    await team.visit();
    const id = await order();
    ward.clock.pass({ minutes: 1 });
    await ward.app.get(ResumePlans).run();
    const run = await ward.as(team.planner).get(`/api/plan-runs/${id}`).expect(200);
    expect(run.body.status).toBe('ready');
    ward.clock.pass({ minutes: -1 });
  });

  it('finds the same plan from the same order', async () => {
    await team.visit();
    await team.visit();
    const id = await order({ seconds: 1 });
    const runner = ward.app.get(PlanRunner);
    await runner.run(id, team.providerId);
    const first = await ward.as(team.planner).get(`/api/plan-runs/${id}`);
    await ward.owner.query(`update allocation.plan_run set status = 'waiting' where id = $1`, [id]);
    await runner.run(id, team.providerId);
    const second = await ward.as(team.planner).get(`/api/plan-runs/${id}`);
    expect(second.body.proposal.after).toEqual(first.body.proposal.after);
  });

  it('shows nothing of it to another organisation', async () => {
    const id = await order();
    const other = await anOrganisation(ward);
    await ward.as(other.planner).get(`/api/plan-runs/${id}`).expect(404);
    await ward.as(other.planner).post(`/api/plan-runs/${id}/stop`).expect(404);
  });
});
