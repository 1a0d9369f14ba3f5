import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { PERMISSIONS } from '@ward/contract';
import { ALLOWS } from '@ward/server-kit';
import type { Ward } from '@ward/server-kit/testing';
import { theWholeWard } from './testing/the-whole-ward';

/** Open to the world on purpose; everything else needs a person. */
const OPEN = ['SignInController', 'HealthController', 'MetricsController'];

interface Route {
  readonly name: string;
  readonly controller: string;
  readonly allows: unknown;
}

function routesOf(ward: Ward): Route[] {
  const [discovery, scanner, reflector] = [
    ward.app.get(DiscoveryService),
    ward.app.get(MetadataScanner),
    ward.app.get(Reflector),
  ];
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    if (!metatype || typeof metatype !== 'function') return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = prototype[method];
      if (!handler || reflector.get(METHOD_METADATA, handler) === undefined) return [];
      const path = `${String(reflector.get(PATH_METADATA, metatype))}/${String(reflector.get(PATH_METADATA, handler))}`;
      return [
        {
          name: `${metatype.name}.${method} ${path}`,
          controller: metatype.name,
          allows: reflector.getAllAndOverride(ALLOWS, [handler, metatype]),
        },
      ];
    });
  });
}

describe('the routes', () => {
  let ward: Ward;
  let routes: Route[];
  beforeAll(async () => {
    ward = await theWholeWard();
    routes = routesOf(ward);
  });
  afterAll(() => ward.close());

  it('each says who may call it', () => {
    expect(routes.length).toBeGreaterThan(0);
    expect(routes.filter(({ allows }) => allows === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('are open to anyone only where signing in and health need it', () => {
    expect(
      routes
        .filter(({ allows, controller }) => allows === 'anyone' && !OPEN.includes(controller))
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('ask only for permissions that exist', () => {
    const asked = routes.flatMap(({ allows }) => (Array.isArray(allows) ? (allows as string[]) : []));
    expect(asked.filter((permission) => !(PERMISSIONS as readonly string[]).includes(permission))).toEqual([]);
  });
});
