import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wards, pathways with their earlier versions, beds with their history of being staffed, and who holds which bed. */
export class CreateCapacity1763851000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create schema capacity`);
    await db.query(`grant usage on schema capacity to homeward_app`);
    for (const statement of [...TABLES, ...GUARDS, ...POLICIES, ...VIEWS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema capacity cascade`);
  }
}

const TABLES = [
  `create table capacity.ward (
    id uuid primary key,
    provider_id uuid not null,
    name text not null,
    short_name text not null,
    phone text not null,
    lat double precision not null,
    lon double precision not null,
    catchment text[] not null,
    version int not null default 1,
    constraint ward_name_unique unique (provider_id, name)
  )`,
  `create table capacity.pathway (
    id uuid primary key,
    provider_id uuid not null,
    slug text not null,
    name text not null,
    reasons text[] not null,
    direction text not null constraint pathway_direction_known check (direction in ('step-up', 'step-down', 'either')),
    urgency text not null constraint pathway_urgency_known check (urgency in ('two-hour', 'same-day', 'next-day')),
    expected_days int not null constraint pathway_expected_days_sane check (expected_days between 1 and 90),
    criteria jsonb not null,
    goals jsonb not null,
    care_plan jsonb not null,
    monitoring jsonb not null,
    skills text[] not null,
    active boolean not null,
    version int not null default 1,
    set_by uuid not null,
    set_by_name text not null,
    set_at timestamptz not null,
    constraint pathway_slug_unique unique (provider_id, slug)
  )`,
  `create table capacity.pathway_version (
    pathway_id uuid not null references capacity.pathway (id),
    version int not null,
    provider_id uuid not null,
    settings jsonb not null,
    set_by uuid not null,
    set_by_name text not null,
    set_at timestamptz not null,
    primary key (pathway_id, version)
  )`,
  `create table capacity.bed (
    id uuid primary key,
    ward_id uuid not null references capacity.ward (id),
    pathway_id uuid references capacity.pathway (id),
    provider_id uuid not null,
    label text not null,
    staffed boolean not null,
    version int not null default 1,
    constraint bed_label_unique unique (ward_id, label)
  )`,
  `create index bed_pool on capacity.bed (ward_id, pathway_id) where staffed`,
  `create table capacity.bed_staffing (
    bed_id uuid not null references capacity.bed (id),
    since timestamptz not null,
    provider_id uuid not null,
    ward_id uuid not null,
    pathway_id uuid,
    staffed boolean not null,
    primary key (bed_id, since)
  )`,
  `create table capacity.place (
    id uuid primary key,
    bed_id uuid not null references capacity.bed (id),
    provider_id uuid not null,
    pathway_id uuid not null references capacity.pathway (id),
    ward_id uuid not null references capacity.ward (id),
    episode_id uuid,
    referral_id uuid,
    status text not null constraint place_status_known check (status in ('held', 'occupied', 'released')),
    held_until timestamptz,
    taken_at timestamptz not null,
    released_at timestamptz,
    constraint place_hold_ends check ((status = 'held') = (held_until is not null)),
    constraint place_release_timed check ((status = 'released') = (released_at is not null))
  )`,
  `create unique index place_one_per_bed on capacity.place (bed_id) where status in ('held', 'occupied')`,
  `create unique index place_one_per_episode on capacity.place (episode_id) where status = 'occupied'`,
  `create unique index place_one_hold_per_referral on capacity.place (referral_id) where status = 'held'`,
  `create index place_holds on capacity.place (held_until) where status = 'held'`,
];

const GUARDS = [
  `alter table capacity.ward enable row level security`,
  `alter table capacity.pathway enable row level security`,
  `alter table capacity.pathway_version enable row level security`,
  `alter table capacity.bed enable row level security`,
  `alter table capacity.bed_staffing enable row level security`,
  `alter table capacity.place enable row level security`,
];

const secured = (table: string, see: string, commands: string) => [
  `create policy ${table}_of_provider on capacity.${table} using (${see}) with check (access.sees(provider_id, null::uuid))`,
  `grant ${commands} on capacity.${table} to homeward_app`,
];

const OWN = 'access.sees(provider_id, null::uuid)';
/** Wards and pathways hold no patient: the people who refer to this provider read them too. */
const KNOWN_TO_REFERRERS = `${OWN} or provider_id = access.provider()`;

const POLICIES = [
  ...secured('ward', KNOWN_TO_REFERRERS, 'select, insert, update'),
  ...secured('pathway', KNOWN_TO_REFERRERS, 'select, insert, update'),
  ...secured('pathway_version', OWN, 'select, insert'),
  ...secured('bed', OWN, 'select, insert, update'),
  ...secured('bed_staffing', OWN, 'select, insert, update'),
  ...secured('place', OWN, 'select, insert, update'),
];

const VIEWS = [
  `create view capacity.ward_card with (security_invoker = true) as
    select id as ward_id, provider_id, name, short_name, phone, lat, lon from capacity.ward`,
  `create view capacity.pathway_card with (security_invoker = true) as
    select id as pathway_id, provider_id, slug, name, direction, urgency, expected_days, active from capacity.pathway`,
  `create view capacity.bed_card with (security_invoker = true) as
    select bed.id as bed_id, bed.ward_id, bed.pathway_id, bed.provider_id, bed.label, bed.staffed,
           place.episode_id, coalesce(place.status, 'free') as place_status
      from capacity.bed
      left join capacity.place on place.bed_id = bed.id and place.status in ('held', 'occupied')
       and (place.status = 'occupied' or place.held_until > now())`,
  `grant select on capacity.ward_card, capacity.pathway_card, capacity.bed_card to homeward_app`,
];
