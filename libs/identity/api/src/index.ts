export { identityMigrations } from './migrations';
