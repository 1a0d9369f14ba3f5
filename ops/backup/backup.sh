#!/bin/sh
# Once a day at the hour BACKUP_HOUR (UTC): a compressed dump, checked that it can be read, older ones than BACKUP_DAYS removed.
set -eu
PGPASSWORD=$(cat /run/secrets/database_owner_password)
export PGPASSWORD PGHOST="${PGHOST:-database}" PGUSER=homeward_owner PGDATABASE=homeward

back_up() {
  file="/backups/homeward-$(date -u +%Y-%m-%dT%H%M%SZ).dump"
  pg_dump --format=custom --compress=zstd:6 --file="$file.part"
  pg_restore --list "$file.part" > /dev/null
  mv "$file.part" "$file"
  find /backups -name 'homeward-*.dump' -mtime "+${BACKUP_DAYS:-14}" -delete
  find /backups -name '*.part' -mmin +600 -delete
  date -u +%s > /backups/last-success
  echo "backed up to $file"
}

if [ "${1:-}" = "now" ]; then
  back_up
  exit
fi
while true; do
  if [ "$(date -u +%H)" = "${BACKUP_HOUR:-02}" ]; then
    back_up || echo "the backup failed; the next try is tomorrow" >&2
    sleep 3600
  fi
  sleep 300
done
