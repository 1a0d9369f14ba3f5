import { InstantField, Uuid, Version, WallTimeField, Words } from '@ward/contract';
import * as z from 'zod';

export const Direction = z.enum(['step-up', 'step-down', 'either']);
export const Urgency = z.enum(['two-hour', 'same-day', 'next-day']);
export const ContactType = z.enum(['face-to-face', 'phone', 'video']);

const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,40}$/, 'Use small letters, digits and hyphens, for example iv-antibiotics');

export const Criterion = z
  .object({
    id: Slug,
    text: Words(200, 3, 'Say what must be so'),
    kind: z.enum(['must', 'guide']),
    check: z
      .object({
        parameter: z.enum(['age', 'news2', 'spo2', 'respiration', 'pulse', 'systolic', 'temperature']),
        min: z.number().optional(),
        max: z.number().optional(),
      })
      .optional(),
  })
  .meta({ id: 'PathwayCriterion' });
export type Criterion = z.infer<typeof Criterion>;

export const PlannedCare = z
  .object({
    type: Slug,
    title: Words(120, 3, 'Name the care'),
    minutes: z.number().int().min(5, 'At least 5 minutes').max(480, 'At most 8 hours'),
    contact: ContactType,
    skills: z.array(Slug).max(10),
    staff: z.union([z.literal(1), z.literal(2)]),
    windows: z
      .array(z.object({ from: WallTimeField, to: WallTimeField }))
      .min(1, 'Give at least one window')
      .max(6),
    everyDays: z.number().int().min(1).max(14),
    days: z.number().int().min(1).max(90),
    minGapMinutes: z.number().int().min(15).max(1440).optional(),
    priority: z.number().int().min(1).max(100),
  })
  .meta({ id: 'PathwayPlannedCare' });
export type PlannedCare = z.infer<typeof PlannedCare>;

const Minutes = z.number().int().min(5, 'At least 5 minutes').max(2880, 'At most two days');
const BandMinutes = z.object({ low: Minutes, lowMedium: Minutes, medium: Minutes, high: Minutes });

export const MonitoringFrequencies = z
  .object({ everyMinutes: BandMinutes, respondMinutes: BandMinutes })
  .meta({ id: 'MonitoringFrequencies' });
export type MonitoringFrequencies = z.infer<typeof MonitoringFrequencies>;

export const PathwaySettings = z
  .object({
    name: Words(80, 3, 'Name the pathway'),
    reasons: z
      .array(Words(120, 3, 'Say the reason in plain words'))
      .min(1, 'Give at least one plain reason')
      .max(12),
    direction: Direction,
    urgency: Urgency,
    expectedDays: z.number().int().min(1).max(90),
    criteria: z.array(Criterion).max(30),
    goals: z.array(Words(200, 3, 'Say the goal')).max(12),
    carePlan: z.array(PlannedCare).min(1, 'A pathway needs at least one visit').max(20),
    monitoring: MonitoringFrequencies,
    skills: z.array(Slug).max(10),
    active: z.boolean(),
  })
  .meta({ id: 'PathwaySettings' });
export type PathwaySettings = z.infer<typeof PathwaySettings>;

export const AddPathway = PathwaySettings.extend({ id: Uuid, slug: Slug }).meta({ id: 'AddPathway' });
export type AddPathway = z.infer<typeof AddPathway>;

export const PathwayView = PathwaySettings.extend({
  id: Uuid,
  slug: Slug,
  version: Version,
  setBy: Uuid,
  setByName: z.string().nullable(),
  setAt: InstantField,
}).meta({ id: 'PathwayView' });
export type PathwayView = z.infer<typeof PathwayView>;

/** One line of the list from which a referrer or an administrator chooses. */
export const PathwayLine = z
  .object({
    id: Uuid,
    slug: Slug,
    name: z.string(),
    reasons: z.array(z.string()),
    direction: Direction,
    urgency: Urgency,
    expectedDays: z.number().int(),
    active: z.boolean(),
    version: Version,
    setByName: z.string().nullable(),
    setAt: InstantField,
    staffedBeds: z.number().int(),
    freeBeds: z.number().int(),
  })
  .meta({ id: 'PathwayLine' });
export type PathwayLine = z.infer<typeof PathwayLine>;

/** What a pathway was at an earlier version. */
export const PathwayVersion = z
  .object({
    version: Version,
    setByName: z.string().nullable(),
    setAt: InstantField,
    settings: PathwaySettings,
  })
  .meta({ id: 'PathwayVersion' });
export type PathwayVersion = z.infer<typeof PathwayVersion>;
