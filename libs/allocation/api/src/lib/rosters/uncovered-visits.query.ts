import type { AbsenceView } from '@ward/allocation/contract';
import type { Instant } from '@ward/kernel';
import type { Tx } from '@ward/server-kit';

type Uncovered = AbsenceView['uncovered'];
type Row = Uncovered[number] & { readonly key: string; readonly patientId: string };

interface Span {
  readonly personId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** The visits that people are promised to while they are away, by the absence's id. */
export async function uncoveredBy(
  tx: Tx,
  absences: readonly (Span & { readonly id: string })[],
): Promise<ReadonlyMap<string, Uncovered>> {
  if (absences.length === 0) return new Map();
  const rows = await tx.query<Row>(
    `select away.id as key, ${COLUMNS}
     from jsonb_to_recordset($1::jsonb) as away(id text, "personId" uuid, "from" timestamptz, "to" timestamptz)
     join visits.visit_staff_card s on s.person_id = away."personId" and s.starts_at < away."to" and s.ends_at > away."from"
     ${VISITS}`,
    [JSON.stringify(absences.map(({ id, personId, from, to }) => ({ id, personId, from, to })))],
  );
  await tell(tx, rows);
  return Map.groupBy(rows, ({ key }) => key);
}

/** How the rota would be: one shift taken away from somebody, and another one given instead. */
export interface Supposed {
  readonly without: string;
  readonly instead: { readonly startsAt: Instant; readonly endsAt: Instant };
}

/** The visits in a span that somebody is promised to and not on shift for: as the rota is, or as it is supposed to be. */
export async function offShiftIn(tx: Tx, { personId, from, to }: Span, supposed?: Supposed): Promise<Uncovered> {
  const rows = await tx.query<Row>(
    `select '' as key, ${COLUMNS}
     from visits.visit_staff_card s
     ${VISITS_OF_STAFF}
     where s.person_id = $1 and s.starts_at < $3 and s.ends_at > $2
       and not exists (select from allocation.shift_card h where h.person_id = s.person_id
         and h.shift_id is distinct from $4::uuid and h.starts_at <= s.starts_at and h.ends_at >= s.ends_at)
       and not coalesce($5::timestamptz <= s.starts_at and $6::timestamptz >= s.ends_at, false)
     order by s.starts_at`,
    [
      personId,
      from,
      to,
      supposed?.without ?? null,
      supposed?.instead.startsAt ?? null,
      supposed?.instead.endsAt ?? null,
    ],
  );
  await tell(tx, rows);
  return rows;
}

/** Names of patients are shown to who plans. */
async function tell(tx: Tx, rows: readonly Row[]): Promise<void> {
  const patients = [...new Set(rows.map(({ patientId }) => patientId))];
  if (patients.length > 0) tx.audit({ action: 'list', what: 'visits left without their person', patients });
}

const COLUMNS = `v.visit_id as "visitId", v.title, k.given_name || ' ' || k.family_name as patient,
  k.patient_id as "patientId", s.starts_at as "startsAt", v.version`;
const VISITS_OF_STAFF = `join visits.visit_card v on v.visit_id = s.visit_id and v.status = 'planned'
     join caseload.patient_card k on k.patient_id = v.patient_id`;
const VISITS = `${VISITS_OF_STAFF}
     order by s.starts_at`;
