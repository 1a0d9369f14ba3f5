#!/bin/sh
# Restores one dump into the empty database `homeward`: restore.sh /backups/homeward-….dump
set -eu
PGPASSWORD=$(cat /run/secrets/database_owner_password)
export PGPASSWORD PGHOST="${PGHOST:-database}" PGUSER=homeward_owner
tables=$(psql -At -d homeward -c "select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')")
if [ "$tables" != "0" ]; then
  echo "The database homeward is not empty ($tables tables). Drop and create it first; nothing was changed." >&2
  exit 1
fi
pg_restore --dbname=homeward --exit-on-error --no-owner "$1"
echo "restored $1"
