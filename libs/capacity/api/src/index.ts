export { capacityMigrations } from './migrations';
export { capacityEntities } from './lib/capacity.entities';
export { CapacityModule } from './lib/capacity.module';
export { KeepPathwayHandler } from './lib/pathways/keep-pathway.handler';
export { LapseHoldsHandler } from './lib/places/lapse-holds.handler';
export { KeepBedsHandler } from './lib/wards/keep-beds.handler';
export { KeepWardHandler } from './lib/wards/keep-ward.handler';
export { KeepServiceSettingsHandler } from './lib/settings/keep-service-settings.handler';
