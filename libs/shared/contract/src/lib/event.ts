import * as z from 'zod';

/** What happened, told to other contexts: a versioned name, and data that other contexts may rely on. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  /** The id of the thing it happened to. */
  readonly subject: string;
  /** Organisations whose people may be told that it happened (ids only, over live updates). */
  readonly audience: readonly string[];
  readonly data: Data;
}

export interface EventSchema<Type extends string, Data extends z.ZodType> {
  readonly type: Type;
  readonly data: Data;
  readonly event: (event: Omit<DomainEvent<Type, z.input<Data>>, 'type'>) => DomainEvent<Type, z.output<Data>>;
}

/** Declares an event of a context's contract. Fields are added later, never changed: a change is a new version. */
export function eventSchema<const Type extends `${string}.${string}.v${number}`, Data extends z.ZodType>(
  type: Type,
  data: Data,
): EventSchema<Type, Data> {
  return { type, data, event: (event) => ({ ...event, type, data: data.parse(event.data) }) };
}

/** What the browser hears over live updates: that something changed, never what. */
export const LiveNotice = z.object({ type: z.string(), subject: z.string() });
export type LiveNotice = z.infer<typeof LiveNotice>;
