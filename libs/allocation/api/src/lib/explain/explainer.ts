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

/** One visit that somebody waits for must not queue behind a whole day's gaps: each has a thread of its own. */
export type Lane = 'visit' | 'gaps';

/**
 * Explains days in threads that stay warm, so that the process goes on answering; in place where the code runs unbundled
 * (specs). A question waits for the one before it, and a thread that dies is begun again by the next question.
 */
@Injectable()
export class Explainer implements OnModuleDestroy {
  private readonly file = fileURLToPath(new URL('./explain-thread.js', import.meta.url));
  private readonly threads = new Map<Lane, ExplainThread>();

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.threads.values()].map((thread) => thread.end()));
  }

  explain(order: ExplainOrder, lane: Lane): Promise<FoundReasons[]> {
    if (!existsSync(this.file)) return Promise.resolve(order).then(explainDay);
    const running = this.threads.get(lane);
    const thread = running?.isAlive ? running : new ExplainThread(this.file);
    this.threads.set(lane, thread);
    return thread.ask(order);
  }
}

class ExplainThread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  isAlive = true;

  constructor(file: string) {
    this.worker = new Worker(file);
    this.worker.unref(); // it must not keep a process that wants to end
    this.worker.on('message', (answer: Answer) => this.hear(answer));
    this.worker.once('error', (fault: Error) => this.fail(fault));
    this.worker.once('exit', () => this.fail(new Error('the explanation ended without an answer')));
  }

  ask(order: ExplainOrder): Promise<FoundReasons[]> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, order });
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private hear(answer: Answer): void {
    const { resolve, reject } = this.waiting.get(answer.id) ?? {};
    this.waiting.delete(answer.id);
    if ('found' in answer) resolve?.(answer.found);
    else reject?.(new Error(answer.fault));
  }

  private fail(fault: Error): void {
    this.isAlive = false;
    for (const { reject } of this.waiting.values()) reject(fault);
    this.waiting.clear();
  }
}
