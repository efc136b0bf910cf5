# shellcheck shell=bash
# The servers' programs: fetched by Maven, unpacked once, kept in $SEALPORT_SERVERS. Each folder appears only when it is complete.

runtime_version() { sed -n "s:.*<$1.version>\(.*\)</$1.version>.*:\1:p" "$SEALPORT_ROOT/config/runtime/pom.xml"; }

servers_settings() {
  PAYARA_VERSION=$(runtime_version payara)
  KEYCLOAK_VERSION=$(runtime_version keycloak)
  POSTGRES_VERSION=$(runtime_version postgresql)
  case $(uname -sm) in
    "Linux x86_64") POSTGRES_ARCHITECTURE=amd64 ;;
    "Linux aarch64") POSTGRES_ARCHITECTURE=arm64v8 ;;
    *) [[ -n $EXTERNAL_DB ]] || die "PostgreSQL is bundled for Linux on x86_64 and aarch64 only; name one in SEALPORT_DB_URL." ;;
  esac
  PAYARA_PROGRAMS=$SEALPORT_SERVERS/payara-micro-$PAYARA_VERSION
  KEYCLOAK_PROGRAMS=$SEALPORT_SERVERS/keycloak-$KEYCLOAK_VERSION
  POSTGRES_PROGRAMS=$SEALPORT_SERVERS/postgresql-$POSTGRES_VERSION
}

# missing_servers: programs that are needed and not there yet.
missing_servers() {
  [[ -d $PAYARA_PROGRAMS ]] || echo payara
  [[ -n $EXTERNAL_KEYCLOAK || -d $KEYCLOAK_PROGRAMS ]] || echo keycloak
  [[ -n $EXTERNAL_DB || -d $POSTGRES_PROGRAMS ]] || echo postgresql
}

# fetch_servers: Maven copies the pinned artifacts; they are unpacked by the steps that need them.
fetch_servers() {
  DOWNLOADS=$SEALPORT_SERVERS/downloads
  [[ -n $(missing_servers) ]] || return 0
  local start log=$LOG_DIR/fetch.log
  start=$(now)
  mkdir -p "$DOWNLOADS"
  "$MAVEN" -B -q -f "$SEALPORT_ROOT/config/runtime/pom.xml" dependency:copy \
    "-Dservers.directory=$DOWNLOADS" "-Dpostgresql.architecture=${POSTGRES_ARCHITECTURE:-amd64}" >"$log" 2>&1 ||
    fail_with_log "Maven could not fetch the servers." "$log"
  step_done "Servers fetched by Maven" "$start" "Payara Micro $PAYARA_VERSION, Keycloak $KEYCLOAK_VERSION, PostgreSQL $POSTGRES_VERSION"
}

# unpack_payara: the launcher form starts quicker than the one big jar, which unpacks itself at each start.
unpack_payara() {
  [[ -d $PAYARA_PROGRAMS ]] && return
  local new=$PAYARA_PROGRAMS.new
  rm -rf "$new"
  java -jar "$DOWNLOADS/payara-micro-$PAYARA_VERSION.jar" --rootdir "$new" --outputlauncher >"$LOG_DIR/payara-unpack.log" 2>&1 ||
    fail_with_log "Payara Micro could not be unpacked." "$LOG_DIR/payara-unpack.log"
  mv "$new" "$PAYARA_PROGRAMS"
  rm -f "$DOWNLOADS/payara-micro-$PAYARA_VERSION.jar"
}

unpack_postgres() {
  [[ -d $POSTGRES_PROGRAMS ]] && return
  local new=$POSTGRES_PROGRAMS.new jar=$DOWNLOADS/embedded-postgres-binaries-linux-${POSTGRES_ARCHITECTURE}-$POSTGRES_VERSION.jar
  command -v xz >/dev/null || install_packages xz-utils || die "xz is missing: it unpacks PostgreSQL (Debian: apt-get install xz-utils)."
  rm -rf "$new"
  mkdir -p "$new"
  (cd "$new" && jar xf "$jar" && tar -xJf postgres-*.txz && rm -rf META-INF postgres-*.txz)
  chmod -R go+rX "$new"
  mv "$new" "$POSTGRES_PROGRAMS"
  rm -f "$jar"
}

# What the demo realm does not use is left out of Keycloak's build: it starts quicker and offers less.
KEYCLOAK_UNUSED=account,account-api,admin-fine-grained-authz,authorization,ciba,client-auth-federated,device-flow,identity-brokering-api
KEYCLOAK_UNUSED+=,impersonation,jwt-authorization-grant,kerberos,par,passkeys,passkeys-conditional-ui-authenticator,recovery-codes
KEYCLOAK_UNUSED+=,step-up-authentication-saml,update-email,web-authn,workflows

# build_keycloak: unpacks Keycloak and does its build step, once per version.
build_keycloak() {
  [[ -d $KEYCLOAK_PROGRAMS ]] && return
  local start new=$KEYCLOAK_PROGRAMS.new archive=$DOWNLOADS/keycloak-quarkus-dist-$KEYCLOAK_VERSION.tar.gz
  start=$(now)
  rm -rf "$new"
  mkdir -p "$new"
  tar -xzf "$archive" -C "$new" --strip-components=1
  JAVA_OPTS_APPEND=-XX:TieredStopAtLevel=1 "$new/bin/kc.sh" build --db=dev-file "--features-disabled=$KEYCLOAK_UNUSED" >"$LOG_DIR/keycloak-build.log" 2>&1 ||
    fail_with_log "Keycloak's build step failed." "$LOG_DIR/keycloak-build.log"
  mv "$new" "$KEYCLOAK_PROGRAMS"
  rm -f "$archive"
  step_done "Keycloak unpacked and built" "$start" "once, kept in $SEALPORT_SERVERS"
}

# copy_tree FROM TO: hard links where the file system allows: no time, no space. For files that nobody writes to.
copy_tree() { cp -al "$1" "$2" 2>/dev/null || { rm -rf "$2" && cp -a "$1" "$2"; }; }
