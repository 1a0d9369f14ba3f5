import { InstantField, PERMISSIONS, Profession, Role, Uuid } from '@ward/contract';
import { ORGANISATION_KINDS } from '@ward/identity/domain';
import * as z from 'zod';

/** The signed-in person, as every screen needs to know them. */
export const Me = z
  .object({
    personId: Uuid,
    name: z.string(),
    organisation: z.object({ id: Uuid, name: z.string(), kind: z.enum(ORGANISATION_KINDS) }),
    side: z.enum(['provider', 'referrer']),
    roles: z.array(Role),
    profession: Profession.nullable(),
    permissions: z.array(z.enum(PERMISSIONS)),
    wards: z.union([z.literal('all'), z.array(z.object({ id: Uuid, name: z.string() }))]),
    /** The first screen: a path of the web application. */
    home: z.string(),
    /** `endsAt` is the latest possible end; without a touch the session ends `idleMinutes` after the last one. */
    session: z.object({ idleMinutes: z.number(), endsAt: InstantField }),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** How long the session still lasts after the person said that they are there. */
export const SessionView = z.object({ idleMinutes: z.number(), endsAt: InstantField }).meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

export const SignInQuery = z.object({ returnTo: z.string().max(4000).optional() });
export type SignInQuery = z.infer<typeof SignInQuery>;

export const SignOut = z.object({ everywhere: z.boolean().default(false) }).meta({ id: 'SignOut' });
export type SignOut = z.infer<typeof SignOut>;

/** Where the browser goes after signing out: the sign-in service's own end, or our front page. */
export const SignedOut = z.object({ next: z.string(), ended: z.number().int() }).meta({ id: 'SignedOut' });
export type SignedOut = z.infer<typeof SignedOut>;
