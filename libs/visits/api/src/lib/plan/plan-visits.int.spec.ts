import {
  CarePlanChanged,
  EpisodeClosed,
  EpisodeResumed,
  EpisodeSuspended,
  type CarePlanItem,
} from '@ward/caseload/contract';
import { NOON } from '@ward/kernel/testing';
import { v7 } from 'uuid';
import { aPlanItem, aVisitingWard, at, openStay, type VisitingWard, visitsOf } from '../../testing/a-visiting-ward';
import { RollVisitsForward } from './roll-visits-forward';

describe('planning visits', () => {
  let ward: VisitingWard;
  beforeAll(async () => {
    ward = await aVisitingWard();
  });
  afterAll(() => ward.close());
  beforeEach(() => ward.clock.moveTo(NOON));

  type Stay = Awaited<ReturnType<VisitingWard['stay']>>;
  const planned = async (stay: Stay) => (await visitsOf(ward, stay)).filter(({ status }) => status === 'planned');
  const begin = async (items: CarePlanItem[]) => {
    const stay = await ward.stay();
    await openStay(ward, stay, items);
    return stay;
  };
  const tell = (event: Parameters<Parameters<Parameters<VisitingWard['work']['run']>[1]>[1]['put']>[0][number]) =>
    ward.work.run(ward.coordinator, (_tx, outbox) => outbox.put([event]));
  const about = (stay: Stay) => ({ subject: stay.episodeId, audience: [stay.providerId] });
  const close = (stay: Stay) =>
    tell(EpisodeClosed.event({ ...about(stay), data: { ...stay, at: NOON, destination: 'home', closedBy: v7() } }));

  it('gives a new stay its first visit in the promised window and a week of visits', async () => {
    const visits = await planned(await begin([aPlanItem()]));
    expect(visits[0]).toMatchObject({ occurrence: '2026-03-10#first', window_from: NOON });
    expect(visits.map(({ occurrence }) => occurrence.slice(0, 10))).toEqual(
      [10, 11, 12, 13, 14, 15, 16].map((day) => `2026-03-${day}`),
    );
  });

  it('reaches one day further every night and makes nothing twice', async () => {
    const stay = await begin([aPlanItem()]);
    const roll = ward.app.get(RollVisitsForward);
    await roll.run();
    expect(await planned(stay)).toHaveLength(7);
    ward.clock.pass({ days: 1 });
    await Promise.all([roll.run(), roll.run()]);
    expect((await planned(stay)).map(({ occurrence }) => occurrence)).toContain('2026-03-17#1');
    expect(await planned(stay)).toHaveLength(8);
  });

  it('follows a changed plan: what stands moves, what is gone is called off, what is new begins', async () => {
    const [stays, goes] = [aPlanItem(), aPlanItem({ title: 'Wound care' })];
    const stay = await begin([stays, goes]);
    await tell(
      CarePlanChanged.event({
        ...about(stay),
        data: {
          ...stay,
          version: 2,
          items: [{ ...stays, windows: [{ from: '14:00', to: '18:00' }] }],
          changedAt: NOON,
          changedBy: v7(),
        },
      }),
    );
    const visits = await planned(stay);
    expect(visits).toHaveLength(7);
    expect(visits.slice(1).every(({ window_from }) => window_from.endsWith('T14:00:00.000Z'))).toBe(true);
  });

  it('calls off every visit ahead and frees its people when the stay ends; what was done stays', async () => {
    const stay = await begin([aPlanItem()]);
    const nurse = await ward.nurse();
    const [first] = await planned(stay);
    await ward
      .as(ward.coordinator)
      .post(`/api/visits/${first?.id}/assignment`, { staff: [nurse.personId], startsAt: at('12:15') })
      .set('If-Match', '"1"')
      .expect(200);
    await ward.owner.query(`update visits.visit set status = 'done' where id = $1`, [(await planned(stay))[1]?.id]);
    await close(stay);
    expect((await visitsOf(ward, stay)).map(({ status }) => status)).toEqual([
      'cancelled',
      'done',
      ...Array(5).fill('cancelled'),
    ]);
    expect(await ward.owner.query(`select 1 from visits.visit_staff where person_id = $1`, [nurse.personId])).toEqual(
      [],
    );
    await ward.app.get(RollVisitsForward).run();
    expect(await planned(stay)).toEqual([]);
  });

  it('stops for a hospital stay and goes on afterwards', async () => {
    const item = aPlanItem();
    const stay = await begin([item]);
    await tell(
      EpisodeSuspended.event({ ...about(stay), data: { ...stay, at: NOON, reason: 'Sepsis', hospital: null } }),
    );
    expect(await planned(stay)).toEqual([]);
    ward.clock.pass({ days: 2 });
    await tell(
      EpisodeResumed.event({
        ...about(stay),
        data: { ...stay, at: ward.clock.now(), carePlan: { version: 1, items: [item] } },
      }),
    );
    expect((await planned(stay)).map(({ occurrence }) => occurrence.slice(0, 10))).toEqual(
      [13, 14, 15, 16, 17, 18].map((day) => `2026-03-${day}`),
    );
  });

  it('adds an urgent visit that a change of the plan leaves alone', async () => {
    const stay = await begin([aPlanItem()]);
    const urgent = {
      id: v7(),
      episodeId: stay.episodeId,
      title: 'Blocked catheter',
      minutes: 30,
      contact: 'face-to-face',
      skills: ['catheter-care'],
      day: '2026-03-10',
      from: '12:00',
      to: '14:00',
      priority: 95,
    };
    await ward.as(ward.coordinator).post('/api/visits', urgent).expect(201);
    await tell(
      CarePlanChanged.event({
        ...about(stay),
        data: { ...stay, version: 2, items: [], changedAt: NOON, changedBy: v7() },
      }),
    );
    expect((await planned(stay)).map(({ id }) => id)).toEqual([urgent.id]);
    const over = await ward
      .as(ward.coordinator)
      .post('/api/visits', { ...urgent, id: v7(), from: '08:00', to: '09:00' })
      .expect(422);
    expect(over.body.type).toBe('urn:ward:problem:visits/window-over');
    await close(stay);
    await ward
      .as(ward.coordinator)
      .post('/api/visits', { ...urgent, id: v7(), episodeId: v7() })
      .expect(404);
  });
});
