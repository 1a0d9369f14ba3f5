import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '@ward/kernel';
import { searchPlan, type SearchOrder } from './search-plan';

/** Runs one search in a thread of its own, so that the process goes on answering. Bundled beside the program. */
const { order, stop } = workerData as { readonly order: SearchOrder; readonly stop: Int32Array };
const port = parentPort;
invariant(port, 'the plan thread is started as a worker');

const began = performance.now();
const found = searchPlan(order, {
  elapsed: () => (performance.now() - began) / 1000,
  isStopped: () => Atomics.load(stop, 0) === 1,
  heard: (second, figures) => port.postMessage({ second, figures }),
});
port.postMessage({ found });
