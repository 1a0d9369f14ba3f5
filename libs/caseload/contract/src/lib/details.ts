import { InstantField, Page, PageQuery, Uuid, Words } from '@ward/contract';
import * as z from 'zod';
import { PatientDetails } from './patient';

/** New details of a patient. Another escalation plan or consent says why, and with whom it was agreed. */
export const ChangeDetails = PatientDetails.extend({ why: Words(300).default('') }).meta({ id: 'ChangeDetails' });
export type ChangeDetails = z.infer<typeof ChangeDetails>;

/** The fields that one person changed at one moment; both sides hold those fields alone. */
export const DetailsChangeView = z
  .object({
    id: Uuid,
    at: InstantField,
    byName: z.string(),
    why: z.string(),
    before: PatientDetails.partial(),
    after: PatientDetails.partial(),
  })
  .meta({ id: 'DetailsChange' });
export type DetailsChangeView = z.infer<typeof DetailsChangeView>;

export const DetailsHistory = Page(DetailsChangeView).meta({ id: 'DetailsHistory' });
export type DetailsHistory = z.infer<typeof DetailsHistory>;
export const DetailsHistoryQuery = PageQuery;

/** Who last set something, and when; null while nobody has. */
export const SetBy = z.object({ byName: z.string(), at: InstantField }).nullable();
export type SetBy = z.infer<typeof SetBy>;
