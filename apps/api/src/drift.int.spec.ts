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
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
