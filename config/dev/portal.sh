# shellcheck shell=bash
# The portal: its WAR, its certificate, and Payara Micro that runs it.

PAYARA_DIR=$SEALPORT_HOME/payara
BUILT_WAR=$SEALPORT_ROOT/web/target/sealport.war

# build_war: skipped when nothing it is made of changed since.
build_war() {
  if [[ -n $SEALPORT_WAR ]]; then
    [[ -f $SEALPORT_WAR ]] || die "SEALPORT_WAR names $SEALPORT_WAR, which is not there."
    WAR=$SEALPORT_WAR
    return
  fi
  WAR=$BUILT_WAR
  war_is_current && return
  local start log=$LOG_DIR/build.log
  start=$(now)
  # Style is checked by `test`; a start only needs the WAR.
  MAVEN_OPTS=${MAVEN_OPTS:--XX:TieredStopAtLevel=1} maven -q -DskipTests -Dspotless.check.skip -Dcheckstyle.skip package -pl web -am >"$log" 2>&1 || fail_with_log "The build failed." "$log"
  # Maven leaves an equal WAR untouched; its time then tells nothing.
  touch "$BUILT_WAR"
  step_done "Portal built by Maven" "$start" "${WAR#"$SEALPORT_ROOT"/}"
}

war_is_current() {
  [[ -f $BUILT_WAR ]] || return 1
  local changed
  changed=$(cd "$SEALPORT_ROOT" && find pom.xml domain services persistence infrastructure web \
    \( -name target -o -path '*/src/test' \) -prune -o -type f -newer "$BUILT_WAR" -print -quit)
  [[ -z $changed ]]
}

# make_certificate: a CA for this machine signs one certificate and its private key is thrown away, so that trusting the root trusts
# nothing else. 820 days: some systems refuse longer ones.
make_certificate() {
  [[ -f $TLS_DIR/server.p12 && -n $(find "$TLS_DIR/server.p12" -mtime -800) ]] && return
  local start log=$LOG_DIR/tls.log new=$TLS_DIR/server.p12.new
  start=$(now)
  rm -f "$new"
  (
    umask 077
    export KEYSTORE_PASSWORD
    local store=(-keystore "$new" -storetype PKCS12 -storepass:env KEYSTORE_PASSWORD)
    keytool -genkeypair "${store[@]}" -alias root -keyalg EC -groupname secp256r1 -validity 820 \
      -dname "CN=Sealport local root, O=Sealport development" -ext bc:c=ca:true,pathlen:0 -ext ku:c=keyCertSign,cRLSign
    keytool -genkeypair "${store[@]}" -alias server -signer root -keyalg EC -groupname secp256r1 -validity 820 \
      -dname CN=localhost -ext san=dns:localhost,ip:127.0.0.1,ip:::1 -ext eku=serverAuth -ext ku:c=digitalSignature
    keytool -exportcert "${store[@]}" -alias root -rfc -file "$TLS_DIR/ca.pem.new"
    keytool -delete "${store[@]}" -alias root
  ) >"$log" 2>&1 || fail_with_log "The certificate could not be made." "$log"
  chmod 644 "$TLS_DIR/ca.pem.new"
  mv "$TLS_DIR/ca.pem.new" "$TLS_DIR/ca.pem"
  mv "$new" "$TLS_DIR/server.p12"
  step_done "Certificate made by a local CA" "$start" "$TLS_DIR/ca.pem"
}

start_portal() {
  local start
  start=$(now)
  prepare_payara
  (portal_environment && launch_payara)
  wait_until portal 240 portal_answers
  step_done "Portal on Payara Micro $PAYARA_VERSION" "$start" "$PORTAL_URL"
  # It runs on without the demo, as it would in production.
  ! grep -q 'the demo cloud cannot be loaded' "$LOG_DIR/portal.log" || note "the demo cloud could not be loaded: $LOG_DIR/portal.log says why"
}

# portal_answers: Payara Micro runs on without an application that it could not deploy; that is a failed start, said at once.
portal_answers() {
  answers "$HTTP_PORT" /health/ready && return
  local log=$LOG_DIR/portal.log
  if grep -A 1 'Deployed\\*": \[' "$log" | grep -qE '^ *\]|Deployed\\": \[\\n *\]'; then
    say "--- what Payara Micro says is severe" >&2
    grep -E -A 4 'SEVERE|Caused by' "$log" | sed 's/^\[[0-9].*\[levelValue: [0-9]*\] *//' | grep -v '^\[*$' | cut -c 1-500 | head -n 16 >&2 || true
    ! grep -q FlywayValidateException "$log" || say "The data was made by other migrations; ./sealport up --fresh starts with new data." >&2
    die "Payara Micro could not deploy the portal. The whole log is $log."
  fi
  return 1
}

# prepare_payara: configuration is made anew at each start; the programs are shared.
prepare_payara() {
  rm -rf "$PAYARA_DIR"
  mkdir -p "$PAYARA_DIR" "$DATA_DIR" "$LAB_DIR"
  (cd "$PAYARA_PROGRAMS" && cp -a config docroot lib META-INF launch-micro.jar "$PAYARA_DIR/")
  copy_tree "$PAYARA_PROGRAMS/runtime" "$PAYARA_DIR/runtime" # Payara does not find its modules through a symbolic link
  portal_log_format "$PAYARA_DIR/config/logging.properties"
  sed "s/@bind@/$SEALPORT_BIND/" "$SEALPORT_ROOT/config/payara/development.asadmin" >"$RUN_DIR/portal.asadmin"
  # Options with a password stand in a file, since a command line is public.
  (
    umask 077
    cat >"$RUN_DIR/portal.jvm" <<OPTIONS
-Xmx1g
-XX:+ExitOnOutOfMemoryError
-Dfile.encoding=UTF-8
-Djava.io.tmpdir=$PAYARA_DIR
-Djavax.net.ssl.keyStore=$TLS_DIR/server.p12
-Djavax.net.ssl.keyStorePassword=$KEYSTORE_PASSWORD
-Djavax.net.ssl.trustStore=$JAVA_HOME/lib/security/cacerts
-Djavax.net.ssl.trustStorePassword=changeit
OPTIONS
  )
}

# portal_log_format FILE: no colours in a file; SEALPORT_LOG=json writes one JSON object per record.
portal_log_format() {
  sed -i 's/ansiColor=true/ansiColor=false/' "$1"
  [[ ${SEALPORT_LOG:-text} != json ]] || sed -i 's/^\(java.util.logging.ConsoleHandler.formatter\)=.*/\1=fish.payara.enterprise.server.logging.JSONLogFormatter/' "$1"
}

# launch_payara: one node needs no data grid. The options only keep it alone; the command file keeps it from starting.
launch_payara() {
  # SEALPORT_JVM holds several options: split on purpose.
  # shellcheck disable=SC2086
  launch portal java "@$RUN_DIR/portal.jvm" $SEALPORT_JVM -jar "$PAYARA_DIR/launch-micro.jar" --nocluster --nohazelcast --disablephonehome \
    --port "$HTTP_PORT" --sslport "$HTTPS_PORT" --sslcert server --prebootcommandfile "$RUN_DIR/portal.asadmin" \
    ${SEALPORT_CONFIG:+--systemProperties "$SEALPORT_CONFIG"} --contextroot / --deploy "$WAR"
}

# portal_environment: what the portal reads through MicroProfile Config; a value that is already set stays.
portal_environment() {
  export LC_ALL=C.UTF-8 # Java names files by the locale: those of an upload may be in any language
  export SEALPORT_DB_URL=$DB_URL SEALPORT_DB_USER=$DB_USER SEALPORT_DB_PASSWORD=$DB_PASSWORD
  if [[ -z $EXTERNAL_DB ]]; then
    export SEALPORT_DB_HOST=localhost SEALPORT_DB_PORT=$DB_PORT SEALPORT_DB_NAME=$DB_NAME
  fi
  export SEALPORT_SECRET_KEY=${SEALPORT_SECRET_KEY:-$SECRET_KEY}
  export SEALPORT_KEYCLOAK_URL=$KEYCLOAK_URL SEALPORT_OIDC_ISSUER=$OIDC_ISSUER
  export SEALPORT_OIDC_CLIENT_ID=${SEALPORT_OIDC_CLIENT_ID:-sealport-portal}
  export SEALPORT_OIDC_CLIENT_SECRET=${SEALPORT_OIDC_CLIENT_SECRET:-demo-only-portal-secret}
  export SEALPORT_OIDC_PASSWORD_CLIENT_ID=${SEALPORT_OIDC_PASSWORD_CLIENT_ID:-sealport-password}
  export SEALPORT_OIDC_PASSWORD_CLIENT_SECRET=${SEALPORT_OIDC_PASSWORD_CLIENT_SECRET:-demo-only-password-secret}
  export SEALPORT_KEYCLOAK_ADMIN_CLIENT_ID=${SEALPORT_KEYCLOAK_ADMIN_CLIENT_ID:-sealport-provisioning}
  export SEALPORT_KEYCLOAK_ADMIN_CLIENT_SECRET=${SEALPORT_KEYCLOAK_ADMIN_CLIENT_SECRET:-demo-only-provisioning-secret}
  [[ $VCSIM == no ]] || export SEALPORT_DEMO_SIMULATORS=$VCSIM_PRINTED
  export SEALPORT_PUBLIC_URL=$PORTAL_URL SEALPORT_DATA_DIR=$DATA_DIR SEALPORT_LAB_DIR=$LAB_DIR SEALPORT_LAB_TPMS=$LAB_TPMS
  export SEALPORT_SUBSCRIPTION_HOSTS=${SEALPORT_SUBSCRIPTION_HOSTS:-localhost:$HTTPS_PORT} # itself: for trying it out
  export SEALPORT_NODE=${SEALPORT_NODE:-development} # the same after a restart: it goes on with its tasks at once
  export SEALPORT_DEMO_FILE=${SEALPORT_DEMO_FILE-$SEALPORT_ROOT/config/demo/cloud.json}
}
