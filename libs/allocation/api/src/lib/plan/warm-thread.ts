import { Worker } from 'node:worker_threads';

interface Waiting<Found> {
  readonly resolve: (found: Found) => void;
  readonly reject: (fault: Error) => void;
}

type Answer<Found> = { readonly id: number } & ({ readonly found: Found } | { readonly fault: string });

/**
 * A worker thread that stays warm and answers orders one after another. A thread that dies is begun again by the next
 * order; it never keeps a process that wants to end.
 */
export class WarmThread<Order, Found> {
  private readonly waiting = new Map<number, Waiting<Found>>();
  private worker: Worker | undefined;
  private asked = 0;

  constructor(private readonly file: string) {}

  ask(order: Order): Promise<Found> {
    this.worker ??= this.begin();
    const worker = this.worker;
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, order });
    });
  }

  /** Begins the thread ahead of the first order. */
  warm(): void {
    this.worker ??= this.begin();
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
  }

  private begin(): Worker {
    const worker = new Worker(this.file);
    worker.unref();
    worker.on('message', (answer: Answer<Found>) => this.hear(answer));
    const end = (fault: Error) => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      for (const { reject } of this.waiting.values()) reject(fault);
      this.waiting.clear();
    };
    worker.once('error', end);
    worker.once('exit', () => end(new Error('the thread ended without an answer')));
    return worker;
  }

  private hear(answer: Answer<Found>): void {
    const { resolve, reject } = this.waiting.get(answer.id) ?? {};
    this.waiting.delete(answer.id);
    if ('found' in answer) resolve?.(answer.found);
    else reject?.(new Error(answer.fault));
  }
}
