import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Referrals with their decision, the messages about them, half-filled forms, attachments, and who has looked. */
export class CreateReferrals1763853000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`create schema referrals; grant usage on schema referrals to homeward_app`);
    for (const statement of [...REFERRALS, ...AROUND, ...POLICIES, ...CARDS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop schema referrals cascade`);
  }
}

const REFERRALS = [
  `create sequence referrals.referral_serial; grant usage on sequence referrals.referral_serial to homeward_app`,
  `create table referrals.referral (
    id uuid constraint referral_key primary key,
    number text not null constraint referral_number_once unique,
    provider_id uuid not null,
    referrer_id uuid not null,
    referrer_person_id uuid not null,
    referrer_person_name text not null,
    patient_id uuid not null constraint referral_of_patient references caseload.patient (id),
    pathway_id uuid not null constraint referral_for_pathway references capacity.pathway (id),
    ward_id uuid constraint referral_to_ward references capacity.ward (id),
    direction text not null constraint referral_direction_known check (direction in ('step-up', 'step-down')),
    source text not null constraint referral_source_known check (source in
      ('gp', 'ambulance', '111', 'care-home', 'emergency-department', 'hospital-ward', 'community-team')),
    urgency text not null constraint referral_urgency_known check (urgency in ('two-hour', 'same-day', 'next-day')),
    in_standard boolean not null,
    status text not null constraint referral_status_known check (status in
      ('received', 'accepted', 'declined', 'redirected', 'withdrawn')),
    received_at timestamptz not null,
    clock_ends_at timestamptz not null,
    first_contact_at timestamptz,
    asked_at timestamptz,
    changed_at timestamptz not null,
    claimed_by uuid,
    claimed_by_name text,
    claimed_until timestamptz,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    decision jsonb,
    decision_read_at timestamptz,
    rests_until timestamptz,
    told jsonb not null,
    version int not null default 1,
    constraint referral_decision_whole check (
      (status = 'received') = (decided_at is null) and (decided_at is null) = (decided_by is null)
      and (decided_at is null) = (decision is null)),
    constraint referral_claim_whole check ((claimed_by is null) = (claimed_until is null)),
    constraint referral_claimed_while_open check (claimed_by is null or status = 'received'))`,
  `create unique index referral_one_open_per_patient on referrals.referral (patient_id) where status = 'received'`,
  `create index referral_by_clock on referrals.referral (provider_id, clock_ends_at, id) where status = 'received'`,
  `create index referral_by_rest on referrals.referral (provider_id, rests_until, id) where rests_until is not null`,
  `create index referral_by_decision on referrals.referral (provider_id, decided_at desc, id desc) where decided_at is not null`,
  `create index referral_by_change on referrals.referral (referrer_id, changed_at desc, id desc)`,
  `create index referral_by_receipt on referrals.referral (provider_id, received_at, id)`,
  `create index referral_by_patient on referrals.referral (patient_id, received_at desc)`,
];

const AROUND = [
  `create table referrals.message (
    id uuid constraint message_key primary key,
    referral_id uuid not null constraint message_of_referral references referrals.referral,
    provider_id uuid not null,
    referrer_id uuid not null,
    sender_id uuid not null,
    sender_name text not null,
    sender_side text not null constraint message_side_known check (sender_side in ('provider', 'referrer')),
    is_question boolean not null,
    text text not null,
    sent_at timestamptz not null,
    read_at timestamptz)`,
  `create index message_by_referral on referrals.message (referral_id, sent_at)`,
  `create table referrals.draft (
    id uuid constraint draft_key primary key,
    person_id uuid not null,
    organisation_id uuid not null,
    provider_id uuid not null,
    body jsonb not null,
    saved_at timestamptz not null)`,
  `create index draft_by_person on referrals.draft (person_id, saved_at desc)`,
  `create table referrals.attachment (
    id uuid constraint attachment_key primary key,
    referral_id uuid constraint attachment_of_referral references referrals.referral,
    draft_id uuid,
    provider_id uuid not null,
    referrer_id uuid not null,
    added_by uuid not null,
    name text not null,
    media_type text not null constraint attachment_type_known check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
    bytes int not null constraint attachment_size_bounded check (bytes between 1 and 10485760),
    content bytea not null,
    added_at timestamptz not null,
    constraint attachment_of_one_thing check ((referral_id is null) <> (draft_id is null)))`,
  `create index attachment_by_referral on referrals.attachment (referral_id)`,
  `create index attachment_by_draft on referrals.attachment (draft_id)`,
  `create table referrals.seen (
    referral_id uuid not null constraint seen_of_referral references referrals.referral,
    person_id uuid not null,
    seen_at timestamptz not null,
    constraint seen_key primary key (referral_id, person_id))`,
];

const secured = (table: string, see: string, commands: string) => [
  `alter table referrals.${table} enable row level security`,
  `create policy ${table}_seen_by_both_sides on referrals.${table} using (${see}) with check (${see})`,
  `grant ${commands} on referrals.${table} to homeward_app`,
];

const BOTH_SIDES = 'access.sees(provider_id, referrer_id)';

const POLICIES = [
  ...secured('referral', BOTH_SIDES, 'select, insert, update'),
  ...secured('message', BOTH_SIDES, 'select, insert, update'),
  ...secured(
    'draft',
    'person_id = access.actor() and access.sees(provider_id, organisation_id)',
    'select, insert, update, delete',
  ),
  // What hangs on a draft is its writer's alone until the referral is sent.
  ...secured(
    'attachment',
    `${BOTH_SIDES} and (referral_id is not null or added_by = access.actor())`,
    'select, insert, update, delete',
  ),
  ...secured('seen', 'person_id = access.actor()', 'select, insert, update'),
  // An open referral of somebody else must not be made a second time, yet nothing but its existence may be told.
  `create function referrals.open_referral_of(patient uuid)
     returns table (id uuid, number text, referrer_id uuid, received_at timestamptz)
     language sql stable security definer set search_path = pg_catalog, pg_temp as $$
       select r.id, r.number, r.referrer_id, r.received_at from referrals.referral r
       where r.patient_id = patient and r.status = 'received' and r.provider_id = access.provider() $$`,
  `revoke all on function referrals.open_referral_of from public`,
  `grant execute on function referrals.open_referral_of to homeward_app`,
];

const CARDS = [
  `create view referrals.referral_card with (security_invoker = true) as
    select id as referral_id, number, provider_id, referrer_id, referrer_person_id, referrer_person_name, patient_id,
           pathway_id, ward_id, direction, source, urgency, in_standard, status, received_at, clock_ends_at,
           first_contact_at, decided_at, decided_by_name, decision ->> 'reason' as decision_reason,
           decision ->> 'alternative' as decision_alternative, claimed_until, rests_until
      from referrals.referral`,
  `grant select on referrals.referral_card to homeward_app`,
];
