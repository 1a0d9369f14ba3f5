import * as z from 'zod';
import { InstantField, Uuid } from './fields';

/** What a living person can show. Outside these a value is a slip of the hand and is refused, not scored. */
export const OBSERVATION_LIMITS = {
  respiration: { min: 1, max: 80 },
  spo2: { min: 30, max: 100 },
  oxygenFlow: { min: 0.1, max: 60 },
  systolic: { min: 30, max: 300 },
  diastolic: { min: 10, max: 200 },
  pulse: { min: 10, max: 300 },
  temperature: { min: 25, max: 45 },
} as const;

type Limited = keyof typeof OBSERVATION_LIMITS;

function measured(name: Limited, words: string) {
  const { min, max } = OBSERVATION_LIMITS[name];
  const message = `${words} is between ${min} and ${max}. Leave it empty if it was not taken`;
  return z.number(message).min(min, message).max(max, message);
}

function counted(name: Limited, words: string) {
  return measured(name, words).int(`${words} is a whole number`).nullable().default(null);
}

/**
 * One set of observations as measured. Null is "not taken". Temperature has one decimal, the rest are whole numbers;
 * diastolic pressure and oxygen flow are recorded and not scored.
 */
export const ObservationValues = z
  .object({
    respiration: counted('respiration', 'A respiration rate'),
    spo2: counted('spo2', 'SpO2 in %'),
    oxygen: z.boolean().nullable().default(null).describe('true on oxygen, false on air'),
    oxygenFlow: measured('oxygenFlow', 'Oxygen flow in litres a minute').nullable().default(null),
    systolic: counted('systolic', 'Systolic blood pressure'),
    diastolic: counted('diastolic', 'Diastolic blood pressure'),
    pulse: counted('pulse', 'A pulse'),
    consciousness: z.enum(['alert', 'confusion', 'voice', 'pain', 'unresponsive']).nullable().default(null),
    temperature: measured('temperature', 'A temperature in °C')
      .refine(
        (celsius) => Math.abs(celsius * 10 - Math.round(celsius * 10)) < 1e-6,
        'Give the temperature to one decimal, for example 37.2',
      )
      .nullable()
      .default(null),
  })
  .refine(({ systolic, diastolic }) => systolic === null || diastolic === null || diastolic < systolic, {
    path: ['diastolic'],
    message: 'Diastolic pressure is lower than systolic: check both',
  })
  .refine(({ oxygen, oxygenFlow }) => oxygenFlow === null || oxygen === true, {
    path: ['oxygenFlow'],
    message: 'Oxygen flow is given only on oxygen',
  })
  .meta({ id: 'ObservationValues' });
export type ObservationValues = z.infer<typeof ObservationValues>;

/** A set in which nothing was taken yet: where a form begins. */
export const NO_OBSERVATIONS: ObservationValues = {
  respiration: null,
  spo2: null,
  oxygen: null,
  oxygenFlow: null,
  systolic: null,
  diastolic: null,
  pulse: null,
  consciousness: null,
  temperature: null,
};

/** A set of observations that another act carries along: a referral or a visit. NEWS2 is not scored in pregnancy. */
export const CarriedObservations = z.object({
  id: Uuid,
  takenAt: InstantField,
  values: ObservationValues,
  isPregnant: z.boolean().default(false),
});
export type CarriedObservations = z.infer<typeof CarriedObservations>;
