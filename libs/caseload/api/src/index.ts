export { caseloadMigrations } from './migrations';
export { caseloadEntities } from './lib/caseload.entities';
export { CaseloadModule } from './lib/caseload.module';
