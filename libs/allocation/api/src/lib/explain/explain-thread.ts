import { parentPort } from 'node:worker_threads';
import { invariant } from '@ward/kernel';
import { explainDay, type ExplainOrder } from './explain-day';

/** Answers questions about days one after another, in a thread of its own. Bundled beside the program. */
const port = parentPort;
invariant(port, 'the explain thread is started as a worker');

port.on('message', ({ id, order }: { readonly id: number; readonly order: ExplainOrder }) => {
  try {
    port.postMessage({ id, found: explainDay(order) });
  } catch (fault) {
    port.postMessage({ id, fault: fault instanceof Error ? fault.message : 'unknown' });
  }
});
