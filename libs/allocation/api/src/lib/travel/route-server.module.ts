import { Module, type DynamicModule } from '@nestjs/common';
import { TRAVEL_MODES, type TravelMode } from '@ward/allocation/domain';
import * as z from 'zod';
import { RouteServerSettings } from './route-server';

/** What an installation may set about journeys. Without an address they are estimated. */
export const RouteServerConfiguration = z.object({
  /** A route server of the OSRM kind, the installation's own: it is told between which places people travel. */
  HOMEWARD_OSRM_URL: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).optional(),
  /** Its profile for each way of travelling; ways that are not named are estimated. */
  HOMEWARD_OSRM_PROFILES: z.string().default('car=driving,bicycle=cycling,foot=walking').transform(profilesOf),
  HOMEWARD_OSRM_TIMEOUT_MS: z.coerce.number().int().min(100).max(30_000).default(4000),
});
export type RouteServerConfiguration = z.infer<typeof RouteServerConfiguration>;

@Module({})
class RouteServerModule {}

/** Lets the allocation ask the configured route server; nothing when none is configured. */
export function routeServerModule(configuration: RouteServerConfiguration): DynamicModule[] {
  const { HOMEWARD_OSRM_URL: url, HOMEWARD_OSRM_PROFILES: profiles, HOMEWARD_OSRM_TIMEOUT_MS: timeout } = configuration;
  if (!url) return [];
  return [
    {
      module: RouteServerModule,
      global: true,
      providers: [{ provide: RouteServerSettings, useValue: new RouteServerSettings(url, profiles, timeout) }],
      exports: [RouteServerSettings],
    },
  ];
}

function profilesOf(text: string, check: z.RefinementCtx): Partial<Record<TravelMode, string>> {
  const pairs = text.split(',').map((pair) => pair.trim().split('='));
  const isGood = pairs.every(
    ([mode, profile]) => TRAVEL_MODES.some((known) => known === mode) && /^[\w-]+$/.test(profile ?? ''),
  );
  if (!isGood)
    check.addIssue({ code: 'custom', message: `write pairs like car=driving of ${TRAVEL_MODES.join(', ')}` });
  return Object.fromEntries(pairs) as Partial<Record<TravelMode, string>>;
}
