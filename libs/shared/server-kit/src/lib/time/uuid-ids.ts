import { Injectable } from '@nestjs/common';
import { Clock, Ids, millisOf, type Id } from '@ward/kernel';
import { v7 } from 'uuid';

/** UUID version 7 with the clock's time, so that a seeded past sorts like a lived one. */
@Injectable()
export class UuidIds extends Ids {
  constructor(private readonly clock: Clock) {
    super();
  }

  next<Of extends string>(): Id<Of> {
    return v7({ msecs: millisOf(this.clock.now()) });
  }
}
