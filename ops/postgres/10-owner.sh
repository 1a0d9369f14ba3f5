#!/bin/sh
# Runs once, when the data volume is empty: makes the role that owns Homeward's tables. It is no superuser. The role of the
# application itself is made by the migrations.
set -eu
owner_password=$(cat /run/secrets/database_owner_password)
psql -v ON_ERROR_STOP=1 -v password="$owner_password" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role homeward_owner login createrole password :'password';
create database homeward owner homeward_owner;
SQL
