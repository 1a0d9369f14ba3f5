import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { SearchFound } from '../plan/search-plan';
import { WarmThread } from '../plan/warm-thread';
import { repairDay, type RepairOrder } from './repair-day';

/** Mends days in a warm thread of the built program, and in place where the code runs unbundled (specs). */
@Injectable()
export class Repairer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly file = fileURLToPath(new URL('./repair-thread.js', import.meta.url));
  private readonly thread = existsSync(this.file) ? new WarmThread<RepairOrder, SearchFound>(this.file) : undefined;

  onApplicationBootstrap(): void {
    this.thread?.warm();
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.end();
  }

  repair(order: RepairOrder): Promise<SearchFound> {
    if (this.thread) return this.thread.ask(order);
    const began = performance.now();
    return Promise.resolve(order).then((given) => repairDay(given, () => (performance.now() - began) / 1000));
  }
}
