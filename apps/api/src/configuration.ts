import { MapTilesConfiguration, RouteServerConfiguration } from '@ward/allocation/api';
import { IdentityConfiguration } from '@ward/identity/api';
import * as z from 'zod';

const Configuration = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4200),
  HOST: z.string().default('127.0.0.1'),
  /** Owner of the tables: migrations and seeds. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** The restricted role that serves people. */
  APP_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(20),
  WEB_FOLDER: z.string().default('dist/web'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Set to `no` where separate worker processes run the relay and the jobs. */
  RUN_JOBS: z.enum(['yes', 'no']).default('yes'),
  /** `anywhere` lets the demonstration's sign-in, which has no passwords, serve other machines. */
  EMBEDDED_SIGN_IN: z.enum(['this-machine', 'anywhere']).default('this-machine'),
  ...IdentityConfiguration.shape,
  ...RouteServerConfiguration.shape,
  ...MapTilesConfiguration.shape,
});
export type Configuration = z.infer<typeof Configuration>;

/** What the environment says, or one sentence about what is wrong with it. */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const parsed = Configuration.safeParse(environment);
  if (parsed.success) return parsed.data;
  throw new Unusable(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
}

/** The embedded sign-in asks nobody for a password: it may serve this machine and no other. */
export function refuseOpenDoor({ HOST, OIDC_ISSUER, EMBEDDED_SIGN_IN }: Configuration): void {
  const isThisMachine = ['127.0.0.1', '::1', 'localhost'].includes(HOST);
  if (OIDC_ISSUER || isThisMachine || EMBEDDED_SIGN_IN === 'anywhere') return;
  throw new Unusable(
    `OIDC_ISSUER is not set, and HOST=${HOST} lets others in: the demonstration's sign-in has no passwords. Name your identity provider, or set EMBEDDED_SIGN_IN=anywhere when all people and patients are invented`,
  );
}

/** A setting or a surrounding that makes starting impossible; its message is all that the person needs. */
export class Unusable extends Error {}

export function required(configuration: Configuration, name: 'DATABASE_URL' | 'APP_DATABASE_URL'): string {
  const value = configuration[name];
  if (!value) throw new Unusable(`${name} is not set: it names the Postgres database to use`);
  return value;
}
