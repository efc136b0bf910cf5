# shellcheck shell=bash
# ./sealport status and ./sealport down

command_down() {
  [[ $# == 0 ]] || die "down takes no arguments."
  prepare_home
  lock_home
  local pids
  pids=$(stop_everything)
  rm -f "$RUN_DIR/port-offset"
  say "${pids:-Nothing was running.}"
}

# stop_everything: the portal first, so that it can still reach the others; then what it had started itself.
stop_everything() {
  local server pid
  for server in portal keycloak postgres vcsim; do
    running "$server" && say "Stopped $(title "$server")"
    stop_server "$server"
  done
  for pid in $(lab_processes); do
    kill "$pid" 2>/dev/null && say "Stopped TPM emulator (pid $pid)"
  done
  return 0
}

stop_server() {
  case $1 in
    postgres) stop postgres INT 30 ;; # "fast": ends sessions, keeps data whole
    *) stop "$1" TERM 30 ;;
  esac
}

command_status() {
  [[ $# == 0 ]] || die "status takes no arguments."
  settings_ports
  servers_settings
  postgres_settings
  local bad=0
  printf '%-12s %-12s %8s %7s %10s  %s\n' "" state pid port memory log
  status_line postgres "$DB_PORT" || bad=1
  status_line keycloak "$KEYCLOAK_PORT" || bad=1
  status_line portal "$HTTPS_PORT" || bad=1
  ! running vcsim || VCSIM=yes status_line vcsim "$VCSIM_PORT" || bad=1
  local emulators
  emulators=$(lab_processes | wc -l)
  ((emulators == 0)) || printf '%-12s %-12s\n' "TPMs" "$emulators swtpm"
  [[ $bad == 0 ]] && say "All runs: $PORTAL_URL"
  return $bad
}

status_line() {
  local name=$1 port=$2 pid state problem=''
  if ! wanted "$name"; then
    printf '%-12s %-12s\n' "$name" "external"
    return 0
  fi
  if pid=$(pid_of "$name"); then
    state=running
    problem=$(problem_of "$name")
    [[ -z $problem ]] || state=unwell
    printf '%-12s %-12s %8s %7s %7s MB  %s\n' "$name" "$state" "$pid" "$port" "$(memory_of "$pid")" "$LOG_DIR/$name.log"
  else
    state=stopped
    if [[ -e $RUN_DIR/$name.pid ]]; then
      state=died
      problem="it ended by itself; last line of its log: $(tail -n 1 "$LOG_DIR/$name.log" 2>/dev/null || true)"
    elif owner=$(port_owner "$port"); then
      problem="its port is taken by $owner"
    fi
    printf '%-12s %-12s %8s %7s %10s  %s\n' "$name" "$state" - "$port" - "$LOG_DIR/$name.log"
  fi
  [[ -z $problem ]] || printf '%-12s %s\n' "" "$RED$problem$PLAIN"
  [[ $state == running ]]
}

problem_of() {
  local code
  case $1 in
    postgres) postgres_ready || echo "it does not accept connections yet" ;;
    keycloak)
      code=$(http_status "$KEYCLOAK_PORT" /realms/sealport)
      [[ $code == 200 ]] || echo "/realms/sealport answers ${code:-nothing}"
      ;;
    portal)
      code=$(http_status "$HTTP_PORT" /health/ready)
      [[ $code == 200 ]] || echo "/health/ready answers ${code:-nothing}"
      ;;
  esac
}
