import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ResumePlans } from '@ward/allocation/api';
import { anOrganisation, onShift, type Organised } from '@ward/allocation/api/testing';
import type { Actor } from '@ward/contract';
import { instant } from '@ward/kernel';
import type { Ward } from '@ward/server-kit/testing';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { theWholeWard } from '../testing/the-whole-ward';

const TUESDAY = '2026-03-10';
const ROOT = resolve(import.meta.dirname, '../../../..');

/** The program of its own, on the spec's database: what the operating system can kill. */
class Program {
  private readonly folder = mkdtempSync(join(tmpdir(), 'homeward-killed-'));
  private child: ChildProcess | undefined;

  constructor(private readonly ward: Ward) {
    const bundle = `const { bundle } = await import('./tools/build-node.mjs'); await bundle('api', 'apps/api/src/main.ts', 'tmp/killed')`;
    execFileSync(process.execPath, ['--input-type=module', '-e', bundle], { cwd: ROOT, stdio: 'inherit' });
  }

  async start(): Promise<void> {
    const url = ({ options }: Ward['dataSource']) => (options as { url?: string }).url ?? '';
    const child = spawn(process.execPath, ['tmp/killed/api/main.js', 'serve'], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: '0',
        PUBLIC_URL: 'http://localhost:4200',
        DATABASE_URL: url(this.ward.owner),
        APP_DATABASE_URL: url(this.ward.dataSource),
        HOMEWARD_SECRETS_DIR: this.folder,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.child = child;
    await new Promise<void>((ready, failed) => {
      child.stdout.on('data', (said: Buffer) => said.includes('"ready":true') && ready());
      child.once('exit', (code) => failed(new Error(`the program ended with ${code}`)));
    });
  }

  kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((ended) => {
      child.removeAllListeners('exit').once('exit', () => ended());
      child.kill('SIGKILL');
    });
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

describe('a process that dies in the middle', () => {
  let ward: Ward;
  let team: Organised;
  let amal: Actor;
  beforeAll(async () => {
    ward = await theWholeWard();
    team = { as: ward.as, ...(await anOrganisation(ward)) };
    amal = await onShift(team, 'Amal Yusuf');
  });
  afterAll(() => ward.close());

  const promises = () =>
    ward.owner.query(`select visit_id, person_id, starts_at from visits.visit_staff order by 1, 2`);
  const rowOf = async (id: string) =>
    (
      await ward.owner.query<{ status: string; progress: unknown[] }[]>(
        `select status, progress from allocation.plan_run where id = $1`,
        [id],
      )
    )[0];

  it('of a search: nothing of it holds, and it is searched again', async () => {
    for (let n = 0; n < 4; n++) await team.visit();
    const before = await promises();
    const program = new Program(ward);
    try {
      await program.start();
      const id = v7();
      await ward.as(team.planner).post('/api/plan-runs', { id, day: TUESDAY, seconds: 30 }).expect(201);
      await vanishes(async () => (await rowOf(id))?.progress.length === 0);
      await program.kill();
      expect((await rowOf(id))?.status).toBe('searching');
      expect(await promises()).toEqual(before);

      // By the clock of the program that died it is long past; the minute's look takes the search up again.
      ward.clock.moveTo(instant('2099-01-01T12:00:00.000Z'));
      await ward.owner.query(`update allocation.plan_run set seconds = 1 where id = $1`, [id]);
      await ward.app.get(ResumePlans).run();
      expect((await rowOf(id))?.status).toBe('ready');
      expect(await promises()).toEqual(before);
    } finally {
      await program.remove();
    }
  }, 120_000);

  it('of a publication: no ward of the day is published, and it can be published again', async () => {
    await team.visit({ to: amal });
    const second = v7();
    await ward.owner.query(
      `insert into capacity.ward (id, provider_id, name, short_name, phone, lat, lon, catchment) values ($1, $2, 'Southwark', 'SWK', '', 51.4, -0.1, '{SE5}')`,
      [second, team.providerId],
    );
    const publish = () =>
      ward
        .as(team.planner)
        .post(`/api/day-plans/${TUESDAY}/publication`, { wardIds: [team.wardId, second], leavingUnallocated: 100 });
    const published = () => ward.owner.query(`select ward_id from visits.published_day where day = $1`, [TUESDAY]);
    const told = () => ward.owner.query(`select 1 from outbox.message where type = 'allocation.plan-published.v1'`);

    // Somebody holds the second ward's row: the publication has written the first ward and waits.
    const holder = ward.owner.createQueryRunner();
    await holder.startTransaction();
    await holder.query(
      `insert into visits.published_day (ward_id, day, provider_id, published_at, published_by, published_by_name)
       values ($1, $2, $3, now(), $3, 'spec')`,
      [second, TUESDAY, team.providerId],
    );
    const [{ own } = { own: 0 }] = await holder.manager.query<{ own: number }[]>(`select pg_backend_pid() as own`);
    const cut = publish().then(({ status }) => status);
    const waiting = `select a.pid from pg_stat_activity a where $1 = any(pg_blocking_pids(a.pid))`;
    await vanishes(async () => (await ward.owner.query(waiting, [own])).length === 0);
    await asAdministrator((admin) => admin.query(`select pg_terminate_backend(pid) from (${waiting}) as it`, [own]));
    expect(await cut).toBe(503);
    await holder.rollbackTransaction();
    await holder.release();
    expect(await published()).toEqual([]);
    expect(await told()).toEqual([]);
    await publish().expect(200);
    expect(await published()).toHaveLength(2);
  });
});

/** Only the administrator of the specs' cluster may cut the line of others. */
async function asAdministrator(act: (admin: DataSource) => Promise<unknown>): Promise<void> {
  const { admin: url } = JSON.parse(process.env['HOMEWARD_SPEC_CLUSTER'] ?? '{}') as { admin: string };
  const admin = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    await act(admin);
  } finally {
    await admin.destroy();
  }
}

/** Waits until something is no longer so. */
async function vanishes(is: () => Promise<boolean>): Promise<void> {
  while (await is()) await new Promise((later) => setTimeout(later, 50));
}
