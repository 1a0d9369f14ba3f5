import { SetMetadata } from '@nestjs/common';
import type { DomainEvent, EventSchema } from '@ward/contract';
import type { Instant } from '@ward/kernel';
import type * as z from 'zod';
import type { AnyEventSchema } from '../database/listeners';
import type { Outbox } from '../database/outbox';
import type { Tx } from '../database/tx';

/** A committed event, on its way out of the act that made it. */
export type Delivered<Schema extends AnyEventSchema> = DomainEvent<Schema['type'], z.output<Schema['data']>> & {
  /** The message's number: the idempotency key for what leaves the process. */
  readonly message: number;
  readonly at: Instant;
};

/**
 * Does something after an act has been committed, in a transaction of its own: once per message for what it writes
 * here; for what it sends elsewhere, the other side must know the message number again.
 */
export interface Subscriber<Schema extends AnyEventSchema> {
  deliver(event: Delivered<Schema>, tx: Tx, outbox: Outbox): Promise<void>;
}

export const SUBSCRIBES = Symbol('subscribes');

export interface Subscription {
  readonly name: string;
  readonly type: string;
}

/** `name` keeps the subscriber's place in the queue: it must never change. */
export const Subscribes = (name: string, schema: EventSchema<string, z.ZodType>) =>
  SetMetadata(SUBSCRIBES, { name, type: schema.type } satisfies Subscription);
