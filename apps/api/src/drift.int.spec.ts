import type { Ward } from '@ward/server-kit/testing';
import { DataSource } from 'typeorm';
import { entities } from './data-source';
import { theWholeWard } from './testing/the-whole-ward';

describe('entities and migrations', () => {
  let ward: Ward;
  let asEntities: DataSource;
  beforeAll(async () => {
    ward = await theWholeWard();
    asEntities = new DataSource({ ...ward.owner.options, entities, migrations: [] } as typeof ward.owner.options);
    await asEntities.initialize();
  });
  afterAll(async () => {
    await asEntities.destroy();
    await ward.close();
  });

  it('say the same of every table', async () => {
    const { upQueries } = await asEntities.driver.createSchemaBuilder().log();
    // Foreign keys are said once, in the migrations: an entity that named them would need its neighbour's entity.
    const foreignKeys = await ward.owner.query<{ name: string }[]>(
      `select conname as name from pg_constraint where contype = 'f'`,
    );
    const drift = upQueries
      .map(({ query }) => query)
      .filter((query) => !foreignKeys.some(({ name }) => query.endsWith(`DROP CONSTRAINT "${name}"`)));
    expect(drift).toEqual([]);
  });

  it('works out who asks once a question, in every policy', async () => {
    const perRow = await ward.owner.query(
      `select schemaname || '.' || tablename as "table", qual from pg_policies
       where qual ~ 'access\\.' and qual !~ 'SELECT access\\.'`,
    );
    expect(perRow).toEqual([]); // end the migration that made it with `select access.ask_once()`
  });
});
