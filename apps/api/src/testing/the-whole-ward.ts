import { IdentityConfiguration, identitySettings, SignInModule } from '@ward/identity/api';
import { aWard, type Ward } from '@ward/server-kit/testing';
import { contextModules } from '../app.module';
import { entities } from '../data-source';

/** Every context together on one Postgres, with a movable clock and actors named by the spec. */
export function theWholeWard(): Promise<Ward> {
  return aWard({
    modules: [SignInModule.with(identitySettings(IdentityConfiguration.parse({}))), ...contextModules],
    entities,
  });
}
