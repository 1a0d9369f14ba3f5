import type { DayBoard, PlanRunView, RepairCause } from '@ward/allocation/contract';
import { v7 } from 'uuid';
import { signIn } from '../api/sign-in';

/** A coordinator at the product's own API. */
export class Coordinator {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly day: string,
  ) {}

  static async signIn(url: string, day: string): Promise<Coordinator> {
    return new Coordinator(url, await signIn(url, 'grace.mensah'), day);
  }

  board(): Promise<DayBoard> {
    return this.ask('GET', `/api/day-board?day=${this.day}`);
  }

  /** Plans the day afresh for so many seconds, as a job of the product. */
  async plan(seconds: number): Promise<PlanRunView> {
    const id = v7();
    await this.ask('POST', '/api/plan-runs', { id, day: this.day, hold: 'free', seconds });
    for (;;) {
      const run = await this.ask<PlanRunView>('GET', `/api/plan-runs/${id}`);
      if (run.status === 'ready') return run;
      if (run.status === 'failed') throw new Error(`The search failed: ${run.fault}`);
      await new Promise((later) => setTimeout(later, 500));
    }
  }

  publish({ wards }: DayBoard): Promise<unknown> {
    const wardIds = wards.map(({ wardId }) => wardId);
    return this.ask('POST', `/api/day-plans/${this.day}/publication`, { wardIds, leavingUnallocated: 10_000 });
  }

  propose(cause: RepairCause): Promise<PlanRunView> {
    return this.ask('POST', '/api/repairs', { id: v7(), day: this.day, cause });
  }

  accept({ id }: PlanRunView): Promise<PlanRunView> {
    return this.ask('POST', `/api/plan-runs/${id}/acceptance`, {});
  }

  private async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        cookie: this.cookie,
        origin: this.url,
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': v7() } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as Answer;
  }
}
