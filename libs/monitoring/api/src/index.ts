export { monitoringMigrations } from './migrations';
