import { identityMigrations } from '@ward/identity/api';
import { dataSourceOptions, serverKitMigrations } from '@ward/server-kit';
import { DataSource } from 'typeorm';

/** Every migration, in the order of the numbers in their names. */
export const migrations = [...serverKitMigrations, ...identityMigrations];

/** Every table that a store writes. */
export const entities: (new () => object)[] = [];

/** As owner of the tables: to migrate. The application itself connects as the restricted role. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions({ url, entities, migrations, name: 'homeward migrate', connections: 2 }));
}
