import type { Actor } from '@ward/contract';
import { v7 } from 'uuid';
import { aTeam, onShift, type Team } from '../../testing/a-team';

describe('swapping shifts', () => {
  let team: Team;
  beforeAll(async () => {
    team = await aTeam();
  });
  afterAll(() => team.close());

  const planner = () => team.as(team.planner);
  const shiftOf = async ({ personId }: Actor) => {
    const [row] = await team.owner.query<{ id: string; version: number; starts_at: string }[]>(
      `select id, version, starts_at from allocation.shift where person_id = $1 and status = 'planned' order by starts_at`,
      [personId],
    );
    return { id: row?.id ?? '', version: row?.version ?? 0, startsAt: row?.starts_at };
  };
  const pairOf = async (one: Actor, other: Actor) => {
    const [first, second] = [await shiftOf(one), await shiftOf(other)];
    return { one: { id: first.id, version: first.version }, other: { id: second.id, version: second.version } };
  };

  it('names what it would uncover, does it in one act, and goes back the same way', async () => {
    const [early, late] = [
      await onShift(team, 'Eve Early', '08:00', '14:00'),
      await onShift(team, 'Leo Late', '12:00', '20:00'),
    ];
    await team.visit({ to: early, startsAt: '2026-03-10T09:00:00.000Z' });
    await team.visit({ to: early, startsAt: '2026-03-10T12:30:00.000Z' });
    await team.visit({ to: late, startsAt: '2026-03-10T18:00:00.000Z' });
    const pair = await pairOf(early, late);
    const expected = [{ startsAt: '2026-03-10T09:00:00.000Z' }, { startsAt: '2026-03-10T18:00:00.000Z' }];
    const weighed = await planner().post('/api/rosters/swaps/weighing', pair).expect(200);
    expect(weighed.body.uncovered).toMatchObject(expected);
    expect((await shiftOf(early)).startsAt).toBe('2026-03-10T08:00:00.000Z');
    const { body } = await planner().post('/api/rosters/swaps', pair).expect(200);
    expect(body.uncovered).toMatchObject(expected);
    expect((await shiftOf(early)).startsAt).toBe('2026-03-10T12:00:00.000Z');
    await planner().post('/api/rosters/swaps', pair).expect(412);
    const back = { one: body.one, other: body.other };
    expect((await planner().post('/api/rosters/swaps', back).expect(200)).body.uncovered).toEqual([]);
    expect((await shiftOf(late)).startsAt).toBe('2026-03-10T12:00:00.000Z');
    const trail = await team.owner.query(
      `select count(*)::int as listed from audit.entry where what = 'visits left without their person'`,
    );
    expect(trail[0].listed).toBeGreaterThanOrEqual(4);
  });

  it('is refused to who is away then, to who works then, and to one person alone', async () => {
    const [ann, bob] = [
      await onShift(team, 'Ann Away', '08:00', '12:00'),
      await onShift(team, 'Bob Busy', '13:00', '20:00'),
    ];
    const second = { id: v7(), personId: bob.personId, day: '2026-03-10', from: '07:00', to: '09:00' };
    await planner().post('/api/rosters/shifts', second).expect(201);
    const [first, other] = [await shiftOf(ann), { id: '', version: 1 }];
    const [afternoon] = await team.owner.query<{ id: string }[]>(
      `select id from allocation.shift where person_id = $1 and starts_at > '2026-03-10T12:00Z'`,
      [bob.personId],
    );
    const pair = { one: { id: first.id, version: 1 }, other: { ...other, id: afternoon?.id ?? '' } };
    expect((await planner().post('/api/rosters/swaps', pair).expect(409)).body.title).toContain('works at that time');
    const twoOfBob = { one: { id: second.id, version: 1 }, other: pair.other };
    await planner().post('/api/rosters/swaps', twoOfBob).expect(422);
    const leave = { from: '2026-03-10T18:00:00.000Z', to: '2026-03-11T18:00:00.000Z', reason: 'annual-leave' };
    await planner()
      .post('/api/rosters/absences', { id: v7(), personId: ann.personId, ...leave })
      .expect(201);
    expect((await planner().post('/api/rosters/swaps/weighing', pair).expect(422)).body.title).toContain('is away');
    await planner().post('/api/rosters/swaps', pair).expect(422);
    expect((await shiftOf(ann)).startsAt).toBe('2026-03-10T08:00:00.000Z');
    const foreign = team.as((await team.anotherOrganisation()).planner);
    await foreign.post('/api/rosters/swaps', pair).expect(404);
  });

  it('by two planners at once happens once', async () => {
    const [una, max] = [
      await onShift(team, 'Una Race', '08:00', '12:00'),
      await onShift(team, 'Max Race', '13:00', '18:00'),
    ];
    const pair = await pairOf(una, max);
    const answers = await Promise.all([1, 2, 3, 4].map(() => planner().post('/api/rosters/swaps', pair)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await shiftOf(una)).startsAt).toBe('2026-03-10T13:00:00.000Z');
  });

  it('and changes of a shift name the visits that fall out of it', async () => {
    const sam = await onShift(team, 'Sam Shorter', '08:00', '20:00');
    await team.visit({ to: sam, startsAt: '2026-03-10T17:00:00.000Z' });
    const { id, version } = await shiftOf(sam);
    const change = { day: '2026-03-10', from: '08:00', to: '16:00' };
    const changed = await planner()
      .put(`/api/rosters/shifts/${id}`, change)
      .set('If-Match', `"${version}"`)
      .expect(200);
    expect(changed.body.uncovered).toMatchObject([{ startsAt: '2026-03-10T17:00:00.000Z', title: 'IV dose' }]);
    const removed = await planner()
      .delete(`/api/rosters/shifts/${id}`)
      .set('If-Match', `"${version + 1}"`)
      .expect(200);
    expect(removed.body.uncovered).toEqual([]);
  });

  it('is not needed for a late start: the time before it is taken out of the shift', async () => {
    const lee = await onShift(team, 'Lee Later', '08:00', '20:00');
    const { visitId } = await team.visit({ to: lee, startsAt: '2026-03-10T08:30:00.000Z' });
    const late = { from: '2026-03-10T08:00:00.000Z', to: '2026-03-10T10:00:00.000Z', reason: 'late-start' };
    const { body } = await planner()
      .post('/api/rosters/absences', { id: v7(), personId: lee.personId, ...late })
      .expect(201);
    expect(body.uncovered).toMatchObject([{ visitId }]);
    const [left] = await team.owner.query(`select starts_at from allocation.shift_card where person_id = $1`, [
      lee.personId,
    ]);
    expect(left).toEqual({ starts_at: '2026-03-10T10:00:00.000Z' });
  });
});
