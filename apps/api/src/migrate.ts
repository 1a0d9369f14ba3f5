import { layJobSchema } from '@ward/server-kit';
import { ownerDataSource } from './data-source';

/**
 * Brings the database to this version, and lets the restricted role in with the password of the application's address.
 * Answers the names of the migrations that ran.
 */
export async function migrate(ownerUrl: string, appUrl: string): Promise<string[]> {
  const dataSource = await ownerDataSource(ownerUrl).initialize();
  try {
    // Two processes that start together migrate one after the other.
    const ran = await dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock(7263)`);
      const ran = await dataSource.runMigrations();
      await dataSource.query(`select access.follow_cluster()`);
      return ran;
    });
    const { username, password } = new URL(appUrl);
    if (username === 'homeward_app')
      await dataSource.query(`alter role homeward_app login password ${quoted(decodeURIComponent(password))}`);
    await layJobSchema(ownerUrl, (sql) => dataSource.query(sql));
    return ran.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
