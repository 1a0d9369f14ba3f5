import { DateField, InstantField, Uuid, Version, WallTimeField, Words, type Transaction } from '@ward/contract';
import type { ServiceSettings as Settings } from '@ward/capacity/domain';
import * as z from 'zod';

const Hours = z.object({ from: WallTimeField, to: WallTimeField }).nullable();
const Minutes = (most: number) => z.number().int().min(5, 'At least 5 minutes').max(most, `At most ${most} minutes`);
const DAY = 24 * 60;

export const OutOfHours = z
  .object({
    wardId: Uuid,
    by: z.enum(['team', 'rota']),
    team: Words(120, 3, 'Name the team'),
    phone: Words(20, 5, 'Give the telephone number'),
    from: WallTimeField,
    to: WallTimeField,
  })
  .meta({ id: 'OutOfHours' });
export type OutOfHours = z.infer<typeof OutOfHours>;

export const ServiceSettings = z
  .object({
    week: z.array(Hours).length(7),
    exceptions: z
      .array(z.object({ day: DateField, name: Words(80, 2, 'Say what day it is'), hours: Hours }))
      .max(60, 'At most 60 days'),
    claimMinutes: Minutes(DAY),
    restMinutes: z.object({
      unclaimed: z.object({ 'two-hour': Minutes(120), 'same-day': Minutes(DAY), 'next-day': Minutes(2 * DAY) }),
      unanswered: Minutes(DAY),
      unread: Minutes(7 * DAY),
    }),
    holdMinutes: Minutes(DAY),
    accessDays: z.number().int().min(1, 'At least one day').max(365, 'At most a year'),
    outOfHours: z.array(OutOfHours).max(50),
  })
  .meta({ id: 'ServiceSettings' });
export type ServiceSettings = z.infer<typeof ServiceSettings>;

/** The settings with who set them and when; version 0 while the ones from the start hold. */
export const ServiceSettingsView = z
  .object({
    settings: ServiceSettings,
    version: Version,
    setByName: z.string().nullable(),
    setAt: InstantField.nullable(),
  })
  .meta({ id: 'ServiceSettingsView' });
export type ServiceSettingsView = z.infer<typeof ServiceSettingsView>;

/** Who answers for a ward's patients out of hours: the time that runs now, or the next. */
export const TonightView = z
  .object({
    wardId: Uuid,
    wardName: z.string(),
    wardPhone: z.string(),
    /** Null where nothing was arranged: the ward's own number is all there is. */
    night: z
      .object({
        from: InstantField,
        to: InstantField,
        isNow: z.boolean(),
        team: z.string(),
        phone: z.string(),
        /** From the rota, where the arrangement says so. */
        people: z.array(z.string()),
      })
      .nullable(),
  })
  .meta({ id: 'Tonight' });
export type TonightView = z.infer<typeof TonightView>;

/** What the provider has set for its service, asked inside the asker's transaction. */
export abstract class ServiceRules {
  abstract now(tx: Transaction): Promise<Settings>;
}
