import { instant as asInstant, type Instant } from '@ward/kernel';
import type { ValueTransformer } from 'typeorm';

/** For `timestamptz` columns of entities: an `Instant` in the code, a time in Postgres. */
export const instant: ValueTransformer = {
  to: (value: Instant | null | undefined) => value,
  from: (value: Date | string | null) =>
    value === null || value === undefined ? value : asInstant(value instanceof Date ? value.toISOString() : value),
};
