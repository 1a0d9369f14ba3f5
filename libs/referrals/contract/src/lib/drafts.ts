import { InstantField, Uuid } from '@ward/contract';
import * as z from 'zod';

const LONGEST_DRAFT = 200_000;

/** A half-filled form, kept as it is: checked only for size, because an unfinished form is never wrong. */
export const SaveDraft = z
  .object({ body: z.record(z.string(), z.unknown()) })
  .refine(({ body }) => JSON.stringify(body).length <= LONGEST_DRAFT, {
    path: ['body'],
    message: 'This draft is too long to keep',
  })
  .meta({ id: 'SaveReferralDraft' });
export type SaveDraft = z.infer<typeof SaveDraft>;

export const DraftView = z
  .object({ id: Uuid, body: z.record(z.string(), z.unknown()), savedAt: InstantField })
  .meta({ id: 'ReferralDraft' });
export type DraftView = z.infer<typeof DraftView>;

export const DraftLine = z
  .object({ id: Uuid, patientName: z.string(), savedAt: InstantField })
  .meta({ id: 'ReferralDraftLine' });
export type DraftLine = z.infer<typeof DraftLine>;

export const DraftLines = z.object({ items: z.array(DraftLine) }).meta({ id: 'ReferralDraftLines' });
export type DraftLines = z.infer<typeof DraftLines>;

export const ATTACHMENT_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export const LARGEST_ATTACHMENT = 10 * 1024 * 1024;
export const MOST_ATTACHMENTS = 10;

/** What a file is called and to which draft or referral it belongs; its content is the request's body. */
export const AddAttachment = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .refine((name) => !/[\u0000-\u001F/\\]/.test(name), 'Give the file a plain name'),
});
export type AddAttachment = z.infer<typeof AddAttachment>;
