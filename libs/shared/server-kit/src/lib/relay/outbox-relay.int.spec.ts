import { Injectable, Module } from '@nestjs/common';
import { eventSchema, type DomainEvent } from '@ward/contract';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import * as z from 'zod';
import { OutboxRelay, Subscribes, type Subscriber, type Tx } from '../../index';
import { aStaffMember, aWard, type Ward } from '../../testing';

const LetterSigned = eventSchema('letters.letter-signed.v1', z.object({ to: z.string() }));
const Other = eventSchema('letters.other.v1', z.object({}));

@Subscribes('post-room', LetterSigned)
@Injectable()
class PostRoom implements Subscriber<typeof LetterSigned> {
  readonly posted: string[] = [];
  isOnStrike = false;

  async deliver({ data }: DomainEvent<string, { to: string }>, tx: Tx) {
    tx.audit({ action: 'write', what: `post ${data.to}`, patients: [] });
    if (this.isOnStrike) throw new Error('on strike');
    this.posted.push(data.to);
  }
}

@Module({ providers: [PostRoom], exports: [PostRoom] })
class LettersModule {}

describe('the relay', () => {
  let ward: Ward;
  let postRoom: PostRoom;
  let relay: OutboxRelay;
  const actor = aStaffMember();
  const sign = (to: string) =>
    ward.work.run(actor, (_tx, outbox) =>
      outbox.put([
        Other.event({ subject: v7(), audience: [], data: {} }),
        LetterSigned.event({ subject: v7(), audience: [], data: { to } }),
      ]),
    );
  /** Writers of the whole cluster hold the relay back, those of other specs' databases too: waits until it sees every message. */
  const deliverDue = async () => {
    const hidden = `select from outbox.message where xid >= access.settled_before()`;
    while ((await ward.owner.query<object[]>(hidden)).length > 0) await pause(5);
    return relay.deliverDue();
  };
  const audited = async (to: string) =>
    (await ward.owner.query<{ n: number }[]>(`select count(*) n from audit.entry where what = $1`, [`post ${to}`]))[0]
      ?.n;

  beforeEach(async () => {
    ward = await aWard({ modules: [LettersModule] });
    postRoom = ward.app.get(PostRoom);
    relay = ward.app.get(OutboxRelay);
    await deliverDue();
  });
  afterEach(() => ward.close());

  it('delivers in order, once, however many relays run', async () => {
    for (const to of ['a', 'b', 'c']) await sign(to);
    await Promise.all([relay.deliverDue(), relay.deliverDue(), relay.deliverDue()]);
    await deliverDue();
    expect(postRoom.posted).toEqual(['a', 'b', 'c']);
    expect(await audited('b')).toBe(1);
  });

  it('lets later messages pass a failing one, undoes what it half did, and tries again later', async () => {
    postRoom.isOnStrike = true;
    await sign('late');
    await deliverDue();
    expect(await audited('late')).toBe(0);
    postRoom.isOnStrike = false;
    await sign('next');
    await deliverDue();
    expect(postRoom.posted).toEqual(['next']);
    ward.clock.pass({ minutes: 2 });
    await deliverDue();
    expect(postRoom.posted).toEqual(['next', 'late']);
    ward.clock.pass({ days: 1 });
    await deliverDue();
    expect(postRoom.posted).toEqual(['next', 'late']);
  });

  it('parks a message after eight tries', async () => {
    postRoom.isOnStrike = true;
    await sign('never');
    for (let hour = 0; hour < 12; hour++) {
      await deliverDue();
      ward.clock.pass({ hours: 5 });
    }
    const [row] = await ward.owner.query<{ attempts: number; parked_at: string }[]>(
      `select attempts, parked_at from outbox.delivery where delivered_at is null`,
    );
    expect(row).toMatchObject({ attempts: 8, parked_at: expect.stringContaining('2026-03') });
  });
});
