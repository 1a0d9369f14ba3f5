import * as z from 'zod';

export const ROLES = [
  'referrer',
  'triage',
  'coordinator',
  'clinician',
  'clinical-lead',
  'manager',
  'administrator',
  'privacy-officer',
] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

export const PROFESSIONS = [
  'nurse',
  'doctor',
  'physiotherapist',
  'occupational-therapist',
  'paramedic',
  'pharmacist',
  'social-worker',
  'dietitian',
  'speech-therapist',
  'support-worker',
] as const;
export const Profession = z.enum(PROFESSIONS);
export type Profession = z.infer<typeof Profession>;

export const PERMISSIONS = [
  'referral:submit',
  'referral:read',
  'referral:decide',
  'patient:search',
  'patient:read',
  'patient:write',
  'episode:manage',
  'discharge:sign',
  'task:manage',
  'visit:read',
  'visit:record',
  'plan:read',
  'plan:assign',
  'roster:manage',
  'observation:record',
  'alert:handle',
  'ward:read',
  'ward:configure',
  'service:read',
  'people:manage',
  'audit:read',
  'break-glass:use',
  'break-glass:review',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Whose eyes row-level security sees with: the ward's own staff, a referring organisation, or a job of ours. */
export type Side = 'provider' | 'referrer' | 'system';

/** The person (or job) on whose behalf something is asked or done. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  /** The organisation that runs the ward: the actor's own for staff, the one they refer to for referrers. */
  readonly providerId: string;
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  readonly wardIds: 'all' | readonly string[];
  readonly profession: Profession | null;
  /** Present while an HTTP request is served. */
  readonly request?: ActorRequest;
}

export interface ActorRequest {
  readonly id: string;
  /** Method and path pattern, without ids or values. */
  readonly route: string;
  /** Present on mutations: the client's key and the hash of what it sent. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string };
}
