import type { RecordEntry } from '@ward/caseload/domain';
import type { RecordEntryEntity } from './patient.entity';

export function toEntry({
  recordedBy,
  recordedByName,
  providerId: _,
  endedAt: _end,
  ...row
}: RecordEntryEntity): RecordEntry {
  return { ...row, recordedBy: { id: recordedBy, name: recordedByName } };
}

export function toRow({ recordedBy, ...entry }: RecordEntry, providerId: string): RecordEntryEntity {
  return { ...entry, providerId, recordedBy: recordedBy.id, recordedByName: recordedBy.name, endedAt: null };
}
