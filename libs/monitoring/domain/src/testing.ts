import type { VitalSigns } from './lib/vital-signs';

/** A healthy full set (NEWS2 of 0) in which a spec changes only what matters. */
export function aSet(changed: Partial<VitalSigns> = {}): VitalSigns {
  return {
    respiration: 16,
    spo2: 97,
    oxygen: false,
    systolic: 125,
    pulse: 72,
    consciousness: 'alert',
    temperature: 36.8,
    ...changed,
  };
}
