import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Places in commit order outlive the cluster. A dump restored elsewhere meets a cluster whose transactions count from the
 * beginning again: new rows would stand before the old ones, unsealed and undelivered for years. So a place is the
 * transaction's number plus what `access.follow_cluster()` found missing; `migrate` calls it after every restore.
 */
export class OrderCommitsAcrossClusters1763860500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table access.commit_offset (
        is_only boolean primary key default true constraint commit_offset_is_only check (is_only),
        value bigint not null);
      insert into access.commit_offset (value) values (0);
      grant select on access.commit_offset to homeward_app;
      create function access.commit_place() returns xid8 language sql volatile
        as $$ select (pg_current_xact_id()::text::bigint + value)::text::xid8 from access.commit_offset $$;
      create function access.settled_before() returns xid8 language sql stable parallel safe
        as $$ select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + value)::text::xid8 from access.commit_offset $$;
      create function access.follow_cluster() returns void language plpgsql as $$
      declare
        highest bigint := (select coalesce(max(place::text::bigint), 0) from (
          (select xid as place from outbox.message order by xid desc limit 1)
          union all (select xid from audit.entry order by xid desc limit 1)
          union all (select up_to_xid from audit.seal order by number desc limit 1)
          union all (select xid from outbox.subscription order by xid desc limit 1)) known);
        present bigint := access.commit_place()::text::bigint;
      begin
        if highest > present then
          update access.commit_offset set value = value + highest - present;
        end if;
      end $$;
      alter table outbox.message alter column xid set default access.commit_place();
      alter table audit.entry alter column xid set default access.commit_place()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table outbox.message alter column xid set default pg_current_xact_id();
      alter table audit.entry alter column xid set default pg_current_xact_id();
      drop function access.follow_cluster();
      drop function access.settled_before();
      drop function access.commit_place();
      drop table access.commit_offset`);
  }
}
