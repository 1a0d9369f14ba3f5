export { capacityMigrations } from './migrations';
