import { Injectable, Logger, SetMetadata, type OnModuleDestroy } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { PgBoss } from 'pg-boss';

/** Work that comes back by the clock. It must be safe to run twice and to be cut off in the middle. */
export interface Job {
  run(): Promise<void>;
}

const RUNS_EVERY = Symbol('runs every');

interface Rhythm {
  readonly name: string;
  readonly cron: string;
}

/** `cron` is London time. */
export const RunsEvery = (name: string, cron: string) => SetMetadata(RUNS_EVERY, { name, cron } satisfies Rhythm);

export const JOB_SCHEMA = 'job';

/** Runs every `@RunsEvery` provider on its rhythm, once over all processes. */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly log = new Logger('Jobs');
  private boss: PgBoss | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** Connects as the restricted role: the schema of the queue was laid by the migration. */
  async start(url: string): Promise<void> {
    this.boss = new PgBoss({
      connectionString: url,
      schema: JOB_SCHEMA,
      migrate: false,
      createSchema: false,
      max: 3,
      application_name: 'homeward jobs',
    });
    this.boss.on('error', () => this.log.warn('The jobs wait for the database'));
    await this.boss.start();
    for (const { rhythm, job } of this.found()) {
      await this.boss.createQueue(rhythm.name, { policy: 'singleton', retryLimit: 3, expireInSeconds: 900 });
      await this.boss.schedule(rhythm.name, rhythm.cron, null, { tz: 'Europe/London' });
      await this.boss.work(rhythm.name, () => job.run());
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5000 });
  }

  private found(): { rhythm: Rhythm; job: Job }[] {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const rhythm = metatype ? this.reflector.get<Rhythm | undefined>(RUNS_EVERY, metatype) : undefined;
      return rhythm ? [{ rhythm, job: instance as Job }] : [];
    });
  }
}

/** Lays or updates the queue's own schema, as owner, and lets the restricted role use it. */
export async function layJobSchema(ownerUrl: string, query: (sql: string) => Promise<unknown>): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOB_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
  await query(`grant usage on schema ${JOB_SCHEMA} to homeward_app;
    grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to homeward_app;
    grant execute on all functions in schema ${JOB_SCHEMA} to homeward_app`);
}
