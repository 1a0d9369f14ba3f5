export { IdentityConfiguration, IdentitySettings, identitySettings } from './lib/identity-settings';
export { SignInModule } from './lib/sign-in/sign-in.module';
export { sameOriginGuardProvider } from './lib/same-origin.guard';
export { identityMigrations } from './migrations';
