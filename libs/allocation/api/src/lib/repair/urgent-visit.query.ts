import type { BoardVisit, UrgentVisit } from '@ward/allocation/contract';
import type { Tx } from '@ward/server-kit';

const URGENT_PRIORITY = 95;

/** An urgent visit as it would stand on the board: its patient and where they live; undefined when they are not on the ward. */
export async function urgentOnBoard(tx: Tx, urgent: UrgentVisit): Promise<BoardVisit | undefined> {
  const { id, from, to, ...asked } = urgent;
  const patient = await tx.one<Patient>(PATIENT, [asked.episodeId]);
  if (!patient) return undefined;
  return {
    ...patient,
    ...asked,
    visitId: id,
    needId: id,
    type: 'urgent',
    windowFrom: from,
    windowTo: to,
    staffCount: 1,
    minGapMinutes: null,
    priority: URGENT_PRIORITY,
    status: 'planned',
    startedAt: null,
    isPinned: false,
    version: 1,
    assigned: [],
  };
}

type Patient = Pick<
  BoardVisit,
  | 'patientId'
  | 'wardId'
  | 'familyName'
  | 'givenName'
  | 'nhsNumber'
  | 'dateOfBirth'
  | 'looksLike'
  | 'allergies'
  | 'alerts'
  | 'postcode'
  | 'lat'
  | 'lon'
  | 'placePrecision'
  | 'staffGender'
>;

const PATIENT = `
  select k.patient_id as "patientId", e.ward_id as "wardId", k.family_name as "familyName", k.given_name as "givenName",
    k.nhs_number as "nhsNumber", k.date_of_birth as "dateOfBirth", k.looks_like as "looksLike", k.allergies, k.alerts,
    k.postcode, k.lat, k.lon, case when k.lat is null then 'ward' else coalesce(k.place_precision, 'exact') end as "placePrecision", k.preferences ->> 'staffGender' as "staffGender"
  from caseload.episode_card e join caseload.patient_card k on k.patient_id = e.patient_id
  where e.episode_id = $1 and e.status = 'active'`;
