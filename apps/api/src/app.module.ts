import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AllocationModule, mapTilesModule, routeServerModule } from '@ward/allocation/api';
import { CapacityModule } from '@ward/capacity/api';
import { CaseloadModule } from '@ward/caseload/api';
import { IdentityModule, identitySettings, sameOriginGuardProvider, SignInModule } from '@ward/identity/api';
import { MonitoringModule } from '@ward/monitoring/api';
import { ReferralsModule } from '@ward/referrals/api';
import { accessGuardProvider, dataSourceOptions, ServerKitModule } from '@ward/server-kit';
import { VisitsModule } from '@ward/visits/api';
import { required, type Configuration } from './configuration';
import { entities } from './data-source';
import { HealthModule } from './health/health.module';
import { logging } from './logging';

/** Every context's module. Their listeners find each other through the outbox, never through imports. */
export const contextModules: (new () => object)[] = [
  CapacityModule,
  CaseloadModule,
  VisitsModule,
  AllocationModule,
  IdentityModule,
  ReferralsModule,
  MonitoringModule,
];

@Module({})
export class AppModule {
  static with(configuration: Configuration): DynamicModule {
    const url = required(configuration, 'APP_DATABASE_URL');
    return {
      module: AppModule,
      imports: [
        logging(configuration.LOG_LEVEL),
        TypeOrmModule.forRoot(
          dataSourceOptions({ url, entities, name: 'homeward', connections: configuration.DATABASE_CONNECTIONS }),
        ),
        ServerKitModule,
        SignInModule.with(identitySettings(configuration)),
        HealthModule,
        ...routeServerModule(configuration),
        ...mapTilesModule(configuration),
        ...contextModules,
      ],
      providers: [sameOriginGuardProvider, accessGuardProvider],
    };
  }
}
