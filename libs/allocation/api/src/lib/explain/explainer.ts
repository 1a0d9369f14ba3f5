import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { explainDay, type ExplainOrder, type FoundReasons } from './explain-day';

interface Waiting {
  readonly resolve: (found: FoundReasons[]) => void;
  readonly reject: (fault: Error) => void;
}

type Answer = { readonly id: number } & ({ readonly found: FoundReasons[] } | { readonly fault: string });

/**
 * Explains days in a thread that stays warm, so that the process goes on answering; in place where the code runs unbundled
 * (specs). A question waits for the one before it, and a thread that dies is begun again by the next question.
 */
@Injectable()
export class Explainer implements OnModuleDestroy {
  private readonly thread = fileURLToPath(new URL('./explain-thread.js', import.meta.url));
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | undefined;
  private asked = 0;

  async onModuleDestroy(): Promise<void> {
    await this.worker?.terminate();
  }

  explain(order: ExplainOrder): Promise<FoundReasons[]> {
    if (!existsSync(this.thread)) return Promise.resolve(order).then(explainDay);
    this.worker ??= this.begin();
    const worker = this.worker;
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, order });
    });
  }

  private begin(): Worker {
    const worker = new Worker(this.thread);
    worker.unref(); // it must not keep a process that wants to end
    worker.on('message', (answer: Answer) => this.hear(answer));
    const end = (fault: Error) => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      for (const { reject } of this.waiting.values()) reject(fault);
      this.waiting.clear();
    };
    worker.once('error', end);
    worker.once('exit', () => end(new Error('the explanation ended without an answer')));
    return worker;
  }

  private hear(answer: Answer): void {
    const { resolve, reject } = this.waiting.get(answer.id) ?? {};
    this.waiting.delete(answer.id);
    if ('found' in answer) resolve?.(answer.found);
    else reject?.(new Error(answer.fault));
  }
}
