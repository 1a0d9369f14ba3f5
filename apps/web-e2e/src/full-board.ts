import pg from 'pg';

/** A day as full as a board gets: so many people, each on a long shift, and ten visits for each of them. */
export const FULL = { people: 200, visits: 2000 };
const PER_PERSON = 8;

/**
 * Lays a full day into the demo ward's database, far enough ahead that nothing else happens on it. Patients, stays and
 * needs are those of the ward; every fifth visit is nobody's. Answers the day.
 */
export function layFullDay(): Promise<string> {
  return asOwner(async (db) => {
    const { rows } = await db.query<{ day: string }>(
      `select ((now() at time zone 'Europe/London')::date + 40)::text as day`,
    );
    const day = rows[0]?.day ?? '';
    await db.query(PEOPLE, [FULL.people]);
    await db.query(STAFF);
    await db.query(SHIFTS, [day]);
    await db.query(VISITS, [day, FULL.visits]);
    await db.query(PROMISES, [day, PER_PERSON]);
    return day;
  });
}

/** Leaves the ward to the other journeys as it was. */
export function clearFullDay(): Promise<void> {
  return asOwner(async (db) => {
    for (const statement of CLEAR) await db.query(statement);
  });
}

async function asOwner<Answer>(work: (db: pg.Client) => Promise<Answer>): Promise<Answer> {
  const db = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await db.connect();
  try {
    await db.query(`set timezone = 'UTC'`);
    return await work(db);
  } finally {
    await db.end();
  }
}

const CLEAR = [
  `delete from visits.visit_staff s using visits.visit v where v.id = s.visit_id and v.occurrence like 'full#%'`,
  `delete from visits.visit where occurrence like 'full#%'`,
  `delete from allocation.shift where person_id in (select id from identity.person where subject like 'full-board-%')`,
  `delete from allocation.staff where person_id in (select id from identity.person where subject like 'full-board-%')`,
  `delete from identity.person where subject like 'full-board-%'`,
];

const PROVIDER = `(select provider_id from identity.person where subject = 'grace.mensah')`;

const PEOPLE = `insert into identity.person (id, organisation_id, provider_id, name, email, subject, profession, changed_by, changed_at)
  select gen_random_uuid(), g.organisation_id, g.provider_id, 'Full ' || to_char(n, 'FM000') || ' Board', 'full@example.org',
    'full-board-' || n, 'nurse', 'journey', now()
  from generate_series(1, $1::int) n, identity.person g where g.subject = 'grace.mensah'`;

const STAFF = `insert into allocation.staff (person_id, provider_id, profession, grade, travel_mode, base_lat, base_lon, contracted_minutes, version)
  select id, provider_id, 'nurse', '6', 'car', 51.47, -0.1, 2250, 1 from identity.person where subject like 'full-board-%'`;

const SHIFTS = `insert into allocation.shift (id, person_id, provider_id, day, starts_at, ends_at, break_minutes, status, version)
  select gen_random_uuid(), id, provider_id, $1::date, $1::date + interval '8 hours', $1::date + interval '20 hours', 30, 'planned', 1
  from identity.person where subject like 'full-board-%'`;

const VISITS = `insert into visits.visit (id, need_id, occurrence, episode_id, patient_id, provider_id, ward_id, day, type, title,
    window_from, window_to, minutes, contact, staff_count, priority, status, changed_at, version)
  select gen_random_uuid(), q.id, 'full#' || n, q.episode_id, q.patient_id, q.provider_id, q.ward_id, $1::date, q.type, q.title,
    $1::date + interval '8 hours', $1::date + interval '20 hours', 40, 'face-to-face', 1, 20 + n % 60, 'planned', now(), 1
  from generate_series(1, $2::int) n
  join (select *, row_number() over (order by id) as k, count(*) over () as all_of_them
    from visits.visit_need where provider_id = ${PROVIDER}) q on q.k = n % q.all_of_them + 1`;

const PROMISES = `insert into visits.visit_staff (visit_id, person_id, provider_id, starts_at, ends_at)
  select v.id, p.id, v.provider_id, $1::date + interval '8 hours' + (p.turn - 1) * interval '80 minutes',
    $1::date + interval '8 hours' + (p.turn - 1) * interval '80 minutes' + interval '40 minutes'
  from (select id, provider_id, row_number() over (order by id) as k from visits.visit
    where day = $1::date and occurrence like 'full#%') v
  join (select p.id, turn, row_number() over (order by p.id, turn) as k
    from identity.person p, generate_series(1, $2::int) turn where p.subject like 'full-board-%') p on p.k = v.k`;
