# shellcheck shell=bash
# PostgreSQL for development: own data, own port, loopback only, passwords checked by SCRAM.

# postgres_settings: PostgreSQL refuses root, so root hands it to an unprivileged user. That user must be able to enter the folder;
# below /root, for example, it may not, and the database then lives under /var/lib.
postgres_settings() {
  DB_BASE=$SEALPORT_HOME/postgres
  DB_SYSTEM_USER=
  if [[ $EUID == 0 ]]; then
    if id postgres >/dev/null 2>&1; then DB_SYSTEM_USER=postgres; else DB_SYSTEM_USER=nobody; fi
    if ! may_enter "$SEALPORT_HOME" || ! may_enter "$SEALPORT_SERVERS"; then
      DB_BASE=/var/lib/sealport/$(cksum <<<"$SEALPORT_HOME" | cut -d' ' -f1)/postgres
      POSTGRES_PROGRAMS=/var/lib/sealport/servers/postgresql-$POSTGRES_VERSION
    fi
  fi
  DB_DATA=$DB_BASE/data
  DB_NAME=sealport
  if [[ -n $EXTERNAL_DB ]]; then
    DB_URL=$EXTERNAL_DB
    DB_USER=${SEALPORT_DB_USER:-sealport}
    DB_PASSWORD=${SEALPORT_DB_PASSWORD:-}
  else
    DB_URL=jdbc:postgresql://localhost:$DB_PORT/$DB_NAME
    DB_USER=sealport
  fi
}

# may_enter FOLDER: whether PostgreSQL's user reaches it; a folder that is still to be made counts as its parent.
may_enter() {
  local dir=$1
  while [[ ! -d $dir ]]; do dir=$(dirname "$dir"); done
  as_db_user test -x "$dir"
}

as_db_user() {
  if [[ -n $DB_SYSTEM_USER ]]; then
    setpriv --reuid="$DB_SYSTEM_USER" --regid="$(id -g "$DB_SYSTEM_USER")" --clear-groups -- "$@"
  else
    "$@"
  fi
}

start_postgres() {
  local start
  start=$(now)
  mkdir -p "$(dirname "$POSTGRES_PROGRAMS")"
  unpack_postgres
  [[ -d $DB_DATA ]] || create_database
  local user=()
  [[ -z $DB_SYSTEM_USER ]] || user=(setpriv "--reuid=$DB_SYSTEM_USER" "--regid=$(id -g "$DB_SYSTEM_USER")" --clear-groups --)
  (cd "$DB_BASE" && launch postgres "${user[@]}" "$POSTGRES_PROGRAMS/bin/postgres" -D "$DB_DATA" -p "$DB_PORT")
  wait_until postgres 60 postgres_ready
  step_done "PostgreSQL ${POSTGRES_VERSION%.*}" "$start" "localhost:$DB_PORT, database $DB_NAME"
}

# postgres_ready: the server itself says so in its pid file, before it would accept a password.
postgres_ready() {
  local lines
  mapfile -t lines 2>/dev/null <"$DB_DATA/postmaster.pid" || return 1
  [[ ${lines[0]:-} == "$(pid_of postgres)" && ${lines[7]:-} == ready* ]]
}

# create_database: the role that owns the database is no superuser, so that row-level security holds for the application too.
create_database() {
  local new=$DB_BASE/data.new log=$LOG_DIR/postgres-init.log
  mkdir -p "$DB_BASE"
  rm -rf "$new"
  printf '%s\n' "$DB_ADMIN_PASSWORD" >"$DB_BASE/password"
  chmod 600 "$DB_BASE/password"
  [[ -z $DB_SYSTEM_USER ]] || chown -R "$DB_SYSTEM_USER:" "$DB_BASE"
  (
    cd "$DB_BASE"
    as_db_user "$POSTGRES_PROGRAMS/bin/initdb" -D "$new" -U postgres -A scram-sha-256 --pwfile="$DB_BASE/password" \
      --encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C
    postgres_configuration >>"$new/postgresql.conf"
    as_db_user "$POSTGRES_PROGRAMS/bin/postgres" --single -D "$new" postgres <<SQL
CREATE ROLE $DB_USER LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '$DB_PASSWORD'
CREATE DATABASE $DB_NAME OWNER $DB_USER
SQL
  ) >"$log" 2>&1 || fail_with_log "The database could not be created." "$log"
  rm -f "$DB_BASE/password"
  mv "$new" "$DB_DATA"
}

postgres_configuration() {
  cat <<'CONF'

# Sealport development
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
shared_buffers = 256MB
effective_cache_size = 1GB
work_mem = 8MB
random_page_cost = 1.1
max_wal_size = 512MB
CONF
}
