# shellcheck shell=bash
# shellcheck disable=SC2034 # settings are used by the files sourced before
# ./sealport bench: an instance of its own, filled with VMs, measured against a WAR of one class on the same Payara Micro.

BENCH_SOURCES=$SEALPORT_ROOT/integration-tests/src/test

bench() {
  local phases=()
  BENCH_QUICK=no BENCH_KEEP=no
  while [[ $# -gt 0 ]]; do
    case $1 in
      --quick) BENCH_QUICK=yes ;;
      --keep) BENCH_KEEP=yes ;;
      lists | calls | start) phases+=("$1") ;;
      *) die "bench does not know '$1'. ./sealport help bench explains it." ;;
    esac
    shift
  done
  [[ ${#phases[@]} -gt 0 ]] || phases=(start lists calls)
  need_curl
  need_maven
  command -v wrk >/dev/null || install_packages wrk || die "wrk is missing: it makes the load (Debian: apt-get install wrk)."
  use_bench_instance
  bench_settings
  trap stop_bench_instance EXIT
  "$SEALPORT_ROOT/sealport" up --detach
  compile_bench
  local begin
  begin=$(now)
  bench_java org.sealport.bench.Seed
  step_done "VMs stored" "$begin" "1,000 in globex, 50,000 in acme"
  measure "${phases[@]}"
}

measure() {
  local begin
  if [[ " $* " == *" start "* ]]; then measure_start; fi
  if [[ " $* " == *" calls "* ]]; then running bare || time_start bare; fi
  running portal || time_start portal
  begin=$(now)
  SEALPORT_BENCH_TOKEN_ACME=$("$SEALPORT_ROOT/sealport" token victor)
  SEALPORT_BENCH_TOKEN_GLOBEX=$("$SEALPORT_ROOT/sealport" token gina)
  export SEALPORT_BENCH_TOKEN_ACME SEALPORT_BENCH_TOKEN_GLOBEX
  bench_java org.sealport.bench.Bench "$@"
  step_done "Measured" "$begin" "$BENCH_DIR/results.json"
  say
  cat "$BENCH_DIR/results.txt"
}

# use_bench_instance: other data and ports than the developer's own. Plain HTTP on loopback, since wrk and TLS would share the same
# processors and TLS costs both sides of a ratio the same.
use_bench_instance() {
  export SEALPORT_SERVERS
  export SEALPORT_HOME=$SEALPORT_ROOT/.sealport/bench
  export SEALPORT_PORT_OFFSET=$((SEALPORT_PORT_OFFSET + 800))
  export SEALPORT_HTTPS_ONLY=false
  export SEALPORT_JVM= # the launcher's own default is for quick starts
  BENCH_DIR=$SEALPORT_HOME
  need_test_war
}

bench_settings() {
  RUN_DIR=$SEALPORT_HOME/run TLS_DIR=$SEALPORT_HOME/tls DATA_DIR=$SEALPORT_HOME/data LAB_DIR=$SEALPORT_HOME/lab
  KEYCLOAK_DIR=$SEALPORT_HOME/keycloak SECRETS_FILE=$SEALPORT_HOME/secrets PAYARA_DIR=$SEALPORT_HOME/payara
  prepare_home
  find_swtpm
  WAR=$SEALPORT_WAR
  BARE_PORT=$((HTTP_PORT + 50))
  export SEALPORT_BENCH_FOLDER=$BENCH_DIR SEALPORT_BENCH_QUICK=$BENCH_QUICK
  export SEALPORT_BENCH_HTTP_URL=http://localhost:$HTTP_PORT SEALPORT_BENCH_BARE_URL=http://localhost:$BARE_PORT
  export SEALPORT_BENCH_DB_URL=$DB_URL SEALPORT_BENCH_DB_USER=$DB_USER SEALPORT_BENCH_DB_PASSWORD=$DB_PASSWORD
}

# stop_bench_instance: nothing stays but the results, unless asked for.
stop_bench_instance() {
  stop bare TERM 20
  if [[ $BENCH_KEEP == yes ]]; then
    say "The instance keeps running and is used by the next bench: SEALPORT_HOME=$SEALPORT_HOME SEALPORT_PORT_OFFSET=$SEALPORT_PORT_OFFSET ./sealport down"
    return
  fi
  "$SEALPORT_ROOT/sealport" down || true
  rm -rf "$DB_BASE" "$KEYCLOAK_DIR" "$DATA_DIR" "$LAB_DIR" "$PAYARA_DIR" "$BENCH_DIR"/{bare,classes,war} "$SEALPORT_HOME/sealport.war"
}

# compile_bench: the sources are checked by the build of the tests; here javac is enough. Beside the WAR's libraries it needs Payara's APIs and Jackson.
compile_bench() {
  local begin log=$LOG_DIR/bench-build.log
  begin=$(now)
  rm -rf "$BENCH_DIR"/{classes,war}
  mkdir -p "$BENCH_DIR"/{classes,war}
  (cd "$BENCH_DIR/war" && jar xf "$WAR" WEB-INF/lib)
  SEALPORT_BENCH_DRIVER=$(echo "$BENCH_DIR"/war/WEB-INF/lib/postgresql-*.jar)
  export SEALPORT_BENCH_DRIVER
  BENCH_PATH="$BENCH_DIR/classes:$BENCH_SOURCES/resources:$BENCH_DIR/war/WEB-INF/lib/*$(printf ":%s" "$PAYARA_PROGRAMS"/runtime/{jakarta.*-api,jackson-{core,databind,annotations}}.jar)"
  javac -nowarn -proc:none -cp "$BENCH_PATH" -d "$BENCH_DIR/classes" "$BENCH_SOURCES"/java/org/sealport/bench/*.java >"$log" 2>&1 ||
    fail_with_log "The benchmark does not compile." "$log"
  make_bare_war >"$log" 2>&1 || fail_with_log "The one-class WAR could not be made." "$log"
  step_done "Benchmark compiled" "$begin"
}

make_bare_war() {
  local dir=$BENCH_DIR/bare-war
  rm -rf "$dir"
  mkdir -p "$dir/WEB-INF/classes"
  javac -nowarn -proc:none -cp "$BENCH_PATH" -d "$dir/WEB-INF/classes" "$BENCH_SOURCES/java/org/sealport/bench/oneclass/OneVm.java"
  cat >"$dir/WEB-INF/web.xml" <<'XML'
<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
  <servlet><servlet-name>jakarta.ws.rs.core.Application</servlet-name><load-on-startup>1</load-on-startup></servlet>
  <servlet-mapping><servlet-name>jakarta.ws.rs.core.Application</servlet-name><url-pattern>/*</url-pattern></servlet-mapping>
</web-app>
XML
  jar cf "$BENCH_DIR/bare.war" -C "$dir" .
  rm -rf "$dir"
}

# measure_start: each of the two starts alone and in turns; the portal finds its data and Keycloak running, as after a restart.
measure_start() {
  local round rounds=3
  [[ $BENCH_QUICK == no ]] || rounds=1
  : >"$BENCH_DIR/starts"
  stop portal TERM 30
  for ((round = 0; round < rounds; round++)); do
    time_start bare
    stop bare TERM 30
    time_start portal
    ((round == rounds - 1)) || stop portal TERM 30
  done
}

# time_start NAME: from the start of the JVM to the first answer.
time_start() {
  local begin
  prepare_"$1"
  begin=$(now)
  case $1 in
    bare) launch_bare; wait_until bare 240 answers "$BARE_PORT" /vm ;;
    portal) (portal_environment && launch_payara); wait_until portal 240 portal_answers ;;
  esac
  echo "$1 $(($(now) - begin)) $(processor_time "$1")" >>"$BENCH_DIR/starts"
  step_done "Start: $(title "$1")" "$begin"
}

# processor_time NAME: milliseconds that the process has used.
processor_time() { awk '{ print ($14 + $15) * 10 }' "/proc/$(pid_of "$1")/stat"; }

prepare_portal() { prepare_payara; }

prepare_bare() {
  rm -rf "$BENCH_DIR/bare"
  mkdir -p "$BENCH_DIR/bare"
  (cd "$PAYARA_PROGRAMS" && cp -a config docroot lib META-INF launch-micro.jar "$BENCH_DIR/bare/")
  copy_tree "$PAYARA_PROGRAMS/runtime" "$BENCH_DIR/bare/runtime"
  sed "s:$PAYARA_DIR:$BENCH_DIR/bare:" "$RUN_DIR/portal.jvm" >"$RUN_DIR/bare.jvm"
  chmod 600 "$RUN_DIR/bare.jvm"
}

# launch_bare: with all options of the portal, so that only the WAR differs.
launch_bare() {
  # shellcheck disable=SC2086
  launch bare java "@$RUN_DIR/bare.jvm" $SEALPORT_JVM -jar "$BENCH_DIR/bare/launch-micro.jar" --nocluster --nohazelcast --disablephonehome \
    --port "$BARE_PORT" --sslport $((HTTPS_PORT + 50)) --sslcert server --prebootcommandfile "$RUN_DIR/portal.asadmin" \
    --contextroot / --deploy "$BENCH_DIR/bare.war"
}

bench_java() {
  local log=$LOG_DIR/bench.log
  java -cp "$BENCH_PATH" "$@" >"$log" 2>&1 || fail_with_log "The measurement failed." "$log"
}

bench "$@"
