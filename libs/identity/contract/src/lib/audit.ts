import { DateField, InstantField, Page, PageQuery, Uuid, Words } from '@ward/contract';
import { UNUSUAL_REASONS } from '@ward/identity/domain';
import * as z from 'zod';

export const AUDIT_ACTIONS = ['read', 'write', 'list', 'break-glass', 'sign-in', 'sign-out', 'configure'] as const;
export const AuditAction = z.enum(AUDIT_ACTIONS);
export type AuditAction = z.infer<typeof AuditAction>;

/** Who did what, when and why: one row of the audit trail. */
export const AuditEntryView = z
  .object({
    id: z.string(),
    at: InstantField,
    actorId: Uuid.nullable(),
    actorName: z.string(),
    organisationName: z.string().nullable(),
    action: z.string(),
    what: z.string(),
    why: z.string().nullable(),
    /** Patients concerned; a list may concern many, so at most ten are named. */
    patients: z.array(z.object({ id: Uuid, name: z.string(), nhsNumber: z.string().nullable() })),
    patientCount: z.number().int(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryView = z.infer<typeof AuditEntryView>;

export const AuditQuery = PageQuery.extend({
  patientId: Uuid.optional(),
  /** An NHS number, typed with or without spaces. */
  nhsNumber: Words(20).optional(),
  personId: Uuid.optional(),
  /** Part of a person's name. */
  person: Words(80).optional(),
  action: AuditAction.optional(),
  from: InstantField.optional(),
  to: InstantField.optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

/** One line of "who has seen this record". */
export const AccessLogEntry = z
  .object({
    id: z.string(),
    at: InstantField,
    actorName: z.string(),
    profession: z.string().nullable(),
    organisationName: z.string().nullable(),
    action: z.string(),
    what: z.string(),
    why: z.string().nullable(),
  })
  .meta({ id: 'AccessLogEntry' });
export type AccessLogEntry = z.infer<typeof AccessLogEntry>;

/** Who has seen one record, under the name that it belongs to: no list of a patient stands without its banner. */
export const AccessLog = Page(AccessLogEntry)
  .extend({
    patient: z.object({
      nhsNumber: z.string().nullable(),
      familyName: z.string(),
      givenName: z.string(),
      dateOfBirth: DateField,
      sex: z.string(),
      allergies: z.array(z.string()),
      alerts: z.array(z.string()),
      looksLike: z.boolean(),
    }),
  })
  .meta({ id: 'AccessLog' });
export type AccessLog = z.infer<typeof AccessLog>;

/** A person whose record opening of the last day deserves a look, and why. */
export const UnusualAccessView = z
  .object({
    personId: Uuid,
    personName: z.string(),
    profession: z.string().nullable(),
    patients: z.number().int(),
    usualPatients: z.number(),
    sameFamilyName: z.number().int(),
    brokenGlass: z.number().int(),
    reasons: z.array(z.enum(UNUSUAL_REASONS)),
  })
  .meta({ id: 'UnusualAccess' });
export type UnusualAccessView = z.infer<typeof UnusualAccessView>;

export const SealCheckAsked = z.object({ after: z.coerce.number().int().min(0).default(0) });
export type SealCheckAsked = z.infer<typeof SealCheckAsked>;

/** One step along the chain of seals over the audit trail: whole so far, or where it first breaks. */
export const SealCheck = z
  .object({
    /** The last seal that this step looked at. */
    checkedUpTo: z.number().int(),
    /** Entries under the seals of this step. */
    entries: z.number().int(),
    sealedUntil: InstantField.nullable(),
    /** Where the next step begins; null at the end of the chain, or where it broke. */
    next: z.number().int().nullable(),
    /** Entries not sealed yet: those of the last minute or two. */
    unsealed: z.number().int(),
    broken: z
      .object({
        seal: z.number().int(),
        sealedAt: InstantField,
        fault: z.enum(['entries-changed', 'chain-changed', 'seal-missing']),
      })
      .nullable(),
  })
  .meta({ id: 'SealCheck' });
export type SealCheck = z.infer<typeof SealCheck>;
