import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Clock, Ids } from '@ward/kernel';
import { Listeners } from './database/listeners';
import { UnitOfWork } from './database/unit-of-work';
import { LiveController } from './live/live.controller';
import { LiveFeed } from './live/live-feed';
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
    { provide: Clock, useClass: SystemClock },
    { provide: Ids, useClass: UuidIds },
  ],
  exports: [UnitOfWork, Listeners, LiveFeed, Clock, Ids],
})
export class ServerKitModule {}
