import { InstantField, Uuid, Version, Words } from '@ward/contract';
import * as z from 'zod';

const Outward = z
  .string()
  .overwrite((typed) => typed.trim().toUpperCase())
  .refine((text) => /^[A-Z]{1,2}\d[A-Z\d]?$/.test(text), 'Give the first half of a postcode, for example SE1');

export const WardSettings = z
  .object({
    name: Words(80, 3, 'Name the ward'),
    shortName: Words(20, 2, 'Give a short name for lists'),
    phone: Words(20, 5, 'Give the telephone number of the ward'),
    lat: z.number().min(49).max(61),
    lon: z.number().min(-8.7).max(1.8),
    catchment: z.array(Outward).min(1, 'Give at least one postcode district').max(80),
  })
  .meta({ id: 'WardSettings' });
export type WardSettings = z.infer<typeof WardSettings>;

export const AddWard = WardSettings.extend({ id: Uuid }).meta({ id: 'AddWard' });
export type AddWard = z.infer<typeof AddWard>;

export const OccupancyView = z
  .object({
    staffed: z.number().int(),
    patients: z.number().int(),
    percent: z.number().nullable(),
    mark: z.enum(['below-target', 'on-target', 'breach', 'no-beds']),
  })
  .meta({ id: 'Occupancy' });
export type OccupancyView = z.infer<typeof OccupancyView>;

export const WardView = WardSettings.extend({
  id: Uuid,
  version: Version,
  held: z.number().int(),
  free: z.number().int(),
  occupancy: OccupancyView,
}).meta({ id: 'WardView' });
export type WardView = z.infer<typeof WardView>;

/** The beds that one pathway has on a ward; beds of no pathway may be used by any. */
export const BedPool = z
  .object({
    wardId: Uuid,
    wardName: z.string(),
    pathwayId: Uuid.nullable(),
    pathwayName: z.string().nullable(),
    held: z.number().int(),
    free: z.number().int(),
    occupancy: OccupancyView,
  })
  .meta({ id: 'BedPool' });
export type BedPool = z.infer<typeof BedPool>;

export const BedView = z
  .object({
    id: Uuid,
    wardId: Uuid,
    pathwayId: Uuid.nullable(),
    label: z.string(),
    staffed: z.boolean(),
    status: z.enum(['free', 'held', 'occupied']),
    heldUntil: InstantField.nullable(),
    episodeId: Uuid.nullable(),
    patientId: Uuid.nullable(),
    patientName: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'BedView' });
export type BedView = z.infer<typeof BedView>;

export const AddBeds = z
  .object({
    pathwayId: Uuid.nullable(),
    beds: z
      .array(z.object({ id: Uuid, label: Words(20, 1, 'Give the bed a label') }))
      .min(1)
      .max(100, 'Add at most 100 beds at a time'),
  })
  .meta({ id: 'AddBeds' });
export type AddBeds = z.infer<typeof AddBeds>;

/** `breach`: the staff are gone although somebody lies in the bed; it is closed and counts as over 100 %. */
export const SetBed = z
  .object({
    staffed: z.boolean(),
    pathwayId: Uuid.nullable(),
    whenInUse: z.enum(['refuse', 'breach']).default('refuse'),
  })
  .meta({ id: 'SetBed' });
export type SetBed = z.infer<typeof SetBed>;

/** A bed that somebody lies in, or that is held for somebody, is not closed by mistake. */
export type BedInUse = { readonly code: 'capacity/bed-in-use'; readonly now: 'held' | 'occupied' };

/** `district` is the outward half of the postcode: a whole one says where a patient lives and must not stand in an address. */
export const OfferQuery = z.object({
  pathwayId: Uuid,
  district: z
    .string()
    .regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, 'Give the first half of a postcode, for example SE1')
    .optional(),
});
export type OfferQuery = z.infer<typeof OfferQuery>;
