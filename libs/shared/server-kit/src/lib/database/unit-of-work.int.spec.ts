import { Body, Controller, Get, HttpCode, Injectable, Module, Param, Post } from '@nestjs/common';
import { Uuid, eventSchema } from '@ward/contract';
import { ok, refuse } from '@ward/kernel';
import request from 'supertest';
import { v7 } from 'uuid';
import * as z from 'zod';
import {
  Allows,
  Asks,
  CurrentActor,
  IfMatch,
  LiveFeed,
  ListensTo,
  Returns,
  UnitOfWork,
  orProblem,
  systemActor,
  type Listener,
  type Tx,
} from '../../index';
import type { Actor, DomainEvent } from '@ward/contract';
import { aStaffMember, aWard, type Ward } from '../../testing';
import { ForgetOldAnswers } from '../jobs/forget-old-answers';

const BellRung = eventSchema('bells.bell-rung.v1', z.object({ times: z.number() }));
const Ring = z.object({ id: Uuid, times: z.number().int().min(1) });
const Bell = z.object({ id: z.string(), rings: z.number(), version: z.number() });

class CreateBells1 {
  name = 'CreateBells1763850000000';
  async up(db: { query(sql: string): Promise<unknown> }) {
    await db.query(`create schema bells; grant usage on schema bells to homeward_app;
      create table bells.ring (id uuid primary key, provider_id uuid not null, times int not null);
      create table bells.echo (times int not null);
      alter table bells.ring enable row level security;
      create policy ring_of_the_provider on bells.ring using (access.sees(provider_id, null)) with check (access.sees(provider_id, null));
      grant select, insert on bells.ring, bells.echo to homeward_app`);
  }
  async down() {}
}

@ListensTo(BellRung)
@Injectable()
class EchoWhenBellRung implements Listener<typeof BellRung> {
  async hear({ data }: DomainEvent<'bells.bell-rung.v1', { times: number }>, tx: Tx) {
    if (data.times === 13) return refuse({ code: 'bells/unlucky', title: 'Thirteen is not rung' });
    await tx.query(`insert into bells.echo values ($1)`, [data.times]);
    return ok();
  }
}

@Controller('bells')
class BellsController {
  constructor(private readonly work: UnitOfWork) {}

  @Post()
  @HttpCode(200)
  @Allows('visit:record')
  @Returns(Bell)
  async ring(@Body({ schema: Ring }) { id, times }: z.output<typeof Ring>, @CurrentActor() actor: Actor) {
    const rung = await this.work.run(actor, async (tx, outbox) => {
      if (times === 99) return refuse({ code: 'bells/too-often' });
      await tx.query(`insert into bells.ring values ($1, $2, $3)`, [id, actor.providerId, times]);
      await outbox.put([BellRung.event({ subject: id, audience: [actor.providerId], data: { times } })]);
      return ok({ id, rings: times, version: 1, secret: 'stripped' });
    });
    return orProblem(rung, { 'bells/too-often': { status: 409, title: 'Too often' } });
  }

  @Get(':id')
  @Allows('visit:read')
  async one(@Param('id', { schema: Uuid }) id: string, @CurrentActor() actor: Actor) {
    const ring = await this.work.read(actor, (tx) => tx.one(`select id, times from bells.ring where id = $1`, [id]));
    return orProblem(ring ? ok(ring) : refuse({ code: 'not-found' }), {});
  }

  @Post(':id/version')
  @HttpCode(200)
  @Allows('visit:record')
  version(@IfMatch() expected: number) {
    return { expected };
  }

  @Post('searches')
  @HttpCode(200)
  @Asks()
  @Allows('visit:read')
  search() {
    return { found: 0 };
  }

  @Get('closed/by-default')
  closed() {
    return {};
  }
}

@Module({ controllers: [BellsController], providers: [EchoWhenBellRung] })
class BellsModule {}

describe('the ground under every context', () => {
  let ward: Ward;
  const actor = aStaffMember();
  beforeAll(async () => {
    ward = await aWard({ modules: [BellsModule], migrations: [CreateBells1] });
  });
  afterAll(() => ward.close());

  const rows = async (sql: string, ...parameters: unknown[]) =>
    (await ward.owner.query<{ n: number }[]>(sql, parameters))[0]?.n;

  it('commits the act, its event and its listeners together and strips the answer to the schema', async () => {
    const id = v7();
    const answer = await ward.as(actor).post('/api/bells', { id, times: 3 }).expect(200);
    expect(answer.body).toEqual({ id, rings: 3, version: 1 });
    expect(answer.get('etag')).toBe('"1"');
    expect(await rows(`select count(*) n from outbox.message where subject = $1`, id)).toBe(1);
    expect(await rows(`select count(*) n from bells.echo where times = 3`)).toBe(1);
  });

  it('undoes everything when a listener refuses, and says why', async () => {
    const id = v7();
    const answer = await ward.as(actor).post('/api/bells', { id, times: 13 }).expect(409);
    expect(answer.body).toMatchObject({ type: 'urn:ward:problem:bells/unlucky', title: 'Thirteen is not rung' });
    expect(await rows(`select count(*) n from bells.ring where id = $1`, id)).toBe(0);
    expect(await rows(`select count(*) n from outbox.message where subject = $1`, id)).toBe(0);
  });

  it('gives 50 copies of one mutation one effect and 50 equal answers', async () => {
    const body = { id: v7(), times: 7 };
    const key = v7();
    const agent = ward.as(actor);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => agent.post('/api/bells', body).set('Idempotency-Key', key)),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(await rows(`select count(*) n from bells.echo where times = 7`)).toBe(1);
  });

  it('refuses the same key with another body', async () => {
    const key = v7();
    await ward.as(actor).post('/api/bells', { id: v7(), times: 1 }).set('Idempotency-Key', key).expect(200);
    const answer = await ward
      .as(actor)
      .post('/api/bells', { id: v7(), times: 2 })
      .set('Idempotency-Key', key)
      .expect(422);
    expect(answer.body.type).toBe('urn:ward:problem:request/key-reused');
  });

  it('forgets answers after two weeks, not before', async () => {
    await ward.as(actor).post('/api/bells', { id: v7(), times: 1 }).expect(200);
    const kept = () => rows(`select count(*) n from request.answer where person_id = $1`, actor.personId);
    const before = await kept();
    ward.clock.pass({ days: 13 });
    await ward.app.get(ForgetOldAnswers).run();
    expect(await kept()).toBe(before);
    ward.clock.pass({ days: 2 });
    await ward.app.get(ForgetOldAnswers).run();
    expect(await kept()).toBe(0);
  });

  it('lets a refused act be tried again under the same key', async () => {
    const key = v7();
    const body = { id: v7(), times: 99 };
    await ward.as(actor).post('/api/bells', body).set('Idempotency-Key', key).expect(409);
    await ward.as(actor).post('/api/bells', body).set('Idempotency-Key', key).expect(409);
  });

  it('shows a row to its own organisation only, and nothing to a query without context', async () => {
    const id = v7();
    await ward.as(actor).post('/api/bells', { id, times: 1 }).expect(200);
    await ward.as(actor).get(`/api/bells/${id}`).expect(200);
    await ward.as(aStaffMember()).get(`/api/bells/${id}`).expect(404);
    expect(await ward.dataSource.query(`select * from bells.ring`)).toEqual([]);
  });

  it.each([
    [
      'no key',
      400,
      'request/key-missing',
      (agent: ReturnType<Ward['as']>) => agent.post('/api/bells', { id: v7(), times: 1 }).unset('Idempotency-Key'),
    ],
    [
      'a field that is wrong',
      400,
      'request/invalid',
      (agent: ReturnType<Ward['as']>) => agent.post('/api/bells', { id: 'x', times: 0 }),
    ],
    [
      'a route without @Allows',
      403,
      'identity/not-allowed',
      (agent: ReturnType<Ward['as']>) => agent.get('/api/bells/closed/by-default'),
    ],
    ['no such route', 404, 'not-found', (agent: ReturnType<Ward['as']>) => agent.get('/api/nothing')],
    [
      'no version',
      428,
      'request/version-missing',
      (agent: ReturnType<Ward['as']>) => agent.post(`/api/bells/${v7()}/version`, {}),
    ],
  ])('answers %s with a problem %i', async (_name, status, code, send) => {
    const answer = await send(ward.as(actor)).expect(status);
    expect(answer.body.type).toBe(`urn:ward:problem:${code}`);
    expect(answer.get('content-type')).toContain('application/problem+json');
  });

  it('asks for no key where a POST only asks', async () => {
    await ward.as(actor).post('/api/bells/searches', {}).unset('Idempotency-Key').expect(200, { found: 0 });
  });

  it('points at every wrong field in words', async () => {
    const answer = await ward.as(actor).post('/api/bells', { id: 'x', times: 0 }).expect(400);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/id', '/times']);
  });

  it.each([
    ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['broken JSON', Buffer.from('{"id": ')],
    ['an oversize body', Buffer.alloc(600_000, 0x20)],
  ])('answers %s with a 4xx problem', async (_name, bytes) => {
    const key = v7();
    const answer = await request(ward.address)
      .post('/api/bells')
      .set('Content-Type', 'application/json')
      .set('Idempotency-Key', key)
      .serialize((text) => text)
      .send(bytes as never);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.get('content-type')).toContain('application/problem+json');
  });

  it('turns away who is not signed in', async () => {
    const answer = await request(ward.address).get(`/api/bells/${v7()}`).expect(401);
    expect(answer.body.type).toBe('urn:ward:problem:identity/signed-out');
  });

  it('tells live listeners of their organisation what was committed, in order, and replays what they missed', async () => {
    const feed = ward.app.get(LiveFeed);
    const heard: string[] = [];
    const before = await new Promise<{ xid: string; id: number }>((resolve) => {
      const first = feed.for(actor.organisationId, undefined).subscribe(({ position, subject }) => {
        heard.push(subject);
        if (heard.length === 1) resolve(position);
      });
      void ward
        .as(actor)
        .post('/api/bells', { id: v7(), times: 1 })
        .then(() => undefined);
      ward.app.get(LiveFeed);
      setTimeout(() => first.unsubscribe(), 5000).unref();
    });
    const ids = [v7(), v7()];
    for (const id of ids) await ward.as(actor).post('/api/bells', { id, times: 1 }).expect(200);
    await ward.as(aStaffMember()).post('/api/bells', { id: v7(), times: 1 }).expect(200);
    const replayed = await new Promise<string[]>((resolve) => {
      const told: string[] = [];
      const later = feed.for(actor.organisationId, before).subscribe(({ subject }) => {
        told.push(subject);
        if (told.length === 2) {
          later.unsubscribe();
          resolve(told);
        }
      });
    });
    expect(replayed).toEqual(ids);
  });

  it('leaves an audit row that the application can neither change nor remove', async () => {
    await ward.work.read(actor, async (tx) => tx.audit({ action: 'read', what: 'a bell', patients: [v7()] }));
    expect(
      await rows(`select count(*) n from audit.entry where actor_id = $1 and action = 'read'`, actor.personId),
    ).toBe(1);
    await expect(ward.work.run(systemActor('spec'), (tx) => tx.query(`delete from audit.entry`))).rejects.toThrow(
      'permission denied',
    );
    await expect(
      ward.work.run(systemActor('spec'), (tx) => tx.query(`update audit.entry set what = ''`)),
    ).rejects.toThrow('permission denied');
  });
});
