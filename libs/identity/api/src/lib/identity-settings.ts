import { readFileSync } from 'node:fs';
import { DEFAULT_LIMITS, type SessionLimits } from '@ward/identity/domain';
import * as z from 'zod';

/** What an installation may set about signing in. Without an issuer the embedded one serves: for demo and tests only. */
export const IdentityConfiguration = z.object({
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().default('homeward'),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** The secret in a file, as container platforms hand it over; the value becomes what stands in it. */
  OIDC_CLIENT_SECRET_FILE: z.string().transform(contentOf).optional(),
  /** NHS CIS2 wants `openid profile nationalrbacaccess`. */
  OIDC_SCOPE: z.string().default('openid profile'),
  /** The claim that names the person; for NHS CIS2 `nhsid_useruid`. */
  OIDC_SUBJECT_CLAIM: z.string().default('sub'),
  /** How strong the sign-in must be, e.g. `AAL3`; nothing is asked for when it is not set. */
  OIDC_ACR_VALUES: z.string().optional(),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(2).max(120).default(DEFAULT_LIMITS.idleMinutes),
  SESSION_HOURS: z.coerce
    .number()
    .min(0.5)
    .max(24)
    .default(DEFAULT_LIMITS.absoluteMinutes / 60),
});
export type IdentityConfiguration = z.infer<typeof IdentityConfiguration>;

/** Somebody else's sign-in service. */
export interface OutsideIssuer {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly scope: string;
  readonly subjectClaim: string;
  readonly acrValues: string | undefined;
}

export class IdentitySettings {
  constructor(
    readonly publicUrl: string | undefined,
    readonly issuer: OutsideIssuer | undefined,
    readonly limits: SessionLimits,
  ) {}
}

export function identitySettings(configuration: IdentityConfiguration): IdentitySettings {
  const issuer = configuration.OIDC_ISSUER && {
    url: configuration.OIDC_ISSUER,
    clientId: configuration.OIDC_CLIENT_ID,
    clientSecret: configuration.OIDC_CLIENT_SECRET_FILE ?? configuration.OIDC_CLIENT_SECRET,
    scope: configuration.OIDC_SCOPE,
    subjectClaim: configuration.OIDC_SUBJECT_CLAIM,
    acrValues: configuration.OIDC_ACR_VALUES,
  };
  return new IdentitySettings(configuration.PUBLIC_URL?.replace(/\/$/, ''), issuer || undefined, {
    idleMinutes: configuration.SESSION_IDLE_MINUTES,
    absoluteMinutes: Math.round(configuration.SESSION_HOURS * 60),
  });
}

function contentOf(file: string, check: z.RefinementCtx): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    check.addIssue({ code: 'custom', message: `the file ${file} cannot be read` });
    return z.NEVER;
  }
}
