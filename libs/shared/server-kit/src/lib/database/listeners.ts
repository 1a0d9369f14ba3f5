import { Injectable, SetMetadata, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { DomainEvent, EventSchema } from '@ward/contract';
import type { Result } from '@ward/kernel';
import type * as z from 'zod';
import type { Outbox } from './outbox';
import type { Tx } from './tx';

/** Why a listener undoes the act: `title` is shown to the person who acted. */
export interface ListenerRefusal {
  readonly code: string;
  readonly title: string;
  readonly status?: number;
  readonly [fact: string]: unknown;
}

export type AnyEventSchema = EventSchema<string, z.ZodType>;

/** Hears another context's event inside the act's transaction; a refusal undoes the act. */
export interface Listener<Schema extends AnyEventSchema> {
  hear(
    event: DomainEvent<Schema['type'], z.output<Schema['data']>>,
    tx: Tx,
    outbox: Outbox,
  ): Promise<Result<undefined, ListenerRefusal> | void>;
}

const LISTENS_TO = Symbol('listens to');

export const ListensTo = (schema: AnyEventSchema) => SetMetadata(LISTENS_TO, schema.type);

/** Finds every `@ListensTo` provider once, when the process starts. */
@Injectable()
export class Listeners implements OnModuleInit {
  private readonly byType = new Map<string, Listener<AnyEventSchema>[]>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const type = metatype ? this.reflector.get<string | undefined>(LISTENS_TO, metatype) : undefined;
      if (type) this.byType.set(type, [...this.of(type), instance as Listener<AnyEventSchema>]);
    }
  }

  of(type: string): readonly Listener<AnyEventSchema>[] {
    return this.byType.get(type) ?? [];
  }

  /** Event type to the names of its listeners: what `event-map.int.spec` compares with the drawn map. */
  map(): Record<string, string[]> {
    return Object.fromEntries(
      [...this.byType].map(([type, all]) => [type, all.map((one) => one.constructor.name).sort()]),
    );
  }
}
