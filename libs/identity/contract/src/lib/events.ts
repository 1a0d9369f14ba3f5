import { eventSchema, InstantField, Uuid } from '@ward/contract';
import * as z from 'zod';

/** Somebody's work here ended: they cannot sign in, and nothing new may be given to them. */
export const PersonLeft = eventSchema(
  'identity.person-left.v1',
  z.object({ personId: Uuid, organisationId: Uuid, providerId: Uuid, at: InstantField }),
);

/** Somebody came, came back, or has other details or roles. */
export const PersonChanged = eventSchema(
  'identity.person-changed.v1',
  z.object({ personId: Uuid, organisationId: Uuid, providerId: Uuid }),
);

export const OrganisationChanged = eventSchema(
  'identity.organisation-changed.v1',
  z.object({ organisationId: Uuid, providerId: Uuid }),
);

/** A record was opened by break-glass, or such an opening was reviewed. */
export const BreakGlassChanged = eventSchema(
  'identity.break-glass-changed.v1',
  z.object({ breakGlassId: Uuid, patientId: Uuid, providerId: Uuid }),
);
