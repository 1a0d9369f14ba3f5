export { caseloadMigrations } from './migrations';
