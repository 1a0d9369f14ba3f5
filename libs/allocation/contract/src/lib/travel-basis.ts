import * as z from 'zod';
import { TravelMode } from './roster';

/** Whose journeys were read off the road network, and whose are estimated from distance: by way of travelling. */
export const TravelBasis = z
  .object({
    measured: z.array(TravelMode),
    estimated: z.array(TravelMode),
    /** Patients' homes of the day of which not the door, only the neighbourhood is known. */
    roughHomes: z.number().int().default(0),
  })
  .meta({ id: 'TravelBasis' });
export type TravelBasis = z.infer<typeof TravelBasis>;
