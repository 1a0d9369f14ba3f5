import { Injectable } from '@nestjs/common';
import { Clock, instantFromMillis, type Instant } from '@ward/kernel';

@Injectable()
export class SystemClock extends Clock {
  now(): Instant {
    return instantFromMillis(Date.now());
  }
}
