import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { allocationEntities, AllocationModule } from '@ward/allocation/api';
import { capacityEntities, CapacityModule } from '@ward/capacity/api';
import { caseloadEntities, CaseloadModule } from '@ward/caseload/api';
import { IdentityModule } from '@ward/identity/api';
import { Clock, Ids, type Id } from '@ward/kernel';
import { monitoringEntities, MonitoringModule } from '@ward/monitoring/api';
import { referralsEntities, ReferralsModule } from '@ward/referrals/api';
import { dataSourceOptions, ServerKitModule } from '@ward/server-kit';
import { visitsEntities, VisitsModule } from '@ward/visits/api';
import { DataSource } from 'typeorm';
import type { SeedClock } from './seed-clock';

const contexts = [
  IdentityModule,
  CapacityModule,
  CaseloadModule,
  ReferralsModule,
  VisitsModule,
  AllocationModule,
  MonitoringModule,
];
const entities = [
  ...capacityEntities,
  ...caseloadEntities,
  ...referralsEntities,
  ...visitsEntities,
  ...allocationEntities,
  ...monitoringEntities,
];

/** The product without its HTTP, on a clock that can be moved. What it does goes through the same handlers as real work. */
export interface SeedWard {
  readonly clock: SeedClock;
  hand<Handler>(handler: abstract new (...needs: never[]) => Handler): Handler;
  newId<Of extends string>(): Id<Of>;
  readonly ids: Ids;
  /** Looks at rows as their owner: to find what a handler made, never to write. */
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openWard(
  { ownerUrl, appUrl }: { readonly ownerUrl: string; readonly appUrl: string },
  clock: SeedClock,
): Promise<SeedWard> {
  @Module({
    imports: [
      TypeOrmModule.forRoot(dataSourceOptions({ url: appUrl, entities, name: 'homeward seed', connections: 12 })),
      { module: ServerKitModule, providers: [{ provide: Clock, useValue: clock }] },
      ...contexts,
    ],
  })
  class SeedModule {}

  const app: INestApplicationContext = await NestFactory.createApplicationContext(SeedModule, {
    logger: ['error', 'fatal'],
  });
  const owner = await new DataSource(
    dataSourceOptions({ url: ownerUrl, entities: [], migrations: [], name: 'homeward seed owner', connections: 2 }),
  ).initialize();
  return {
    clock,
    hand: (handler) => app.get(handler, { strict: false }),
    newId: () => app.get(Ids).next(),
    ids: app.get(Ids),
    rows: <Row>(sql: string, parameters: readonly unknown[] = []) => owner.query<Row[]>(sql, [...parameters]),
    close: async () => {
      await app.close();
      await owner.destroy();
    },
  };
}
