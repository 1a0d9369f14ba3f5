export { IdentityConfiguration, IdentitySettings, identitySettings } from './lib/identity-settings';
export { IdentityModule } from './lib/identity.module';
export { sameOriginGuardProvider } from './lib/same-origin.guard';
export { identityMigrations } from './migrations';
