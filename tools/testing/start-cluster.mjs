// Jest's globalSetup for integration specs. `npm test` starts one cluster for all projects; a single run brings its own.
import { forSpecs, migrateTemplate, startThrowAway } from './postgres.mjs';

export default async function startClusterForSpecs() {
  if (process.env['HOMEWARD_SPEC_CLUSTER']) return;
  const throwAway = await startThrowAway();
  globalThis.homewardThrowAway = throwAway;
  await migrateTemplate(throwAway);
  process.env['HOMEWARD_SPEC_CLUSTER'] = forSpecs(throwAway);
}
