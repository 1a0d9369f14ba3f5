import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Actor } from '@ward/contract';
import { Clock } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import type { Request } from 'express';
import request, { type Test as SentRequest } from 'supertest';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { UnitOfWork } from '../lib/database/unit-of-work';
import { dataSourceOptions } from '../lib/database/data-source-options';
import { accessGuardProvider, speakOurHttp } from '../lib/http/serve-http';
import { Sessions } from '../lib/http/sessions';
import { ServerKitModule } from '../lib/server-kit.module';
import { aDatabase } from './a-database';
import { MovableClock } from './movable-clock';

export interface WardParts {
  readonly modules: readonly (Type | DynamicModule)[];
  /** On top of the product's own migrations, for what only a spec has. */
  readonly migrations?: readonly Type[];
  readonly entities?: readonly Type[];
  /** `real` where the modules bring their own `Sessions`: for specs of signing in itself. */
  readonly signIn?: 'pretended' | 'real';
}

const ACTOR = 'x-test-actor';

/** Stands in for signing in: the spec's agent says who it is. */
class TestSessions extends Sessions {
  readonly actors = new Map<string, Actor>();

  async actorFor(http: Request): Promise<Actor | null> {
    return this.actors.get(http.get(ACTOR) ?? '') ?? null;
  }
}

/** Contexts on a real Postgres of their own, spoken to through HTTP or their handlers. */
export async function aWard({ modules, migrations = [], entities = [], signIn = 'pretended' }: WardParts) {
  const database = await aDatabase(migrations);
  const sessions = new TestSessions();
  const clock = new MovableClock(NOON);

  @Module({
    imports: [
      TypeOrmModule.forRoot(
        dataSourceOptions({ url: database.appUrl, entities: [...entities], name: 'spec', connections: 20 }),
      ),
      ServerKitModule,
      ...modules,
    ],
    providers: [...(signIn === 'real' ? [] : [{ provide: Sessions, useValue: sessions }]), accessGuardProvider],
  })
  class WardModule {}

  const testing = await Test.createTestingModule({ imports: [WardModule] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = testing.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: ['error', 'fatal'] });
  speakOurHttp(app);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();

  return {
    app,
    clock,
    /** Owner of the tables: for arranging and looking, past row-level security. */
    owner: database.owner,
    dataSource: app.get(DataSource),
    work: app.get(UnitOfWork),
    address,
    as: (actor: Actor) => agent(address, actor, sessions),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

export type Ward = Awaited<ReturnType<typeof aWard>>;

function agent(address: string, actor: Actor, sessions: TestSessions) {
  const name = v7();
  sessions.actors.set(name, actor);
  const mutate = (sent: SentRequest) => sent.set(ACTOR, name).set('Idempotency-Key', v7());
  return {
    get: (path: string) => request(address).get(path).set(ACTOR, name),
    post: (path: string, body?: object) => mutate(request(address).post(path)).send(body),
    put: (path: string, body?: object) => mutate(request(address).put(path)).send(body),
    patch: (path: string, body?: object) => mutate(request(address).patch(path)).send(body),
    delete: (path: string) => mutate(request(address).delete(path)),
  };
}
