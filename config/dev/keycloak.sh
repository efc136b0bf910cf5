# shellcheck shell=bash
# Keycloak for development: plain HTTP on loopback, its own small database file, the demo realm imported at the first start.

KEYCLOAK_ADMIN="admin"

start_keycloak() {
  build_keycloak
  local start
  start=$(now)
  prepare_keycloak
  launch_keycloak
  wait_until keycloak 240 answers "$KEYCLOAK_PORT" /realms/sealport
  step_done "Keycloak $KEYCLOAK_VERSION" "$start" "$KEYCLOAK_URL"
}

# prepare_keycloak: an instance is the built distribution with its own data folder.
prepare_keycloak() {
  local server=$KEYCLOAK_DIR/server
  rm -rf "$server"
  mkdir -p "$KEYCLOAK_DIR/data/import"
  cp "$SEALPORT_ROOT/config/keycloak/sealport-realm.json" "$KEYCLOAK_DIR/data/import/"
  copy_tree "$KEYCLOAK_PROGRAMS" "$server"
  rm -rf "$server/data"
  ln -s ../data "$server/data"
}

# launch_keycloak: what kc.sh runs, without kc.sh staying in between: the pid is the server's own.
launch_keycloak() {
  local server=$KEYCLOAK_DIR/server
  local jvm=(
    -Xms64m -Xmx384m -XX:MaxMetaspaceSize=256m -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError
    -Dfile.encoding=UTF-8 -Duser.language=en -Duser.country=US
    --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED
    --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED
    "-Dkc.home.dir=$server" "-Djboss.server.config.dir=$server/conf" -Djava.util.logging.manager=org.jboss.logmanager.LogManager
    -Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory
    -Dpicocli.disable.closures=true
  )
  # The realm tells the portal when a session ends; its certificate is made beside this.
  until [[ -f $TLS_DIR/ca.pem ]]; do sleep 0.1; done
  SEALPORT_PUBLIC_URL=$PORTAL_URL KC_BOOTSTRAP_ADMIN_USERNAME=$KEYCLOAK_ADMIN KC_BOOTSTRAP_ADMIN_PASSWORD=$DEMO_PASSWORD \
    launch keycloak java "${jvm[@]}" -cp "$server/lib/quarkus-run.jar" io.quarkus.bootstrap.runner.QuarkusEntryPoint \
    start --optimized --import-realm --cache=local --http-enabled=true "--http-host=$SEALPORT_BIND" "--http-port=$KEYCLOAK_PORT" \
    "--hostname=$KEYCLOAK_URL" "--truststore-paths=$TLS_DIR/ca.pem"
}
