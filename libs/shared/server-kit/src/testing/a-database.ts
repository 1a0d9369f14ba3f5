import type { Type } from '@nestjs/common';
import { invariant } from '@ward/kernel';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { dataSourceOptions } from '../lib/database/data-source-options';

const TEMPLATE = 'homeward_template';

/** What the specs' global set-up says of its throw-away cluster: addresses and the passwords of the two roles. */
interface SpecCluster {
  readonly port: number;
  readonly admin: string;
  readonly owner: string;
  readonly application: string;
}

/** A database of its own, copied from the migrated template, with a spec's own migrations on top; dropped at the end. */
export async function aDatabase(migrations: readonly Type[]) {
  const shared = process.env['HOMEWARD_SPEC_CLUSTER'];
  invariant(shared, 'HOMEWARD_SPEC_CLUSTER describes the throw-away cluster; the global set-up of the specs sets it');
  const { port, admin, owner: ownerPassword, application } = JSON.parse(shared) as SpecCluster;
  const name = `spec_${v7().replaceAll('-', '')}`;
  // Two copies of one template must not start at the same moment: Postgres refuses while it is being read.
  await onCluster(
    admin,
    `select pg_advisory_lock(4711)`,
    `create database ${name} template ${TEMPLATE} owner homeward_owner`,
  );
  const owner = new DataSource(
    dataSourceOptions({
      url: `postgres://homeward_owner:${ownerPassword}@127.0.0.1:${port}/${name}`,
      migrations: [...migrations],
      entities: [],
      name: 'spec owner',
      connections: 4,
    }),
  );
  await owner.initialize();
  await owner.runMigrations();
  return {
    owner,
    appUrl: `postgres://homeward_app:${application}@127.0.0.1:${port}/${name}`,
    drop: async () => {
      await owner.destroy();
      await onCluster(admin, `drop database ${name} with (force)`);
    },
  };
}

async function onCluster(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
