import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { PlanProgress } from '@ward/allocation/contract';
import { searchPlan, type SearchFound, type SearchOrder } from './search-plan';

export interface RunningSearch {
  readonly found: Promise<SearchFound>;
  stop(): void;
}

type News = PlanProgress | { readonly found: SearchFound };

/** Starts searches: in a worker thread of the built program, and in place where the code runs unbundled (specs). */
@Injectable()
export class PlanSearch {
  private readonly thread = fileURLToPath(new URL('./plan-thread.js', import.meta.url));

  begin(order: SearchOrder, heard: (progress: PlanProgress) => void): RunningSearch {
    return existsSync(this.thread) ? this.inThread(order, heard) : inPlace(order, heard);
  }

  private inThread(order: SearchOrder, heard: (progress: PlanProgress) => void): RunningSearch {
    const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const worker = new Worker(this.thread, { workerData: { order, stop } });
    const found = new Promise<SearchFound>((resolve, reject) => {
      worker.on('message', (news: News) => ('found' in news ? resolve(news.found) : heard(news)));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the search ended without a plan')));
    });
    return { found, stop: () => void Atomics.store(stop, 0, 1) };
  }
}

function inPlace(order: SearchOrder, heard: (progress: PlanProgress) => void): RunningSearch {
  const began = performance.now();
  let isStopped = false;
  const search = () =>
    searchPlan(order, {
      elapsed: () => (performance.now() - began) / 1000,
      isStopped: () => isStopped,
      heard: (second, figures) => heard({ second, figures }),
    });
  return { found: Promise.resolve().then(search), stop: () => (isStopped = true) };
}
