# shellcheck shell=bash
# ./sealport up: everything that can go side by side does; whatever goes wrong stops what this start began.

SERVERS_IN_ORDER=(postgres keycloak vcsim portal)
VCSIM=no

command_up() {
  local detach=no fresh=no
  while [[ $# -gt 0 ]]; do
    case $1 in
      --detach | -d) detach=yes ;;
      --fresh) fresh=yes ;;
      --vcsim) VCSIM=yes ;;
      *) die "up does not know '$1'. ./sealport help up explains it." ;;
    esac
    shift
  done
  STARTED_AT=$(now)
  prepare_home
  lock_home
  ! running vcsim || VCSIM=yes
  # Simulators forget their VMs when they end, and the lab has none of theirs: no data goes on between them.
  if [[ $fresh == no ]] && ! running vcsim && [[ -e $DATA_DIR/of-simulators || $VCSIM == yes && -e $DB_BASE ]]; then
    die "The data in $SEALPORT_HOME are of vCenters that are gone: simulators forget their VMs when they end, and the lab has none of theirs. --fresh starts over."
  fi
  [[ $fresh == no ]] || start_over
  if everything_runs; then
    say "Sealport runs already."
    [[ -n $SEALPORT_WAR ]] || war_is_current || note "the sources are newer than what runs; ./sealport down and up again show them"
    print_addresses
  else
    check_machine
    echo "$SEALPORT_PORT_OFFSET" >"$RUN_DIR/port-offset"
    start_everything
  fi
  [[ $detach == yes ]] || stay
}

# prepare_home: folders, settings and secrets; says clearly when the folder cannot be used.
prepare_home() {
  settings_ports
  servers_settings
  mkdir -p "$RUN_DIR" "$LOG_DIR" "$SEALPORT_SERVERS" "$TLS_DIR" 2>/dev/null || die "$SEALPORT_HOME cannot be made; SEALPORT_HOME names another folder."
  [[ -w $RUN_DIR && -w $LOG_DIR ]] || die "$SEALPORT_HOME cannot be written to; SEALPORT_HOME names another folder."
  chmod 700 "$RUN_DIR"
  load_secrets
  postgres_settings
}

# load_secrets: made at the first start, readable by the owner only.
load_secrets() {
  if [[ ! -f $SECRETS_FILE ]]; then
    (
      umask 077
      for name in DB_PASSWORD DB_ADMIN_PASSWORD KEYSTORE_PASSWORD; do
        echo "$name=$(head -c 24 /dev/urandom | base64 | tr -d '/+=')"
      done >"$SECRETS_FILE"
    )
  fi
  grep -q ^SECRET_KEY= "$SECRETS_FILE" || echo "SECRET_KEY=$(head -c 32 /dev/urandom | base64)" >>"$SECRETS_FILE"
  # shellcheck source=/dev/null
  source "$SECRETS_FILE"
}

# lock_home: two starts at once in one folder would trip over each other. Servers do not inherit the lock.
lock_home() {
  exec 9>"$RUN_DIR/lock"
  flock -n 9 || die "Another ./sealport is starting or stopping servers in $SEALPORT_HOME."
}

start_over() {
  stop_everything
  rm -rf "$DB_BASE" "$KEYCLOAK_DIR" "$DATA_DIR" "$LAB_DIR" "$PAYARA_DIR"
}

wanted() {
  case $1 in
    postgres) [[ -z $EXTERNAL_DB ]] ;;
    keycloak) [[ -z $EXTERNAL_KEYCLOAK ]] ;;
    vcsim) [[ $VCSIM == yes ]] ;;
    portal) ;;
  esac
}

everything_runs() {
  local server
  for server in "${SERVERS_IN_ORDER[@]}"; do
    ! wanted "$server" || running "$server" || return 1
  done
}

# check_machine: all that can be known before the first process.
check_machine() {
  need_java
  local free
  free=$(df -Pk "$SEALPORT_HOME" | awk 'NR == 2 { print int($4 / 1024) }')
  ((free >= 2048)) || die "Only $free MB are free on the disk of $SEALPORT_HOME; 2 GB are needed."
  running portal || { check_port "$HTTPS_PORT" "the portal (HTTPS)"; check_port "$HTTP_PORT" "the portal (HTTP)"; }
  ! wanted keycloak || running keycloak || check_port "$KEYCLOAK_PORT" Keycloak
  ! wanted vcsim || running vcsim || check_ports_of_simulators
  ! wanted postgres || running postgres || check_port "$DB_PORT" PostgreSQL
  need_maven
}

check_ports_of_simulators() {
  local port
  for ((port = VCSIM_PORT; port < VCSIM_PORT + VCSIM_VCENTERS; port++)); do check_port "$port" "a simulator"; done
}

check_port() {
  local owner
  owner=$(port_owner "$1") || return 0
  die "Port $1 of $2 is taken by $owner; SEALPORT_PORT_OFFSET (now $SEALPORT_PORT_OFFSET) moves all ports of Sealport."
}

# start_everything: three lines of work side by side, then the portal, which needs the WAR, the certificate and the database.
start_everything() {
  say "${BOLD}Starting Sealport${PLAIN} in $SEALPORT_HOME"
  STEPS_FILE=$RUN_DIR/steps
  : >"$STEPS_FILE"
  STARTED_HERE=()
  local server
  for server in "${SERVERS_IN_ORDER[@]}"; do
    ! wanted "$server" || running "$server" || STARTED_HERE+=("$server")
  done
  JOBS=()
  trap 'give_up' EXIT
  trap 'exit 130' INT TERM
  find_swtpm
  fetch_servers
  run_side_by_side database_line identity_line vcsim_line portal_line
  rm -rf "$DOWNLOADS"
  trap - EXIT INT TERM
  print_summary
}

database_line() { ! wanted postgres || running postgres || start_postgres; }
vcsim_line() {
  wanted vcsim || return 0
  mkdir -p "$DATA_DIR"
  : >"$DATA_DIR/of-simulators"
  running vcsim || start_vcsim
}
identity_line() { ! wanted keycloak || running keycloak || start_keycloak; }
portal_line() {
  running portal && return
  unpack_payara
  make_certificate
  build_war
  ! wanted postgres || wait_for_line database_line
  ! wanted vcsim || wait_for_line vcsim_line
  start_portal
}

# run_side_by_side FUNCTION…: each in a subshell; the first failure ends the start.
run_side_by_side() {
  local line pid
  for line in "$@"; do
    rm -f "$RUN_DIR/$line.done"
    (
      trap - EXIT
      trap 'exit 130' INT TERM
      set -e
      "$line"
      : >"$RUN_DIR/$line.done"
    ) &
    JOBS+=($!)
  done
  for _ in "$@"; do
    wait -n || exit 1
  done
  JOBS=()
}

# wait_for_line FUNCTION: until a line of work beside this one is through; if it fails, the whole start ends.
wait_for_line() {
  until [[ -e $RUN_DIR/$1.done ]]; do sleep 0.1; done
}

# give_up: nothing half started stays behind.
give_up() {
  trap - EXIT INT TERM
  local pid server
  for pid in "${JOBS[@]}"; do
    disown "$pid" 2>/dev/null || true # or bash would comment on its end
    kill_tree "$pid" KILL
  done
  for server in "${STARTED_HERE[@]}"; do
    stop_server "$server"
  done
  ((${#STARTED_HERE[@]} == 0)) || say "Stopped what this start had begun." >&2
}

# kill_tree PID [SIGNAL]: a step, and what it runs (Maven, keytool). The step's own shell goes first and silently.
kill_tree() {
  local children child
  children=$(cat "/proc/$1/task/$1/children" 2>/dev/null || true)
  kill "-${2:-TERM}" "$1" 2>/dev/null || true
  for child in $children; do kill_tree "$child"; done
}

print_summary() {
  local total=$(($(now) - STARTED_AT)) name begin took
  printf '\nThe portal answers after %s%s s%s.' "$BOLD" "$(seconds $total)" "$PLAIN"
  [[ ! -s $STEPS_FILE ]] || printf ' Share of each step (they run side by side, so they add up to more):'
  printf '\n'
  while IFS=$'\t' read -r name begin took; do
    printf '  %3d %%  %-34s from %6s s to %6s s\n' $((took * 100 / total)) "$name" \
      "$(seconds $((begin - STARTED_AT)))" "$(seconds $((begin - STARTED_AT + took)))"
  done <"$STEPS_FILE"
  say
  print_addresses
}

print_addresses() {
  cat <<TEXT
  Portal and APIs   $PORTAL_URL   (provider: $PORTAL_URL/provider)
  Keycloak          $KEYCLOAK_URL   (administrator: $KEYCLOAK_ADMIN)
  Root certificate  $TLS_DIR/ca.pem
  Logs              $LOG_DIR

  Demo accounts, password of all: $DEMO_PASSWORD
    provider   root, olivia
    acme       alice, carol, victor, uma, connie
    globex     gina, gus
    both       mika
TEXT
}

# stay: in the foreground until Ctrl-C, or until a server ends by itself.
stay() {
  flock -u 9
  say
  say "Ctrl-C stops it all."
  trap 'say; say "Stopping …"; lock_home; stop_everything; exit 0' INT TERM
  local server
  while true; do
    for server in "${SERVERS_IN_ORDER[@]}"; do
      if wanted "$server" && ! running "$server"; then
        [[ -e $RUN_DIR/$server.pid ]] || { say "Stopped from elsewhere."; exit 0; }
        trap - INT TERM
        lock_home
        stop_everything
        fail_with_log "By itself $(title "$server") ended; the rest was stopped." "$LOG_DIR/$server.log"
      fi
    done
    sleep 1 &
    wait $! || true
  done
}
