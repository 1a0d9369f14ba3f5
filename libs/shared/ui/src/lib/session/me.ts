import { PERMISSIONS, Profession, Role } from '@ward/contract';
import * as z from 'zod';

/** `GET /api/me`: who sits at this screen, what she may do, and where her day begins. */
export const Me = z.object({
  personId: z.string(),
  name: z.string(),
  organisation: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
  side: z.enum(['provider', 'referrer', 'system']),
  roles: z.array(Role),
  profession: Profession.nullable(),
  permissions: z.array(z.enum(PERMISSIONS)),
  wards: z.union([z.literal('all'), z.array(z.object({ id: z.string(), name: z.string() }))]),
  home: z.string(),
  session: z.object({ idleMinutes: z.number(), endsAt: z.string() }),
});
export type Me = z.infer<typeof Me>;
