import type { EntryKind, EpisodeView, PatientRecord } from '@ward/caseload/contract';
import type { BannerPatient } from '@ward/ui';

export const DESTINATION_WORDS: Record<NonNullable<EpisodeView['destination']>, string> = {
  'usual-home': 'Usual place of residence',
  'care-home': 'Care home',
  hospital: 'Hospital',
  hospice: 'Hospice',
  'community-services': 'Home, under community services',
  'other-virtual-ward': 'Another virtual ward',
  died: 'Died',
  other: 'Somewhere else',
};

export const ENTRY_WORDS: Record<EntryKind, string> = {
  allergy: 'Allergy',
  problem: 'Problem',
  medicine: 'Medicine',
  alert: 'Alert',
};

export const OUTCOME_WORDS: Record<string, string> = {
  done: 'Done',
  'no-access': 'No access',
  refused: 'Refused',
  deferred: 'Deferred',
};

/** Live updates after which a patient's record is asked for again. */
export const RECORD_EVENTS = [
  'caseload.episode-opened.v1',
  'caseload.episode-moved.v1',
  'caseload.episode-changed.v1',
  'caseload.episode-suspended.v1',
  'caseload.episode-resumed.v1',
  'caseload.episode-closed.v1',
  'caseload.care-plan-changed.v1',
  'caseload.patient-changed.v1',
  'caseload.task-changed.v1',
  'caseload.letter-signed.v1',
  'visits.visit-recorded.v1',
  'visits.visit-assigned.v1',
  'monitoring.observations-recorded.v1',
  'monitoring.alert-raised.v1',
  'monitoring.alert-resolved.v1',
] as const;

export function openEpisode({ episodes }: PatientRecord): EpisodeView | undefined {
  return episodes.find(({ status }) => status !== 'discharged');
}

export function bannerOf({ patient }: PatientRecord): BannerPatient {
  return patient;
}

export function optionsOf<Value extends string>(words: Record<Value, string>): { value: Value; label: string }[] {
  return (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
}
