import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Clock, plusMinutes, type Instant } from '@ward/kernel';
import type { AnyEventSchema } from '../database/listeners';
import { systemActor } from '../database/system-settings';
import type { Tx } from '../database/tx';
import { UnitOfWork } from '../database/unit-of-work';
import { SUBSCRIBES, type Delivered, type Subscriber, type Subscription } from './subscriber';

const POLL_MS = 500;
const MOST_TRIES = 8;

type Message = Delivered<AnyEventSchema> & { readonly xid: string; readonly provider: string };
type Known = Subscription & { readonly subscriber: Subscriber<AnyEventSchema> };

const MESSAGE = `m.xid::text, m.id as message, m.type, m.subject, m.audience, m.provider_id as provider, m.data, m.at`;

/**
 * Hands committed events to their subscribers, in commit order, effectively once: the subscriber's writes, the row in
 * `outbox.delivery` and its place in the queue commit together. What fails waits 1, 2, 4 … minutes while later
 * messages pass; after eight tries it is parked for a person to look at.
 */
@Injectable()
export class OutboxRelay implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('OutboxRelay');
  private readonly known: Known[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const found = metatype ? this.reflector.get<Subscription | undefined>(SUBSCRIBES, metatype) : undefined;
      if (found) this.known.push({ ...found, subscriber: instance as Subscriber<AnyEventSchema> });
    }
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Event type to the names of its subscribers: what `event-map.int.spec` compares with the drawn map. */
  map(): Record<string, string[]> {
    const all: Record<string, string[]> = {};
    for (const { type, subscriber } of this.known) (all[type] ??= []).push(subscriber.constructor.name);
    return all;
  }

  start(): void {
    this.timer = setTimeout(() => void this.goOn(), 0);
  }

  /** Delivers everything that is due now; answers how much that was. */
  async deliverDue(): Promise<number> {
    let delivered = 0;
    for (const known of this.known) {
      while (await this.deliverOne(known, nextInQueue)) delivered++;
      while (await this.deliverOne(known, nextRetry)) delivered++;
    }
    return delivered;
  }

  private async goOn(): Promise<void> {
    await this.deliverDue().catch(() => this.log.warn('The relay waits for the database'));
    if (this.timer) this.timer = setTimeout(() => void this.goOn(), POLL_MS).unref();
  }

  private async deliverOne(known: Known, find: typeof nextRetry): Promise<boolean> {
    const taken: { message?: Message } = {};
    try {
      await this.work.run(systemActor(known.name), async (tx, outbox) => {
        taken.message = await find(tx, known, this.clock.now());
        if (!taken.message) return;
        const inItsName = tx.actingAs(systemActor(known.name, taken.message.provider));
        if (taken.message.type === known.type) await known.subscriber.deliver(taken.message, inItsName, outbox);
        await settle(tx, known, taken.message, this.clock.now());
      });
    } catch (fault) {
      if (!taken.message) throw fault;
      this.log.error(`${known.name} could not deliver message ${taken.message.message}`);
      await this.putOff(known, taken.message, fault instanceof Error ? fault.name : 'unknown');
    }
    return taken.message !== undefined;
  }

  private putOff(known: Known, message: Message, fault: string): Promise<void> {
    return this.work.run(systemActor(known.name), async (tx) => {
      const now = this.clock.now();
      const [row] = await tx.query<{ attempts: number }>(
        `insert into outbox.delivery (message_id, subscriber, attempts, fault) values ($1, $2, 1, $3)
         on conflict (message_id, subscriber) do update set attempts = outbox.delivery.attempts + 1, fault = excluded.fault
         returning attempts`,
        [message.message, known.name, fault],
      );
      const attempts = row?.attempts ?? 1;
      await tx.query(
        `update outbox.delivery set next_try_at = $3, parked_at = $4 where message_id = $1 and subscriber = $2`,
        [message.message, known.name, plusMinutes(now, 2 ** (attempts - 1)), attempts >= MOST_TRIES ? now : null],
      );
      await advance(tx, known, message);
    });
  }
}

/** The message after the subscriber's place; the place stays locked, so that two workers never take the same one. */
async function nextInQueue(tx: Tx, { name }: Known): Promise<Message | undefined> {
  await tx.query(
    `insert into outbox.subscription (subscriber, xid, id) values ($1, access.settled_before(), 0) on conflict do nothing`,
    [name],
  );
  return tx.one<Message>(
    `with place as (select xid, id from outbox.subscription where subscriber = $1 for update skip locked)
     select ${MESSAGE} from place join lateral (
       select * from outbox.message
       where (xid, id) > (place.xid, place.id) and xid < access.settled_before()
       order by xid, id limit 1) m on true`,
    [name],
  );
}

async function nextRetry(tx: Tx, { name }: Known, now: Instant): Promise<Message | undefined> {
  return tx.one<Message>(
    `with due as (
       select message_id from outbox.delivery
       where subscriber = $1 and delivered_at is null and parked_at is null and next_try_at <= $2
       order by next_try_at limit 1 for update skip locked)
     select ${MESSAGE} from outbox.message m join due on due.message_id = m.id`,
    [name, now],
  );
}

async function settle(tx: Tx, known: Known, message: Message, now: Instant): Promise<void> {
  if (message.type === known.type)
    await tx.query(
      `insert into outbox.delivery (message_id, subscriber, attempts, delivered_at) values ($1, $2, 1, $3)
       on conflict (message_id, subscriber) do update set delivered_at = excluded.delivered_at`,
      [message.message, known.name, now],
    );
  await advance(tx, known, message);
}

async function advance(tx: Tx, { name }: Known, { xid, message }: Message): Promise<void> {
  await tx.query(
    `update outbox.subscription set xid = $2::xid8, id = $3::bigint where subscriber = $1 and (xid, id) < ($2::xid8, $3::bigint)`,
    [name, xid, message],
  );
}
