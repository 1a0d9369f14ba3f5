import { nhsCheckDigit } from '@ward/kernel';
import pg from 'pg';
import { v7 } from 'uuid';

interface Change {
  readonly id: string;
  readonly version: number;
  readonly body: object;
}

/** What the requests name: real ids of the ward under load, and a supply of referrals and visits to be used up. */
export interface BenchWard {
  readonly day: string;
  /** The day on which the nurse who asks has most to do. */
  readonly nurseDay: string;
  readonly patients: readonly string[];
  readonly searches: readonly object[];
  readonly referrals: readonly Change[];
  readonly visits: readonly Change[];
  readonly rowsOf: ReadonlyMap<string, number>;
}

/** Lists are of one provider and changes are made at another where there is one, so that a kept ward stays what it was. */
export interface Providers {
  readonly read: string;
  readonly changed: string;
}

const ACCEPTED_PER_RUN = 420;
/** How the nurse signs in whose day is asked for. */
export const NURSE = 'amal.yusuf';

/** Looks into the database as its owner; `waiting` referrals and free beds are laid for the acceptances to come. */
export async function benchWard(ownerUrl: string, { read, changed }: Providers): Promise<BenchWard> {
  const db = new pg.Client({ connectionString: ownerUrl });
  await db.connect();
  try {
    await db.query(`set timezone = 'UTC'`);
    await layReferrals(db, changed);
    const rows = async <Row extends object>(sql: string, provider = read) =>
      (await db.query<Row>(sql, [provider])).rows;
    const patients = await rows<{ id: string; name: string; born: string }>(
      `select p.id, p.family_name || ' ' || left(p.given_name, 3) as name, p.date_of_birth::text as born
       from caseload.patient p join caseload.episode e on e.patient_id = p.id
       where e.provider_id = $1 and e.status = 'active' order by p.nhs_number limit 200`,
    );
    const [busy] = await rows<{ day: string }>(
      `select v.day::text from visits.visit v where v.provider_id = $1 and v.status = 'planned'
       group by v.day order by count(*) desc, v.day limit 1`,
    );
    const [full] = await rows<{ day: string }>(
      `select v.day::text from visits.visit_staff s join visits.visit v on v.id = s.visit_id
         join identity.person p on p.id = s.person_id
       where v.provider_id = $1 and p.subject = '${NURSE}' group by v.day order by count(*) desc, v.day desc limit 1`,
    );
    return {
      day: busy?.day ?? '',
      nurseDay: full?.day ?? '',
      patients: patients.map(({ id }) => id),
      searches: patients.map(({ name, born }, index) => (index % 3 === 0 ? { dateOfBirth: born } : { name })),
      referrals: await rows(REFERRALS, changed),
      visits: (await rows<{ id: string; version: number }>(VISITS, changed)).map((visit) => ({
        ...visit,
        body: record(),
      })),
      rowsOf: await rowCounts(db),
    };
  } finally {
    await db.end();
  }
}

function record(): object {
  const now = Date.now();
  return {
    checkedInAt: new Date(now - 30 * 60_000).toISOString(),
    checkedOutAt: new Date(now - 5 * 60_000).toISOString(),
    outcome: 'done',
    notes: 'Comfortable. Plan unchanged.',
    interventions: ['Observations'],
    observations: {
      id: v7(),
      takenAt: new Date(now - 20 * 60_000).toISOString(),
      values: {
        respiration: 16,
        spo2: 97,
        oxygen: false,
        systolic: 128,
        diastolic: 74,
        pulse: 76,
        consciousness: 'alert',
        temperature: 36.8,
      },
    },
  };
}

/** A family name like nobody else's: hundreds of one name would all have to be marked as look-alikes of each other. */
const NAME = `initcap(translate(left(md5(fresh.number), 8), '0123456789', 'ghijklmnop'))`;

/** Copies of a waiting referral, each with a patient of its own, and as many free beds in its pathway's pool. */
async function layReferrals(db: pg.Client, provider: string): Promise<void> {
  const { rows } = await db.query<{ waiting: number; lowest: string | null }>(
    `select count(*)::int as waiting,
            (select min(nhs_number) from caseload.patient where provider_id = $1 and nhs_number >= '9995') as lowest
     from referrals.referral where provider_id = $1 and status = 'received' and number like 'B-%'`,
    [provider],
  );
  const wanted = ACCEPTED_PER_RUN - (rows[0]?.waiting ?? 0);
  if (wanted <= 0) return;
  await db.query(
    `with source as (
       select r.id, r.patient_id, r.pathway_id, (select id from capacity.ward where provider_id = $1 order by name limit 1) as ward_id
       from referrals.referral r where r.provider_id = $1 and r.status = 'received' and r.number not like 'B-%' order by r.id limit 1),
     free as (
       insert into capacity.bed (id, ward_id, pathway_id, provider_id, label, staffed)
       select gen_random_uuid(), source.ward_id, source.pathway_id, $1, 'B' || left(gen_random_uuid()::text, 8), true
       from source, generate_series(1, $2)),
     person as (
       insert into caseload.patient (id, provider_id, nhs_number, family_name, given_name, date_of_birth, sex, phone, address,
         postcode, lat, lon, gp_organisation_id, registered_at)
       select gen_random_uuid(), p.provider_id, fresh.number, ${NAME}, p.given_name, p.date_of_birth, p.sex, p.phone, p.address,
         p.postcode, p.lat, p.lon, p.gp_organisation_id, now()
       from source join caseload.patient p on p.id = source.patient_id, unnest($3::text[]) fresh(number) returning id)
     insert into referrals.referral (id, number, provider_id, referrer_id, referrer_person_id, referrer_person_name, patient_id,
       pathway_id, direction, source, urgency, in_standard, status, received_at, clock_ends_at, changed_at, rests_until, told, version)
     select gen_random_uuid(), 'B-' || left(person.id::text, 13), r.provider_id, r.referrer_id, r.referrer_person_id, r.referrer_person_name,
       person.id, r.pathway_id, r.direction, r.source, r.urgency, false, 'received', now(), now() + interval '2 days', now(), null, r.told, 1
     from person, source join referrals.referral r on r.id = source.id`,
    [provider, wanted, freshNumbers(rows[0]?.lowest ?? null, wanted)],
  );
}

/** NHS numbers that begin 999, below the lowest of an earlier run, and that no seed gives out. */
function freshNumbers(lowest: string | null, count: number): string[] {
  const numbers: string[] = [];
  for (let serial = Number(lowest?.slice(3, 9) ?? 990_000) - 1; numbers.length < count; serial--) {
    const digit = nhsCheckDigit(`999${serial}`);
    if (digit !== null) numbers.push(`999${serial}${digit}`);
  }
  return numbers;
}

const REFERRALS = `
  select r.id, r.version, jsonb_build_object(
    'wardId', (select id from capacity.ward where provider_id = $1 order by name limit 1), 'pathwayId', r.pathway_id,
    'firstVisit', jsonb_build_object(
      'from', to_char(now() + interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'to', to_char(now() + interval '4 hours', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    'lateReason', 'Agreed with the referrer',
    'answers', (select jsonb_agg(jsonb_build_object('criterionId', c ->> 'id', 'isMet', true, 'override', 'Discussed with the consultant'))
                from capacity.pathway p, jsonb_array_elements(p.criteria) c where p.id = r.pathway_id)) as body
  from referrals.referral r where r.provider_id = $1 and r.status = 'received' and r.number like 'B-%'`;

const VISITS = `
  select v.id, v.version from visits.visit v
  where v.provider_id = $1 and v.status = 'planned' and v.contact = 'face-to-face' order by v.day desc, v.id limit 420`;

/** Rows of every table, as Postgres last counted them. */
async function rowCounts(db: pg.Client): Promise<Map<string, number>> {
  const { rows } = await db.query<{ name: string; rows: number }>(
    `select n.nspname || '.' || c.relname as name, greatest(0, c.reltuples)::int as rows
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 2 desc`,
  );
  return new Map(rows.map(({ name, rows: count }) => [name, count]));
}
