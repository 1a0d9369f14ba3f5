import { plusMinutes } from '@ward/kernel';
import { v7 } from 'uuid';
import { aTeam, type Team } from '../../testing/a-team';

describe('who is at the board', () => {
  let team: Team;
  beforeEach(async () => {
    team = await aTeam();
  });
  afterEach(() => team.close());
  const day = '2026-03-10';
  const come = async (who = team.planner, visitId: string | null = null, on = day) =>
    (await team.as(who).put('/api/day-board/presence', { day: on, visitId }).expect(200)).body;
  const others = async (who = team.planner) =>
    (await team.as(who).get(`/api/day-board/presence?day=${day}`).expect(200)).body.others;
  const told = () =>
    team.owner.query(
      `select data ->> 'day' as day, audience from outbox.message where type = 'allocation.board-presence-changed.v1' order by id`,
    );

  it('shows two coordinators each other and the visit that each has open, without a word of a patient', async () => {
    const second = await team.person('Tom Byrne');
    const { visitId } = await team.visit();
    await come();
    expect(await come(second, visitId)).toMatchObject({ others: [{ name: 'Pia Planner', visitId: null }] });
    expect(await others()).toMatchObject([{ name: 'Tom Byrne', visitId }]);
    expect(await told()).toEqual([
      { day, audience: [team.providerId] },
      { day, audience: [team.providerId] },
    ]);
  });

  it('tells others what is new and not every sign of life', async () => {
    await come();
    await come();
    expect(await told()).toHaveLength(1);
    await come(team.planner, v7());
    expect(await told()).toHaveLength(2);
    await come(team.planner, null, '2026-03-11');
    expect((await told()).map(({ day }: { day: string }) => day)).toEqual([day, day, day, '2026-03-11']);
  });

  it('forgets who has gone, by word or by silence', async () => {
    const second = await team.person('Tom Byrne');
    await come(second);
    await team.as(second).delete('/api/day-board/presence').expect(200);
    expect(await others()).toEqual([]);
    await come(second);
    await team.owner.query(`update allocation.board_presence set seen_at = $1`, [
      plusMinutes((await team.owner.query(`select max(seen_at) as at from allocation.board_presence`))[0].at, -2),
    ]);
    expect(await others()).toEqual([]);
  });

  it('keeps organisations apart', async () => {
    await come((await team.anotherOrganisation()).planner);
    expect(await others()).toEqual([]);
  });
});
