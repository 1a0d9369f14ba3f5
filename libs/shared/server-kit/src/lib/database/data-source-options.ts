import type { DataSourceOptions } from 'typeorm';
import { readPostgresTypesOurWay } from './type-parsers';

type Parts = Pick<DataSourceOptions, 'entities' | 'migrations'> & {
  readonly url: string;
  readonly connections?: number;
  readonly name: string;
};

/** The one way to reach Postgres: UTC sessions, our readings of its types, no synchronising, bounded waits. */
export function dataSourceOptions({ url, entities, migrations, connections = 20, name }: Parts): DataSourceOptions {
  readPostgresTypesOurWay();
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize: connections,
    applicationName: name,
    parseInt8: true,
    extra: {
      options: '-c TimeZone=UTC -c statement_timeout=15000 -c idle_in_transaction_session_timeout=60000 -c jit=off',
      connectionTimeoutMillis: 10_000,
      pipeline: true,
    },
  };
}
