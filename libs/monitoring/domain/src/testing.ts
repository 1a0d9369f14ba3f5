import { plusMinutes } from '@ward/kernel';
import { NOON } from '@ward/kernel/testing';
import type { Alert } from './lib/alert';
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

/** An alert that nobody has taken yet. */
export function anAlert(changed: Partial<Alert> = {}): Alert {
  return {
    id: '01990000-0000-7000-8000-00000000a1e7',
    kind: 'score',
    level: 'urgent',
    state: 'raised',
    words: 'NEWS2 of 5',
    raisedAt: NOON,
    dueAt: plusMinutes(NOON, 30),
    ownerId: null,
    acknowledgedAt: null,
    sbard: null,
    actedAt: null,
    outcome: null,
    resolvedAt: null,
    ...changed,
  };
}
