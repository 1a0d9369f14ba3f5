import type { ObservationValues } from '@ward/contract';
import type { ObservationSetView } from '@ward/monitoring/contract';
import { PARAMETERS, scoreNews2, type NotScored, type Score, type Spo2Scale } from '@ward/monitoring/domain';
import type { ObservationSetEntity } from './observation-set.entity';

/** What NEWS2 says of a set; nothing where it must not be used. */
export function scoreUnless(bar: NotScored | null, values: ObservationValues, scale: Spo2Scale): Score {
  if (bar === null) return scoreNews2(values, scale);
  const missing = PARAMETERS.filter((parameter) => values[parameter] === null);
  return { subScores: {}, missing, total: null, band: null, atLeast: null };
}

export function viewOf(row: ObservationSetEntity, replacedBy: string | null): ObservationSetView {
  const { respiration, spo2, oxygen, oxygenFlow, systolic, diastolic, pulse, consciousness, temperature } = row;
  return {
    id: row.id,
    patientId: row.patientId,
    takenAt: row.takenAt,
    recordedAt: row.recordedAt,
    recordedBy: row.recordedByName,
    source: row.source,
    values: { respiration, spo2, oxygen, oxygenFlow, systolic, diastolic, pulse, consciousness, temperature },
    scale: row.spo2Scale,
    total: row.total,
    band: row.band,
    atLeast: row.atLeast,
    subScores: row.subScores,
    missing: row.missing,
    notScored: row.notScored,
    replaces: row.replaces,
    replacedBy,
    reason: row.reason,
  };
}
