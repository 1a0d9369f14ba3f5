import { parentPort } from 'node:worker_threads';
import { invariant } from '@ward/kernel';
import { repairDay, type RepairOrder } from './repair-day';

/** Mends days one after another, in a thread of its own that stays warm. Bundled beside the program. */
const port = parentPort;
invariant(port, 'the repair thread is started as a worker');

port.on('message', ({ id, order }: { readonly id: number; readonly order: RepairOrder }) => {
  const began = performance.now();
  try {
    port.postMessage({ id, found: repairDay(order, () => (performance.now() - began) / 1000) });
  } catch (fault) {
    port.postMessage({ id, fault: fault instanceof Error ? fault.message : 'unknown' });
  }
});
