#!/bin/sh
# Reads every NAME_FILE=/path into NAME, so that secrets come from files and never stand in the compose file or in
# `docker inspect`; then fills the database addresses and becomes the command that was asked for.
set -eu

for pair in $(env | grep -E '^[A-Z_]+_FILE=' || true); do
  name=${pair%%=*}
  file=${pair#*=}
  if [ ! -r "$file" ]; then
    echo "The secret $file (for ${name%_FILE}) cannot be read." >&2
    exit 1
  fi
  export "${name%_FILE}=$(cat "$file")"
  unset "$name"
done

# Passwords are made of letters and digits (see docs/operations/install.md), so they need no escaping in an address.
if [ -n "${DATABASE_OWNER_PASSWORD:-}" ]; then
  export DATABASE_URL="postgres://homeward_owner:${DATABASE_OWNER_PASSWORD}@${DATABASE_HOST}/homeward"
fi
if [ -n "${DATABASE_APP_PASSWORD:-}" ]; then
  export APP_DATABASE_URL="postgres://homeward_app:${DATABASE_APP_PASSWORD}@${DATABASE_HOST}/homeward"
fi
unset DATABASE_OWNER_PASSWORD DATABASE_APP_PASSWORD

exec "$@"
