import { Injectable, Logger } from '@nestjs/common';
import { PlanRunChanged, type PlanProgress } from '@ward/allocation/contract';
import { Clock } from '@ward/kernel';
import { type Delivered, Subscribes, type Subscriber, wardActor, type Tx, UnitOfWork } from '@ward/server-kit';
import { DayInputs } from './day-inputs';
import { proposalOf } from './plan-proposal';
import type { PlanRunEntity } from './plan-run.entity';
import { PlanRunStore, planRunChanged } from './plan-run.store';
import { PlanSearch } from './plan-search';

const LOOK_EVERY_MS = 500;

/** Carries a search from the order to the proposal. Run again after a crash, it begins anew; nothing else has changed. */
@Subscribes('plan-runner', PlanRunChanged)
@Injectable()
export class PlanRunner implements Subscriber<typeof PlanRunChanged> {
  private readonly log = new Logger('PlanRunner');

  constructor(
    private readonly work: UnitOfWork,
    private readonly runs: PlanRunStore,
    private readonly days: DayInputs,
    private readonly search: PlanSearch,
    private readonly clock: Clock,
  ) {}

  /** An order begins a search behind the relay's back: the relay must not wait for it. */
  deliver({ data }: Delivered<typeof PlanRunChanged>, tx: Tx): Promise<void> {
    if (data.status === 'waiting') setImmediate(() => void this.run(data.runId, tx.actor.providerId));
    return Promise.resolve();
  }

  async run(runId: string, providerId: string): Promise<void> {
    const run = await this.change(runId, providerId, (was) =>
      was.status === 'waiting' || was.status === 'searching'
        ? { status: 'searching', progress: [], heardAt: this.clock.now() }
        : null,
    );
    if (!run) return;
    try {
      await this.carryOut(run, providerId);
    } catch (fault) {
      this.log.error(`The search ${runId} failed`);
      const words = fault instanceof Error ? fault.message.slice(0, 500) : 'unknown';
      await this.change(runId, providerId, () => ({ status: 'failed', fault: words, endedAt: this.clock.now() }));
    }
  }

  private async carryOut(run: PlanRunEntity, providerId: string): Promise<void> {
    const actor = wardActor('plan of the day', providerId);
    const { board, input, travel } = await this.days.ask(run, actor);
    const began = performance.now();
    let news: PlanProgress[] = [];
    const searching = this.search.begin({ input, seed: run.seed, seconds: run.seconds }, (progress) =>
      news.push(progress),
    );
    let progress: PlanProgress[] = [];
    const look = setInterval(() => {
      const heard = news;
      news = [];
      progress = [...progress, ...heard];
      void this.tell(run.id, providerId, progress).then((isStopped) => isStopped && searching.stop());
    }, LOOK_EVERY_MS);
    try {
      const found = await searching.found;
      clearInterval(look);
      const proposal = { ...proposalOf(board, run, found), travel };
      // The last point stands at the end of the search: a curve that found nothing more runs on level.
      const searched = (performance.now() - began) / 1000;
      const last = { second: Math.min(run.seconds, searched), figures: found.after };
      await this.change(run.id, providerId, () => ({
        status: 'ready',
        proposal,
        progress: [...progress, ...news, last],
        endedAt: this.clock.now(),
      }));
    } finally {
      clearInterval(look);
    }
  }

  /** Keeps the news and gives a sign of life; answers whether somebody asked to stop. */
  private async tell(id: string, providerId: string, progress: PlanProgress[]): Promise<boolean> {
    const run = await this.change(id, providerId, (was) =>
      was.status === 'searching' ? { progress, heardAt: this.clock.now() } : null,
    );
    return run?.isStopAsked ?? false;
  }

  private change(
    id: string,
    providerId: string,
    next: (was: PlanRunEntity) => Partial<PlanRunEntity> | null,
  ): Promise<PlanRunEntity | null> {
    return this.work.run(wardActor('plan of the day', providerId), async (tx, outbox) => {
      const was = await this.runs.loadForChange(tx, id);
      const change = was && next(was);
      if (!change) return null;
      const now = await this.runs.save(tx, was, change);
      await outbox.put([planRunChanged(now)]);
      return now;
    });
  }
}
