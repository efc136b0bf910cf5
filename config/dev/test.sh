# shellcheck shell=bash
# ./sealport test: an instance of its own, then every test of every module against it.

command_test() {
  local keep=no maven_arguments=()
  while [[ $# -gt 0 ]]; do
    case $1 in
      --keep) keep=yes ;;
      *) maven_arguments+=("$1") ;;
    esac
    shift
  done
  mkdir -p "$LOG_DIR"
  need_java
  need_maven
  install_test_tools
  TESTED_VCSIM=$SEALPORT_HOME/vcsim/vcsim
  test_vcsim &
  local vcsim=$! result=0
  use_test_instance
  trap stop_test_instance EXIT
  "$SEALPORT_ROOT/sealport" up --detach --fresh
  export_test_settings
  wait "$vcsim" || exit 1
  [[ ${#maven_arguments[@]} -gt 0 ]] || build_clients
  # Modules that do not know each other are tested side by side: most wait for what they started.
  maven -T 2 verify "-Dsealport.vcsim=$TESTED_VCSIM" "${maven_arguments[@]}" || result=$?
  if [[ $keep == yes ]]; then
    trap - EXIT
    say "The test instance keeps running: SEALPORT_HOME=$SEALPORT_HOME SEALPORT_PORT_OFFSET=$SEALPORT_PORT_OFFSET ./sealport down"
  fi
  exit $result
}

stop_test_instance() {
  [[ -z ${CLIENTS_BUILD:-} ]] || kill_tree "$CLIENTS_BUILD"
  "$SEALPORT_ROOT/sealport" down || true
}

# build_clients: what drives the portal from outside, built with what the tests leave of the processors. A test that needs one waits for it.
build_clients() {
  local clients=$SEALPORT_ROOT/integration-tests/clients
  (
    for each in go go3; do
      cd "$clients/$each" && nice -n 19 go test -run '^$' ./...
    done
    cd "$clients"
    nice -n 19 python/build.sh "$SEALPORT_ROOT/.sealport/pyvcloud"
    nice -n 19 terraform/build.sh "$SEALPORT_ROOT/.sealport/terraform"
  ) >"$LOG_DIR/clients-build.log" 2>&1 &
  CLIENTS_BUILD=$!
}

# test_vcsim: the simulator of vCenters passes its own tests before the adapter is tested on it. Go takes the toolchain that is installed
# and the modules that go.sum names.
test_vcsim() {
  local sources=$SEALPORT_ROOT/integration-tests/vcsim log=$LOG_DIR/vcsim-test.log start
  start=$(now)
  mkdir -p "$(dirname "$TESTED_VCSIM")"
  command -v go >/dev/null || die "Go is missing: it builds the simulator of vCenters ($(grep '^go ' "$sources/go.mod") or newer)."
  (
    cd "$sources"
    export GOTOOLCHAIN=local GOFLAGS=-mod=readonly
    go vet ./... && go test ./... && go build -o "$TESTED_VCSIM" .
  ) >"$log" 2>&1 || fail_with_log "The simulator of vCenters fails its own tests." "$log"
  step_done "Simulator of vCenters tested and built" "$start" "$TESTED_VCSIM"
}

# install_test_tools: a browser, a real TPM, a load tool, Python for one of the clients, and Japanese letters. In CI a test that cannot run fails.
install_test_tools() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  command -v swtpm >/dev/null && command -v swtpm_setup >/dev/null || missing+=(swtpm swtpm-tools)
  command -v wrk >/dev/null || missing+=(wrk)
  command -v curl >/dev/null || missing+=(curl)
  python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3 python3-venv)
  compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK*' >/dev/null || missing+=(fonts-noto-cjk)
  [[ ${#missing[@]} == 0 ]] && return
  install_packages "${missing[@]}" && return
  note "missing and not to be installed here: ${missing[*]}; tests that need them are skipped, or fail when CI is set"
}

# use_test_instance: other data and other ports than the developer's own.
use_test_instance() {
  export SEALPORT_SERVERS
  export SEALPORT_HOME=$SEALPORT_ROOT/.sealport/test
  export SEALPORT_PORT_OFFSET=$((SEALPORT_PORT_OFFSET + 400))
  export SEALPORT_JVM
  export SEALPORT_LEASES_EVERY=${SEALPORT_LEASES_EVERY:-PT2S} # tests wait for the ends of leases
  need_test_war
}

# need_test_war: the tests build the WAR again, and may restart the portal meanwhile: it runs from a copy.
need_test_war() {
  LOG_DIR=$SEALPORT_HOME/log
  mkdir -p "$LOG_DIR"
  build_war
  cp "$WAR" "$SEALPORT_HOME/sealport.war"
  export SEALPORT_WAR=$SEALPORT_HOME/sealport.war
}

# export_test_settings: where the tests find the instance; they inherit SEALPORT_HOME and the rest for running ./sealport themselves.
export_test_settings() {
  SECRETS_FILE=$SEALPORT_HOME/secrets
  TLS_DIR=$SEALPORT_HOME/tls
  settings_ports
  servers_settings
  load_secrets
  postgres_settings
  export SEALPORT_TEST_URL=$PORTAL_URL SEALPORT_TEST_HTTP_URL=http://localhost:$HTTP_PORT
  export SEALPORT_TEST_KEYCLOAK_URL=$KEYCLOAK_URL SEALPORT_TEST_ISSUER=$OIDC_ISSUER
  export SEALPORT_TEST_CA=$TLS_DIR/ca.pem SEALPORT_TEST_HOME=$SEALPORT_HOME SEALPORT_TEST_COMMAND=$SEALPORT_ROOT/sealport
  export SEALPORT_TEST_DB_URL=$DB_URL SEALPORT_TEST_DB_USER=$DB_USER SEALPORT_TEST_DB_PASSWORD=$DB_PASSWORD
  export SEALPORT_TEST_PAYARA=$PAYARA_VERSION
  SEALPORT_TEST_CHROMIUM=$(command -v chromium || true)
  export SEALPORT_TEST_CHROMIUM
  # Without it a test may skip itself when a tool is missing.
  export SEALPORT_TEST_STRICT=${CI:+true}
}
