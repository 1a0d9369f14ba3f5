import { allocationEntities, allocationMigrations } from '@ward/allocation/api';
import { capacityEntities, capacityMigrations } from '@ward/capacity/api';
import { caseloadEntities, caseloadMigrations } from '@ward/caseload/api';
import { identityMigrations } from '@ward/identity/api';
import { monitoringEntities, monitoringMigrations } from '@ward/monitoring/api';
import { referralsEntities, referralsMigrations } from '@ward/referrals/api';
import { dataSourceOptions, serverKitMigrations } from '@ward/server-kit';
import { visitsEntities, visitsMigrations } from '@ward/visits/api';
import { DataSource } from 'typeorm';

/** Every migration, in the order of the numbers in their names. */
export const migrations = [
  ...serverKitMigrations,
  ...identityMigrations,
  ...capacityMigrations,
  ...caseloadMigrations,
  ...referralsMigrations,
  ...visitsMigrations,
  ...allocationMigrations,
  ...monitoringMigrations,
];

/** Every table that a store writes. */
export const entities: (new () => object)[] = [
  ...capacityEntities,
  ...caseloadEntities,
  ...visitsEntities,
  ...allocationEntities,
  ...referralsEntities,
  ...monitoringEntities,
];

/** As owner of the tables: to migrate. The application itself connects as the restricted role. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions({ url, entities, migrations, name: 'homeward migrate', connections: 2 }));
}
