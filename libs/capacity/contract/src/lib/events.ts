import { eventSchema, Uuid } from '@ward/contract';
import * as z from 'zod';

const Pool = z.object({ wardId: Uuid, pathwayId: Uuid, providerId: Uuid });

/** A bed can be taken again. Subject: the bed. */
export const PlaceFreed = eventSchema('capacity.place-freed.v1', Pool);

/** Beds were held, taken, freed, added or closed: counts on screens are old. Subject: the ward. */
export const PressureChanged = eventSchema(
  'capacity.pressure-changed.v1',
  z.object({ wardId: Uuid, providerId: Uuid }),
);

/** A pathway has new settings. Subject: the pathway. */
export const PathwayRevised = eventSchema(
  'capacity.pathway-revised.v1',
  z.object({ pathwayId: Uuid, providerId: Uuid, version: z.number().int() }),
);

/** The service has new settings: opening hours, limits, arrangements. Subject: the provider. */
export const ServiceSettingsChanged = eventSchema(
  'capacity.service-settings-changed.v1',
  z.object({ providerId: Uuid, version: z.number().int() }),
);
