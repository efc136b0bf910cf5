# shellcheck shell=bash
# Starting, watching and stopping the servers. A process file holds "pid start-time": a recycled pid has another start time and is
# never taken for ours.

# start_time PID: clock ticks since boot at which the process began; fails if there is none.
start_time() {
  local stat
  { stat=$(<"/proc/$1/stat"); } 2>/dev/null || return 1
  stat=${stat##*) } # the name before it may contain spaces
  # shellcheck disable=SC2086 # split into fields
  set -- $stat
  [[ $1 != Z ]] && echo "${20}"
}

# pid_of NAME: the pid of our running server, or failure.
pid_of() {
  local pid started
  { read -r pid started <"$RUN_DIR/$1.pid"; } 2>/dev/null || return 1
  [[ $(start_time "$pid") == "$started" ]] && echo "$pid"
}

running() { pid_of "$1" >/dev/null; }

# launch NAME COMMAND…: starts a server in its own session, so that Ctrl-C reaches only the launcher, which then stops it in order.
launch() {
  local name=$1 log=$LOG_DIR/$1.log file=$RUN_DIR/$1.pid
  shift
  [[ ! -e $log ]] || mv -f "$log" "$log.1"
  rm -f "$file"
  setsid bash -c "$BECOME_SERVER" "$file" "$@" </dev/null >"$log" 2>&1 &
  disown $!
  until [[ -s $file ]]; do sleep 0.02; done
}

# The server's process writes its own file before it becomes the server: there is no moment in which it runs unknown. It keeps no file
# of its starter open, such as a lock that it would hold for as long as it lives.
# shellcheck disable=SC2016 # expanded by the inner shell
BECOME_SERVER='
  for fd in /proc/$$/fd/*; do fd=${fd##*/}; ((fd < 3)) || eval "exec $fd>&-"; done
  stat=$(</proc/$$/stat); fields=(${stat##*) })
  echo "$$ ${fields[19]}" >"$0"
  exec "$@"'

# wait_until NAME SECONDS TEST…: polls until the test holds; a server that died is reported at once.
wait_until() {
  local name=$1 limit=$2 deadline=$(($(now) + $2 * 1000))
  shift 2
  until "$@"; do
    running "$name" || fail_with_log "While starting, $(title "$name") ended." "$LOG_DIR/$name.log"
    (($(now) < deadline)) || fail_with_log "In $limit seconds $(title "$name") did not answer." "$LOG_DIR/$name.log"
    sleep 0.1
  done
}

# stop NAME SIGNAL SECONDS: asks, waits, then insists.
stop() {
  local pid deadline
  pid=$(pid_of "$1") || { rm -f "$RUN_DIR/$1.pid"; return 0; }
  kill "-$2" "$pid" 2>/dev/null || true
  deadline=$(($(now) + $3 * 1000))
  while running "$1"; do
    (($(now) < deadline)) || kill -KILL "$pid" 2>/dev/null || true
    sleep 0.1
  done
  rm -f "$RUN_DIR/$1.pid"
}

title() {
  case $1 in
    postgres) echo PostgreSQL ;;
    keycloak) echo Keycloak ;;
    vcsim) echo "the simulator" ;;
    portal) echo "the portal" ;;
    bare) echo "the one-class WAR" ;;
  esac
}

# lab_processes: TPM emulators that the portal started; each names a folder of this home on its command line.
lab_processes() {
  local dir command
  for dir in /proc/[0-9]*; do
    { command=$(tr '\0' ' ' <"$dir/cmdline"); } 2>/dev/null || continue
    [[ $command == *swtpm* && $command == *"$LAB_DIR/"* ]] && echo "${dir#/proc/}"
  done
  return 0
}

# memory_of PID: resident megabytes
memory_of() { awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$1/status" 2>/dev/null; }

# http_status PORT PATH [HOST]: the status code of a GET on loopback; needs no curl. Empty when nothing answers.
http_status() {
  local line=''
  {
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 0
    printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\n\r\n' "$2" "$1" >&3
    read -r -t 5 line <&3 || true
    exec 3<&- 3>&-
  } 2>/dev/null
  [[ $line == HTTP/* ]] && echo "${line:9:3}"
  return 0
}

answers() { [[ $(http_status "$1" "$2") == 200 ]]; }

# port_owner PORT: fails when nobody listens; else names the process as far as it may be seen.
port_owner() {
  local hex inode pid
  hex=$(printf '%04X' "$1")
  inode=$(cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk -v p=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == p { print $10; exit }')
  [[ -n $inode ]] || return 1
  pid=$(find /proc/[0-9]*/fd -lname "socket:\[$inode\]" 2>/dev/null | head -n 1 | cut -d/ -f3) || true
  if [[ -n $pid ]]; then echo "$(<"/proc/$pid/comm") (pid $pid)"; else echo "another user's process"; fi
}
