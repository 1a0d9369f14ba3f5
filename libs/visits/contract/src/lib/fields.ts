import { InstantField, Words } from '@ward/contract';
import { CAUTIONS, CONTACTS, OUTCOMES, VISIT_STATUSES } from '@ward/visits/domain';
import * as z from 'zod';

export const Contact = z.enum(CONTACTS);
export const Outcome = z.enum(OUTCOMES);
export const VisitStatus = z.enum(VISIT_STATUSES);
export const CautionKind = z.enum(CAUTIONS);

export const MedicineGiven = z
  .object({
    name: Words(200, 1, 'Name the medicine'),
    dose: Words(100, 1, 'Give the dose, for example 500 mg'),
    route: Words(60),
    givenAt: InstantField,
    withheld: Words(300).nullable().default(null),
  })
  .meta({ id: 'MedicineGiven' });
export type MedicineGiven = z.infer<typeof MedicineGiven>;

/** Somebody promised to a visit. */
export const Assigned = z
  .object({ personId: z.string(), name: z.string(), startsAt: InstantField, endsAt: InstantField })
  .meta({ id: 'Assigned' });
export type Assigned = z.infer<typeof Assigned>;
