import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A policy that calls `access.sees(…)` works out who asks for every row that it looks at. The same condition with
 * scalar subqueries works it out once a question, which takes most of the cost of row-level security from a long list.
 * Migrations go on writing policies with `access.sees` and end with `select access.ask_once()`.
 */
export class AskWhoAsksOnce1763862000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function access.is_system() returns boolean language sql stable parallel safe
        as $$ select coalesce(access.side() = 'system', false) $$;
      create function access.seen_provider() returns uuid language sql stable parallel safe
        as $$ select case when access.side() = 'provider' then access.organisation() end $$;
      create function access.seen_referrer() returns uuid language sql stable parallel safe
        as $$ select case when access.side() = 'referrer' then access.organisation() end $$`);
    await db.query(`
      create function access.asked_once(condition text) returns text language sql immutable as $$
        select regexp_replace(
          regexp_replace(
            regexp_replace(condition, 'access\\.sees\\((\\w+), NULL::uuid\\)',
              '((select access.is_system()) or \\1 = (select access.seen_provider()))', 'g'),
            'access\\.sees\\((\\w+), (\\w+)\\)',
            '((select access.is_system()) or \\1 = (select access.seen_provider()) or \\2 = (select access.seen_referrer()))', 'g'),
          '(access\\.(actor|organisation|provider|side)\\(\\))', '(select \\1)', 'g') $$`);
    await db.query(`
      create function access.ask_once() returns void language plpgsql as $$
      declare policy record;
      begin
        for policy in select * from pg_policies where qual ~ 'access\\.' and qual !~ 'SELECT access\\.' loop
          execute format('alter policy %I on %I.%I using (%s)',
            policy.policyname, policy.schemaname, policy.tablename, access.asked_once(policy.qual));
        end loop;
      end $$`);
    await db.query(`select access.ask_once()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function access.ask_once(), access.asked_once(text)`);
  }
}
