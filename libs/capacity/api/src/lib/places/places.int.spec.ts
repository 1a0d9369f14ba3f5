import { WardPlaces } from '@ward/capacity/contract';
import { HOLD_MINUTES } from '@ward/capacity/domain';
import { refuse } from '@ward/kernel';
import { aReferrer, aStaffMember, aWard, type Ward } from '@ward/server-kit/testing';
import { v7 } from 'uuid';
import { aWardWithBeds, NoPlansModule } from '../../testing';
import { capacityEntities } from '../capacity.entities';
import { CapacityModule } from '../capacity.module';
import { LapseHoldsHandler } from './lapse-holds.handler';

describe('places on a ward', () => {
  let ward: Ward;
  let places: WardPlaces;
  const actor = aStaffMember();
  beforeAll(async () => {
    ward = await aWard({ modules: [NoPlansModule, CapacityModule], entities: capacityEntities });
    places = ward.app.get(WardPlaces);
  });
  afterAll(() => ward.close());

  const occupy = (pool: { wardId: string; pathwayId: string }, more: { bedId?: string; referralId?: string } = {}) => {
    const { wardId, pathwayId } = pool;
    return ward.work.run(actor, (tx) =>
      places.occupy(tx, { referralId: v7(), episodeId: v7(), wardId, pathwayId, ...more }),
    );
  };
  const hold = ({ wardId, pathwayId }: { wardId: string; pathwayId: string }, referralId = v7()) =>
    ward.work.run(actor, (tx) => places.hold(tx, { referralId, wardId, pathwayId }));

  it('gives the last bed to exactly one of 64 at once', async () => {
    const pool = await aWardWithBeds(ward, actor, { beds: 1 });
    const answers = await Promise.all(Array.from({ length: 64 }, () => occupy(pool)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const { wardId, pathwayId } = pool;
    for (const answer of answers)
      if (!answer.ok) expect(answer).toEqual(refuse({ code: 'capacity/no-free-bed', wardId, pathwayId }));
  });

  it('gives 20 beds to 20 of 32 at once, no bed twice', async () => {
    const pool = await aWardWithBeds(ward, actor, { beds: 20 });
    const answers = await Promise.all(Array.from({ length: 32 }, () => occupy(pool)));
    const beds = answers.flatMap((answer) => (answer.ok ? [answer.value.bedId] : []));
    expect(new Set(beds).size).toBe(20);
    expect(beds).toHaveLength(20);
  });

  it('keeps a held bed for its referral, and lets it go when the hold has run out', async () => {
    const pool = await aWardWithBeds(ward, actor);
    const referralId = v7();
    expect(await hold(pool, referralId)).toMatchObject({ ok: true, value: { bedId: pool.bedIds[0] } });
    expect((await occupy(pool)).ok).toBe(false);
    ward.clock.pass({ minutes: HOLD_MINUTES - 1 });
    expect((await hold(pool, referralId)).ok).toBe(true); // prolonged
    ward.clock.pass({ minutes: HOLD_MINUTES - 1 });
    expect((await occupy(pool)).ok).toBe(false);
    ward.clock.pass({ minutes: 1 });
    expect((await occupy(pool)).ok).toBe(true);
  });

  it('turns the hold into the place of the stay', async () => {
    const pool = await aWardWithBeds(ward, actor, { beds: 2 });
    const referralId = v7();
    const held = await hold(pool, referralId);
    const taken = await occupy(pool, { referralId });
    expect(held.ok && taken.ok && taken.value.placeId === held.value.placeId).toBe(true);
    const { body } = await ward.as(actor).get(`/api/wards/pools`).expect(200);
    expect(body.find((one: { wardId: string }) => one.wardId === pool.wardId)).toMatchObject({ held: 0, free: 1 });
  });

  it('says of a named bed that it is taken, and of a closed one that it is not there', async () => {
    const pool = await aWardWithBeds(ward, actor, { beds: 2 });
    const [bedId, closed] = pool.bedIds as [string, string];
    await ward
      .as(actor)
      .put(`/api/wards/beds/${closed}`, { staffed: false, pathwayId: null })
      .set('If-Match', '"1"')
      .expect(200);
    expect(await occupy(pool, { bedId })).toMatchObject({ ok: true, value: { bedId } });
    expect(await occupy(pool, { bedId })).toEqual(refuse({ code: 'capacity/bed-taken', bedId }));
    expect(await occupy(pool, { bedId: closed })).toEqual(refuse({ code: 'capacity/bed-not-there', bedId: closed }));
  });

  it('undoes a move whose new bed cannot be had: the old one is kept', async () => {
    const [here, there] = [await aWardWithBeds(ward, actor), await aWardWithBeds(ward, actor, { beds: 0 })];
    const episodeId = v7();
    const { wardId, pathwayId } = here;
    await ward.work.run(actor, (tx) => places.occupy(tx, { referralId: v7(), episodeId, wardId, pathwayId }));
    const moved = await ward.work.run(actor, (tx) => places.move(tx, { episodeId, wardId: there.wardId, pathwayId }));
    expect(moved.ok).toBe(false);
    const { body } = await ward.as(actor).get(`/api/wards/${wardId}/beds`).expect(200);
    expect(body).toMatchObject([{ status: 'occupied', episodeId }]);
  });

  it('lets go of run-out holds by the clock and tells the screens', async () => {
    const pool = await aWardWithBeds(ward, actor);
    await hold(pool);
    ward.clock.pass({ minutes: HOLD_MINUTES });
    expect(await ward.app.get(LapseHoldsHandler).handle()).toBeGreaterThanOrEqual(1);
    expect(await ward.app.get(LapseHoldsHandler).handle()).toBe(0);
  });

  it('closes no bed that is held or occupied, and leaves it as it was', async () => {
    const pool = await aWardWithBeds(ward, actor);
    const close = () =>
      ward
        .as(actor)
        .put(`/api/wards/beds/${pool.bedIds[0]}`, { staffed: false, pathwayId: pool.pathwayId })
        .set('If-Match', '"1"');
    const referralId = v7();
    await hold(pool, referralId);
    expect((await close().expect(409)).body).toMatchObject({
      type: 'urn:ward:problem:capacity/bed-in-use',
      now: 'held',
    });
    await occupy(pool, { referralId });
    expect((await close().expect(409)).body).toMatchObject({ now: 'occupied', title: 'This bed is in use' });
    const { body } = await ward.as(actor).get(`/api/wards/${pool.wardId}/beds`).expect(200);
    expect(body).toMatchObject([{ staffed: true, status: 'occupied', version: 1 }]);
  });

  it('shows a breach when beds are closed under the patients, and counts no bed twice', async () => {
    const pool = await aWardWithBeds(ward, actor, { beds: 2 });
    await occupy(pool);
    await occupy(pool);
    for (const bedId of pool.bedIds.slice(0, 1))
      await ward
        .as(actor)
        .put(`/api/wards/beds/${bedId}`, { staffed: false, pathwayId: pool.pathwayId, whenInUse: 'breach' })
        .set('If-Match', '"1"')
        .expect(200);
    const { body } = await ward.as(actor).get('/api/wards').expect(200);
    expect(body.find(({ id }: { id: string }) => id === pool.wardId)).toMatchObject({
      free: 0,
      occupancy: { staffed: 1, patients: 2, percent: 200, mark: 'breach' },
    });
  });

  it('shows nothing of it to another provider, and no rows but counts to a referrer', async () => {
    const pool = await aWardWithBeds(ward, actor);
    await ward.as(aStaffMember()).get('/api/wards').expect(200, []);
    await ward.as(aStaffMember()).get(`/api/wards/${pool.wardId}/beds`).expect(404);
    const referrer = aReferrer({ providerId: actor.providerId });
    const rows = await ward.work.read(referrer, (tx) => tx.query(`select id from capacity.place`));
    expect(rows).toEqual([]);
    const offer = await ward.as(referrer).get(`/api/offers?pathwayId=${pool.pathwayId}&district=SE1`).expect(200);
    expect(offer.body).toMatchObject({ freeBeds: expect.any(Number), inCatchment: true, earliestFirstVisit: null });
  });
});
