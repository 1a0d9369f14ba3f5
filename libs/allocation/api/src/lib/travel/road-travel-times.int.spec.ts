import type { ServerResponse } from 'node:http';
import { travelMinutes, TravelTimes } from '@ward/allocation/domain';
import { aTeam, type Team } from '../../testing/a-team';
import { aRouteServer, say, seconds } from '../../testing/a-route-server';
import { ForgetTravelTimes } from './forget-travel-times';
import { RoadTravelTimes } from './road-travel-times';
import { RouteServerSettings } from './route-server';
import { TravelTimeStore } from './travel-time.store';

const KINGS = { lat: 51.4683, lon: -0.0937 };
const BRIXTON = { lat: 51.4613, lon: -0.1156 };
const GUYS = { lat: 51.5033, lon: -0.0867 };
const estimate = travelMinutes(KINGS, BRIXTON, 'bicycle');

describe('journeys on the road', () => {
  let team: Team;
  let server: Awaited<ReturnType<typeof aRouteServer>>;
  beforeAll(async () => {
    team = await aTeam();
    server = await aRouteServer();
  });
  afterAll(async () => {
    await server.close();
    await team.close();
  });
  beforeEach(async () => {
    server.willAnswer(seconds(600));
    await team.owner.query('delete from allocation.travel_time');
  });

  const roads = ({ url = server.url, timeoutMs = 2000 } = {}) =>
    new RoadTravelTimes(
      team.work,
      new TravelTimeStore(),
      team.clock,
      new RouteServerSettings(url, { bicycle: 'cycling', car: 'driving' }, timeoutMs),
    );
  const ask = (times = roads(), places = [KINGS, BRIXTON]) => times.table(places, 'bicycle', team.providerId);
  const minutes = async (times = roads()) => (await ask(times)).minutes[0]?.[1];

  it('are measured by the profile of the way of travelling, with the minutes to lock up on top', async () => {
    const { minutes: table, source } = await ask();
    expect([table, source]).toEqual([
      [
        [0, 12],
        [12, 0],
      ],
      'measured',
    ]);
    expect(server.paths).toHaveLength(1);
    expect(server.paths[0]).toMatch(/^\/table\/v1\/cycling\/-0\.0937,51\.4683;-0\.1156,51\.4613;/);
  });

  it('are asked for once, and remembered for everyone of the provider', async () => {
    await ask();
    server.willAnswer((_, reply) => say(reply, {}, 500));
    expect((await ask(roads())).source).toBe('measured');
    expect(server.paths).toHaveLength(0);
    const another = await team.anotherOrganisation();
    expect((await roads().table([KINGS, BRIXTON], 'bicycle', another.providerId)).source).toBe('estimated');
  });

  it('ask only for the places of which something is unknown', async () => {
    await ask();
    server.willAnswer(seconds(300));
    const { minutes: table } = await ask(roads(), [KINGS, KINGS, BRIXTON, GUYS]);
    expect(table[0]).toEqual([0, 0, 7, 7]);
    expect(server.paths).toHaveLength(1);
  });

  it('are measured anew after a month', async () => {
    await ask();
    team.clock.pass({ days: 31 });
    server.willAnswer(seconds(300));
    expect(await minutes()).toBe(7);
    team.clock.pass({ days: 31 });
    await team.app.get(ForgetTravelTimes).run();
    expect(await team.owner.query('select 1 from allocation.travel_time')).toEqual([]);
  });

  it('come in tables small enough for the server', async () => {
    const many = Array.from({ length: 120 }, (_, i) => ({ lat: 51.4 + i / 1000, lon: -0.1 }));
    const { minutes: table, source } = await ask(roads(), many);
    expect([table.length, table[119]?.length, source]).toEqual([120, 120, 'measured']);
    expect(server.paths).toHaveLength(9);
    expect(Math.max(...server.paths.map((path) => path.split('?')[0]?.split(';').length ?? 0))).toBeLessThanOrEqual(
      100,
    );
  });

  it.each([
    ['an error', (_: unknown, reply: ServerResponse) => say(reply, { code: 'Ok' }, 503)],
    ['no table', (_: unknown, reply: ServerResponse) => say(reply, { code: 'NoTable' })],
    ['too small a table', (_: unknown, reply: ServerResponse) => say(reply, { code: 'Ok', durations: [[1]] })],
    [
      'times before now',
      (_: unknown, reply: ServerResponse) =>
        say(reply, {
          code: 'Ok',
          durations: [
            [-1, 2],
            [3, 4],
          ],
        }),
    ],
    ['no JSON', (_: unknown, reply: ServerResponse) => void reply.end('<html>')],
    [
      'half an answer',
      (_: unknown, reply: ServerResponse) => {
        reply.writeHead(200, { 'content-length': '99' }).write('{');
        reply.destroy();
      },
    ],
    ['nothing in time', () => undefined],
  ])('are estimated, and said to be, when the server gives %s', async (_, answer) => {
    server.willAnswer(answer);
    expect(await ask(roads({ timeoutMs: 200 }))).toEqual({
      minutes: [
        [0, estimate],
        [estimate, 0],
      ],
      source: 'estimated',
    });
  });

  it('are estimated where there is no road, and measured elsewhere', async () => {
    server.willAnswer(({ rows, columns }, reply) =>
      say(reply, {
        code: 'Ok',
        durations: Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (_, column) => (row === 0 && column === 1 ? null : 600)),
        ),
      }),
    );
    const { minutes: table, source } = await ask();
    expect([table, source]).toEqual([
      [
        [0, estimate],
        [12, 0],
      ],
      'estimated',
    ]);
  });

  it('do not wait for a dead server again and again, but do come back to it', async () => {
    const times = roads();
    server.willAnswer((_, reply) => say(reply, {}, 500));
    for (let call = 0; call < 5; call++) await ask(times);
    expect(server.paths).toHaveLength(3);
    server.willAnswer(seconds(600));
    expect((await ask(times)).source).toBe('estimated');
    team.clock.pass({ minutes: 2 });
    expect((await ask(times)).source).toBe('measured');
  });

  it('are estimated when nobody listens at the address, or no profile stands for the way of travelling', async () => {
    expect((await ask(roads({ url: 'http://127.0.0.1:9' }))).source).toBe('estimated');
    expect((await roads().table([KINGS, BRIXTON], 'public-transport', team.providerId)).source).toBe('estimated');
    expect((await team.app.get(TravelTimes).table([KINGS, BRIXTON], 'car', team.providerId)).source).toBe('estimated');
  });
});
