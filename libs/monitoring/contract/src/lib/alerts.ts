import { InstantField, Page, PageQuery, Uuid, Version, Words } from '@ward/contract';
import { ALERT_KINDS, ALERT_LEVELS, ALERT_STATES } from '@ward/monitoring/domain';
import * as z from 'zod';
import { BandField } from './observations';

export const AlertKind = z.enum(ALERT_KINDS);
export const AlertLevel = z.enum(ALERT_LEVELS);
export const AlertState = z.enum(ALERT_STATES);

export const SOFT_SIGNS = ['breathless', 'unsteady', 'more-distressed', 'withdrawn', 'more-tired', 'restless'] as const;

/** A worry without a number: soft signs against the person's own normal, and words. */
export const RaiseConcern = z
  .object({
    id: Uuid,
    patientId: Uuid,
    episodeId: Uuid.nullable().default(null),
    level: AlertLevel,
    softSigns: z.array(z.enum(SOFT_SIGNS)).max(SOFT_SIGNS.length).default([]),
    words: Words(1000, 5, 'Say in a few words what is different from their normal'),
  })
  .meta({ id: 'RaiseConcern' });
export type RaiseConcern = z.infer<typeof RaiseConcern>;

/** Every escalation is told in the same five steps. */
export const Sbard = z
  .object({
    situation: Words(1000, 5, 'Say what is happening now'),
    background: Words(1000),
    assessment: Words(1000, 5, 'Say what you think is going on'),
    recommendation: Words(1000),
    decision: Words(1000, 5, 'Say what was decided, and by whom'),
  })
  .meta({ id: 'Sbard' });
export type Sbard = z.infer<typeof Sbard>;

export const ActOnAlert = z.object({ sbard: Sbard }).meta({ id: 'ActOnAlert' });
export type ActOnAlert = z.infer<typeof ActOnAlert>;

export const HandOverAlert = z.object({ ownerId: Uuid }).meta({ id: 'HandOverAlert' });
export type HandOverAlert = z.infer<typeof HandOverAlert>;

export const ResolveAlert = z.object({ outcome: Words(1000, 5, 'Say how it ended') }).meta({ id: 'ResolveAlert' });
export type ResolveAlert = z.infer<typeof ResolveAlert>;

export const AlertView = z
  .object({
    id: Uuid,
    patientId: Uuid,
    episodeId: Uuid.nullable(),
    wardId: Uuid.nullable(),
    patient: z.object({
      name: z.string(),
      dateOfBirth: z.string(),
      nhsNumber: z.string(),
      phone: z.string().nullable(),
      looksLike: z.boolean(),
    }),
    kind: AlertKind,
    level: AlertLevel,
    state: AlertState,
    words: z.string(),
    score: z.object({
      total: z.number().nullable(),
      band: BandField.nullable(),
      takenAt: InstantField.nullable(),
    }),
    raisedAt: InstantField,
    dueAt: InstantField,
    owner: z.object({ id: Uuid, name: z.string() }).nullable(),
    acknowledgedAt: InstantField.nullable(),
    sbard: Sbard.nullable(),
    actedAt: InstantField.nullable(),
    outcome: z.string().nullable(),
    resolvedAt: InstantField.nullable(),
    version: Version,
  })
  .meta({ id: 'AlertView' });
export type AlertView = z.infer<typeof AlertView>;

/** Open alerts by the clock; `patientId` narrows to one record, `show=resolved` looks back. */
export const AlertsQuery = PageQuery.extend({
  show: z.enum(['open', 'unowned', 'mine', 'resolved']).default('open'),
  wardId: Uuid.optional(),
  patientId: Uuid.optional(),
});
export type AlertsQuery = z.infer<typeof AlertsQuery>;

export const AlertsPage = Page(AlertView).meta({ id: 'AlertsPage' });
export type AlertsPage = z.infer<typeof AlertsPage>;

/** Whom an alert can be handed to. */
export const AlertOwner = z
  .object({ id: Uuid, name: z.string(), profession: z.string().nullable() })
  .meta({ id: 'AlertOwner' });
export const AlertOwners = z.object({ items: z.array(AlertOwner) }).meta({ id: 'AlertOwners' });
export type AlertOwners = z.infer<typeof AlertOwners>;
