import { InstantField, NO_OBSERVATIONS, type ObservationValues } from '@ward/contract';
import {
  atLondon,
  earlier,
  type Instant,
  isWallTime,
  later,
  londonTime,
  type LondonDate,
  ok,
  plusDays,
  plusMinutes,
  type Result,
} from '@ward/kernel';
import type { RecordVisit, VisitRecordView } from '@ward/visits/contract';
import * as z from 'zod';

const Medicine = z.object({
  name: z.string(),
  dose: z.string(),
  route: z.string(),
  time: z.string(),
  withheld: z.string(),
});

/** What stands in the form: times as on the clock on the wall, nothing chosen as an empty word. */
export const RecordModel = z.object({
  arrived: z.string(),
  left: z.string(),
  outcome: z.enum(['', 'done', 'no-access', 'refused', 'deferred']),
  reason: z.string(),
  nextStep: z.string(),
  notes: z.string(),
  interventions: z.array(z.string()),
  otherIntervention: z.string(),
  medicines: z.array(Medicine),
  observations: z.custom<ObservationValues>((value) => typeof value === 'object' && value !== null),
  /** When the first observation was typed. */
  observedAt: InstantField.nullable().default(null),
});
export type RecordModel = z.infer<typeof RecordModel>;
export type Outcome = Exclude<RecordModel['outcome'], ''>;

export const NO_MEDICINE: z.infer<typeof Medicine> = { name: '', dose: '', route: '', time: '', withheld: '' };

export function emptyRecord(startedAt: Instant | null, now: Instant): RecordModel {
  return {
    arrived: londonTime(startedAt ?? now),
    left: '',
    outcome: '',
    reason: '',
    nextStep: '',
    notes: '',
    interventions: [],
    otherIntervention: '',
    medicines: [],
    observations: NO_OBSERVATIONS,
    observedAt: null,
  };
}

/** The form as an earlier record says it, for a correction. Observations are corrected in the observations themselves. */
export function modelOf(record: VisitRecordView): RecordModel {
  return {
    ...emptyRecord(record.checkedInAt, record.checkedInAt),
    left: londonTime(record.checkedOutAt),
    outcome: record.outcome,
    reason: record.reason ?? '',
    nextStep: record.nextStep ?? '',
    notes: record.notes,
    interventions: [...record.interventions],
    medicines: record.medicines.map(({ name, dose, route, givenAt, withheld }) => ({
      name,
      dose,
      route,
      time: londonTime(givenAt),
      withheld: withheld ?? '',
    })),
  };
}

export function isAnyTaken(observations: ObservationValues): boolean {
  return Object.values(observations).some((value) => value !== null);
}

export interface Fault {
  readonly field: 'arrived' | 'left' | 'outcome' | 'reason' | 'medicines';
  readonly message: string;
}

/** What stops the form from being saved, in words; nothing when it can be. */
export function faultsOf(model: RecordModel): Fault[] {
  const faults: Fault[] = [];
  if (!isWallTime(model.arrived))
    faults.push({ field: 'arrived', message: 'Give the time you arrived, for example 09:30' });
  if (!isWallTime(model.left)) faults.push({ field: 'left', message: 'Give the time you left, for example 10:15' });
  if (model.outcome === '') faults.push({ field: 'outcome', message: 'Say how the visit ended' });
  if (model.outcome !== '' && model.outcome !== 'done' && model.reason.trim() === '')
    faults.push({ field: 'reason', message: 'Say why the visit was not done' });
  const open = model.medicines.some(({ name, dose, time }) => !name.trim() || !dose.trim() || !isWallTime(time));
  if (open) faults.push({ field: 'medicines', message: 'Every medicine needs a name, a dose and a time' });
  return faults;
}

interface About {
  readonly day: LondonDate;
  readonly recordId: string;
  readonly observationsId: string;
}

/** The record as it is sent. A visit that ends before it begins on the clock ran past midnight. */
export function recordOf(model: RecordModel, { day, recordId, observationsId }: About): Result<RecordVisit, Fault[]> {
  const faults = faultsOf(model);
  if (faults.length > 0 || model.outcome === '') return { ok: false, error: faults };
  const checkedInAt = atLondon(day, model.arrived);
  const on = (time: string) => atLondon(time < model.arrived ? plusDays(day, 1) : day, time);
  const other = model.otherIntervention.trim();
  return ok({
    id: recordId,
    checkedInAt,
    checkedOutAt: on(model.left),
    outcome: model.outcome,
    reason: model.outcome === 'done' ? null : model.reason.trim(),
    nextStep: model.nextStep.trim() || null,
    notes: model.notes.trim(),
    interventions: [...model.interventions, ...(other ? [other] : [])],
    medicines: model.medicines.map(({ time, withheld, ...rest }) => ({
      ...rest,
      givenAt: on(time),
      withheld: withheld.trim() || null,
    })),
    observations: isAnyTaken(model.observations)
      ? {
          id: observationsId,
          takenAt: takenAt(model, checkedInAt, on(model.left)),
          values: model.observations,
          isPregnant: false,
        }
      : null,
    tookPlace: false,
  });
}

/**
 * When the first value was typed, but within the visit: what is written down in the evening was taken in the morning.
 * Times on the wall are whole minutes, so the minute of leaving counts to its end.
 */
function takenAt({ observedAt }: RecordModel, checkedInAt: Instant, checkedOutAt: Instant): Instant {
  return observedAt ? later(checkedInAt, earlier(observedAt, plusMinutes(checkedOutAt, 1))) : checkedInAt;
}
