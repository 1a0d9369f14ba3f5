import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Clock, Ids } from '@ward/kernel';
import { Listeners } from './database/listeners';
import { UnitOfWork } from './database/unit-of-work';
import { ForgetOldAnswers } from './jobs/forget-old-answers';
import { Jobs } from './jobs/jobs';
import { LiveController } from './live/live.controller';
import { LiveFeed } from './live/live-feed';
import { OutboxRelay } from './relay/outbox-relay';
import { SystemClock } from './time/system-clock';
import { UuidIds } from './time/uuid-ids';

/** What every context's module may inject without importing it. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [LiveController],
  providers: [
    Listeners,
    UnitOfWork,
    LiveFeed,
    OutboxRelay,
    Jobs,
    ForgetOldAnswers,
    { provide: Clock, useClass: SystemClock },
    { provide: Ids, useClass: UuidIds },
  ],
  exports: [UnitOfWork, Listeners, LiveFeed, OutboxRelay, Jobs, Clock, Ids],
})
export class ServerKitModule {}
