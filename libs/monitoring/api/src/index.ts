import { AlertEntity } from './lib/alerts/alert.entity';
import { ObservationSetEntity } from './lib/observations/observation-set.entity';

export * from './lib/alerts/alerts.handler';
export * from './lib/alerts/find-stale-observations';
export * from './lib/monitoring.module';
export * from './lib/observations/record-observations.handler';
export { monitoringMigrations } from './migrations';

export const monitoringEntities = [ObservationSetEntity, AlertEntity];
